package org.dendromoe.headless.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.dendromoe.engine.data.Column;

/** Finds out whether a column is numeric: all its cells are numbers or missing. */
final class ColumnScan {

    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

    private final CsvFile m_file;

    private final CsvCursor m_cursor;

    private final String m_name;

    private final int m_index;

    private long m_numbers;

    private long m_texts;

    private Cell m_firstText;

    private Cell m_firstNotFinite;

    private ColumnScan(final CsvFile file, final CsvCursor cursor, final String name) {
        m_file = file;
        m_cursor = cursor;
        m_name = name;
        m_index = cursor.indexOf(name);
    }

    private record Cell(long line, String text) {
    }

    /**
     * Reads the whole file.
     *
     * @param names of the columns to look at
     * @param warnings receives a sentence for every column that is nominal for the lesser part of its cells
     * @return the columns, the nominal ones without categories
     * @throws CsvException if there is no such column, or a column of numbers holds NaN or an infinity
     */
    static List<Column> columns(final CsvFile file, final List<String> names, final List<String> warnings) {
        try (CsvCursor cursor = file.open()) {
            final List<ColumnScan> scans = names.stream().map(name -> new ColumnScan(file, cursor, name)).toList();
            while (cursor.next()) {
                scans.forEach(ColumnScan::look);
            }
            final List<Column> columns = new ArrayList<>();
            scans.forEach(scan -> columns.add(scan.column(warnings)));
            return columns;
        }
    }

    private void look() {
        final String text = m_cursor.cell(m_index);
        if (text == null) {
            return;
        }
        if (!Double.isNaN(DecimalNumber.parse(text))) {
            m_numbers++;
        } else if (NOT_FINITE.matcher(text).matches()) {
            m_firstNotFinite = m_firstNotFinite == null ? new Cell(m_cursor.line(), text) : m_firstNotFinite;
        } else {
            m_texts++;
            m_firstText = m_firstText == null ? new Cell(m_cursor.line(), text) : m_firstText;
        }
    }

    private Column column(final List<String> warnings) {
        if (m_texts == 0 && m_firstNotFinite == null) {
            return new Column.Numeric(m_name);
        }
        if (m_texts == 0 && m_numbers > 0) {
            throw m_file.problem(m_firstNotFinite.line(), m_name, "'" + m_firstNotFinite.text()
                + "' cannot be used as a number; leave the cell empty if its value is missing.");
        }
        if (m_numbers > m_texts) {
            warnings.add("Column '" + m_name + "' is read as nominal because of '" + m_firstText.text() + "' in line "
                + m_firstText.line() + ", though " + m_numbers + " of its cells are numbers.");
        }
        return new Column.Nominal(m_name, List.of());
    }
}
