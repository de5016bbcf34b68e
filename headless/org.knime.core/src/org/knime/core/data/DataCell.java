package org.knime.core.data;

import java.io.Serializable;

/** An immutable value in a table. */
public abstract class DataCell implements DataValue, Serializable {

    private static final long serialVersionUID = 1L;

    public DataCell() {
    }

    /** @return the type of this cell */
    public final DataType getType() {
        return DataType.getType(getClass());
    }

    /** @return whether there is no value in this cell */
    public boolean isMissing() {
        return false;
    }

    @Override
    public abstract String toString();

    /** Missing cells are equal to each other; other cells are equal to cells of their own class with the same value. */
    @Override
    public final boolean equals(final Object o) {
        if (this == o) {
            return true;
        }
        if (!(o instanceof DataCell other)) {
            return false;
        }
        if (isMissing() || other.isMissing()) {
            return isMissing() && other.isMissing();
        }
        return getClass() == other.getClass() && equalsDataCell(other);
    }

    /**
     * @param dc a cell of the same class, not missing
     * @return whether both hold the same value
     */
    protected abstract boolean equalsDataCell(DataCell dc);

    @Override
    public abstract int hashCode();
}
