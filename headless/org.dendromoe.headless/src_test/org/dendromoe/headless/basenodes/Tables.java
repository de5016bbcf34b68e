package org.dendromoe.headless.basenodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;

/** Small tables of strings for tests, and tables as text. */
final class Tables {

    private Tables() {
    }

    /** @param rows values of all columns, separated by commas; ? is missing */
    static BufferedDataTable strings(final List<String> columns, final String... rows) {
        final BufferedDataContainer container = HeadlessExecution.createContext().createDataContainer(new DataTableSpec(
            columns.stream().map(name -> new DataColumnSpecCreator(name, StringCell.TYPE).createSpec())
                .toArray(DataColumnSpec[]::new)));
        for (int i = 0; i < rows.length; i++) {
            final List<DataCell> cells = new ArrayList<>();
            for (String value : rows[i].split(",")) {
                cells.add("?".equals(value) ? DataType.getMissingCell() : new StringCell(value));
            }
            container.addRowToTable(new DefaultRow("Row" + i, cells.toArray(DataCell[]::new)));
        }
        container.close();
        return container.getTable();
    }

    /** @return one text per row: row id and values, separated by blanks */
    static List<String> text(final BufferedDataTable table) {
        final List<String> lines = new ArrayList<>();
        for (DataRow row : table) {
            final var line = new StringBuilder(row.getKey().getString());
            for (int i = 0; i < row.getNumCells(); i++) {
                line.append(' ').append(row.getCell(i).isMissing() ? "?" : row.getCell(i).toString());
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
