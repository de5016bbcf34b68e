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
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/** A 32-bit integer. */
public class IntCell extends DataCell implements IntValue, LongValue, DoubleValue,
    ComplexNumberValue, FuzzyNumberValue, FuzzyIntervalValue, BoundedValue {

    public static final DataType TYPE = DataType.getType(IntCell.class);

    private static final long serialVersionUID = 1L;

    private final int m_value;

    /** @param i the value */
    public IntCell(final int i) {
        m_value = i;
    }

    @Override
    public int getIntValue() {
        return m_value;
    }

    @Override
    public long getLongValue() {
        return m_value;
    }

    @Override
    public double getDoubleValue() {
        return m_value;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return Integer.compare(m_value, ((IntCell)dc).m_value) == 0;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(m_value);
    }

    @Override
    public String toString() {
        return Integer.toString(m_value);
    }

    /** Makes cells of plain values. */
    public static final class IntCellFactory implements FromSimpleString, FromComplexString {

        public IntCellFactory() {
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
            return s.isBlank() ? DataType.getMissingCell() : new IntCell(Integer.parseInt(s.trim()));
        }
    }
}
