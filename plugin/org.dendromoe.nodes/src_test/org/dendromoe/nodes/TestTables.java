package org.dendromoe.nodes;

import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;

/** Specs and rows for tests. */
public final class TestTables {

    private TestTables() {
    }

    public static DataTableSpec spec(final DataColumnSpec... columns) {
        return new DataTableSpec(columns);
    }

    public static DataColumnSpec number(final String name) {
        return new DataColumnSpecCreator(name, DoubleCell.TYPE).createSpec();
    }

    public static DataColumnSpec integer(final String name) {
        return new DataColumnSpecCreator(name, IntCell.TYPE).createSpec();
    }

    public static DataColumnSpec bool(final String name) {
        return new DataColumnSpecCreator(name, BooleanCell.TYPE).createSpec();
    }

    /** A column of a type that is neither a number nor nominal. */
    public static DataColumnSpec unusable(final String name) {
        return new DataColumnSpecCreator(name, DataType.getType(DataCell.class)).createSpec();
    }

    /** A nominal column whose domain does not list its values. */
    public static DataColumnSpec nominal(final String name) {
        return new DataColumnSpecCreator(name, StringCell.TYPE).createSpec();
    }

    /** A nominal column whose domain lists its values. */
    public static DataColumnSpec nominal(final String name, final List<String> values) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(name, StringCell.TYPE);
        creator.setDomain(
            new DataColumnDomainCreator(values.stream().map(StringCell::new).toArray(DataCell[]::new)).createDomain());
        return creator.createSpec();
    }

    /** @param values Double, Integer, Boolean, String, or {@code null} for a missing cell */
    public static DataRow row(final String key, final Object... values) {
        return new DefaultRow(key, Arrays.stream(values).map(TestTables::cell).toArray(DataCell[]::new));
    }

    public static DataCell cell(final Object value) {
        if (value == null) {
            return DataType.getMissingCell();
        }
        if (value instanceof Double number) {
            return new DoubleCell(number);
        }
        if (value instanceof Integer number) {
            return new IntCell(number);
        }
        return value instanceof Boolean bool ? BooleanCell.BooleanCellFactory.create(bool.booleanValue())
            : new StringCell((String)value);
    }
}
