package org.dendromoe.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;

/** Tables for the tests of nodes. */
public final class NodeTables {

    /** Numbers "x" and "z", the integer "n", the nominal "organ", and the target "class". */
    public static final DataTableSpec GROUPS =
        spec("x", DoubleCell.TYPE, "z", DoubleCell.TYPE, "n", IntCell.TYPE, "organ", StringCell.TYPE, "class",
            StringCell.TYPE);

    private NodeTables() {
    }

    /** @param namesAndTypes name, type, name, type, … */
    public static DataTableSpec spec(final Object... namesAndTypes) {
        final List<DataColumnSpec> columns = new ArrayList<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            columns.add(
                new DataColumnSpecCreator((String)namesAndTypes[i], (DataType)namesAndTypes[i + 1]).createSpec());
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    public static BufferedDataTable table(final DataTableSpec spec, final DataRow... rows) {
        final BufferedDataContainer container = HeadlessExecution.createContext().createDataContainer(spec);
        Arrays.stream(rows).forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }

    /** @param values Double, Integer, String, or {@code null} for a missing cell */
    static DataRow row(final String key, final Object... values) {
        return new DefaultRow(key, Arrays.stream(values).map(NodeTables::cell).toArray(DataCell[]::new));
    }

    private static DataCell cell(final Object value) {
        if (value == null) {
            return DataType.getMissingCell();
        }
        if (value instanceof Double number) {
            return new DoubleCell(number);
        }
        return value instanceof Integer number ? new IntCell(number) : new StringCell((String)value);
    }

    /** Three classes in two groups of rows that follow opposite rules; the organ tells the group. */
    public static DataRow[] groups(final int rows) {
        final Random random = new Random(7);
        final DataRow[] result = new DataRow[rows];
        for (int i = 0; i < rows; i++) {
            final boolean liver = random.nextBoolean();
            final double x = random.nextGaussian();
            final double z = random.nextGaussian() + (liver ? 3 : -3);
            final double score = liver ? x : -x;
            final String className = score > 0.6 ? "high" : score < -0.6 ? "low" : "middle";
            result[i] = row("Row" + i, x, z, random.nextInt(10), liver ? "liver" : "lung", className);
        }
        return result;
    }

    /** @return a copy of a row with another cell */
    static DataRow with(final DataRow row, final int column, final Object value) {
        final DataCell[] cells = row.stream().toArray(DataCell[]::new);
        cells[column] = cell(value);
        return new DefaultRow(row.getKey(), cells);
    }

    static List<DataRow> rows(final BufferedDataTable table) {
        final List<DataRow> rows = new ArrayList<>();
        try (CloseableRowIterator iterator = table.iterator()) {
            iterator.forEachRemaining(rows::add);
        }
        return rows;
    }

    /** @return the rows as text, row ID first */
    static List<String> text(final BufferedDataTable table) {
        return rows(table).stream()
            .map(row -> row.getKey().getString() + row.stream().map(DataCell::toString).toList()).toList();
    }

    static List<String> column(final BufferedDataTable table, final String name) {
        final int index = table.getDataTableSpec().findColumnIndex(name);
        return rows(table).stream().map(row -> row.getCell(index).toString()).toList();
    }
}
