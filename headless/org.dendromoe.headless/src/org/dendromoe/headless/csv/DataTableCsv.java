package org.dendromoe.headless.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes a table of a workflow as a CSV file: the row IDs first, then the columns; missing cells are empty. */
public final class DataTableCsv {

    private static final String ROW_ID = "RowID";

    private DataTableCsv() {
    }

    /** @param out receives UTF-8 text; flushed, not closed */
    public static void write(final BufferedDataTable table, final OutputStream out) throws IOException {
        final BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        final CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        try {
            final List<String> cells = new ArrayList<>();
            cells.add(DataTableSpec.getUniqueColumnName(table.getDataTableSpec(), ROW_ID));
            Collections.addAll(cells, table.getDataTableSpec().getColumnNames());
            writer.writeRecord(cells);
            for (final DataRow row : table) {
                cells.clear();
                cells.add(row.getKey().getString());
                for (int c = 0; c < row.getNumCells(); c++) {
                    final DataCell cell = row.getCell(c);
                    cells.add(cell.isMissing() ? "" : cell.toString());
                }
                writer.writeRecord(cells);
            }
        } catch (final UncheckedIOException ex) {
            throw ex.getCause();
        }
        text.flush();
    }
}
