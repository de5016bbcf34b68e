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
import org.knime.core.data.LongValue;

/** A 64-bit integer. */
public class LongCell extends DataCell implements LongValue, DoubleValue,
    ComplexNumberValue, FuzzyNumberValue, FuzzyIntervalValue, BoundedValue {

    public static final DataType TYPE = DataType.getType(LongCell.class);

    private static final long serialVersionUID = 1L;

    private final long m_value;

    /** @param l the value */
    public LongCell(final long l) {
        m_value = l;
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
        return Long.compare(m_value, ((LongCell)dc).m_value) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(m_value);
    }

    @Override
    public String toString() {
        return Long.toString(m_value);
    }

    /** Makes cells of plain values. */
    public static final class LongCellFactory implements FromSimpleString, FromComplexString {

        public LongCellFactory() {
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
            return s.isBlank() ? DataType.getMissingCell() : new LongCell(Long.parseLong(s.trim()));
        }
    }
}
