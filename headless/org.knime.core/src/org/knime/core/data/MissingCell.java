package org.knime.core.data;

/** A cell without a value that may say why. */
public final class MissingCell extends DataCell implements MissingValue {

    static final MissingCell WITHOUT_REASON = new MissingCell(null);

    private static final long serialVersionUID = 1L;

    private final String m_error;

    /** @param error why the value is missing, may be null */
    public MissingCell(final String error) {
        m_error = error;
    }

    @Override
    public String getError() {
        return m_error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    public String toString() {
        return "?";
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return true;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
