package org.knime.core.data.def;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.ComplexNumberValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory.FromComplexString;
import org.knime.core.data.DataCellFactory.FromSimpleString;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.FuzzyIntervalValue;
import org.knime.core.data.FuzzyNumberValue;

/** A floating-point number. */
public final class DoubleCell extends DataCell implements DoubleValue,
    ComplexNumberValue, FuzzyNumberValue, FuzzyIntervalValue, BoundedValue {

    public static final DataType TYPE = DataType.getType(DoubleCell.class);

    private static final long serialVersionUID = 1L;

    private final double m_value;

    /** @param d the value */
    public DoubleCell(final double d) {
        m_value = d;
    }

    @Override
    public double getDoubleValue() {
        return m_value;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return Double.compare(m_value, ((DoubleCell)dc).m_value) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(m_value);
    }

    @Override
    public String toString() {
        return Double.toString(m_value);
    }

    /** Makes cells of plain values. */
    public static final class DoubleCellFactory implements FromSimpleString, FromComplexString {

        public DoubleCellFactory() {
        }

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        /**
         * @param s a number as text; a missing cell is made of blank text
         * @return the cell
         * @throws NumberFormatException if this is not such a number
         */
        public static DataCell create(final String s) {
            return s.isBlank() ? DataType.getMissingCell() : new DoubleCell(Double.parseDouble(s.trim()));
        }
    }
}
