package org.dendromoe.headless.basenodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.dendromoe.headless.basenodes.CsvRows.CsvRow;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.util.UniqueNameGenerator;

/**
 * Columns of a CSV file, without that of the row ids.
 *
 * @param names of the columns
 * @param kinds of the columns; a column without any value holds strings
 */
record CsvColumns(List<String> names, List<ColumnKind> kinds) {

    /**
     * Takes names from the header and types from the first rows.
     *
     * @throws IOException if the file cannot be read, has no header although it should, or other columns than
     *             those that are stored
     */
    static CsvColumns guess(final CsvFile file, final CsvReaderSettings settings) throws IOException {
        final int first = settings.rowIds() ? 1 : 0;
        try (CsvRows rows = file.open(settings)) {
            final List<String> header = new ArrayList<>();
            if (settings.header()) {
                final CsvRow row = rows.next();
                if (row == null) {
                    throw new IOException(file + " has no row with the column names.");
                }
                header.addAll(row.fields().subList(first, row.fields().size()));
            }
            for (long i = 0; i < settings.rows().skippedRows() && rows.next() != null; i++) {
                // read only to be skipped
            }
            final List<ColumnKind> kinds = kinds(rows, settings, first, header.size());
            final var columns = new CsvColumns(names(header, kinds.size()), kinds);
            if (!columns.equals(settings.stored().orElse(columns))) {
                throw new IOException("The columns of " + file + " are not those that the node was configured with.");
            }
            return columns;
        }
    }

    DataTableSpec spec() {
        final DataColumnSpec[] columns = new DataColumnSpec[names.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new DataColumnSpecCreator(names.get(i), kinds.get(i).type()).createSpec();
        }
        return new DataTableSpec(columns);
    }

    /** The first row tells the number of columns, unless rows may be short: then the longest one does. */
    private static List<ColumnKind> kinds(final CsvRows rows, final CsvReaderSettings settings, final int first,
        final int named) throws IOException {
        final List<ColumnKind> kinds = new ArrayList<>(Collections.nCopies(named, null));
        CsvRow row;
        for (long i = 0; i < settings.rows().scanned() && (row = rows.next()) != null; i++) {
            final List<String> fields = row.fields().subList(first, row.fields().size());
            while (kinds.size() < fields.size() && (settings.shortRows() || i == 0 && !settings.header())) {
                kinds.add(null);
            }
            for (int j = 0; j < Math.min(fields.size(), kinds.size()); j++) {
                if (fields.get(j) != null) {
                    final ColumnKind narrowest = kinds.get(j) == null ? ColumnKind.INTEGER : kinds.get(j);
                    kinds.set(j, narrowest.widenedBy(fields.get(j), settings.numbers()));
                }
            }
        }
        kinds.replaceAll(kind -> kind == null ? ColumnKind.STRING : kind);
        return kinds;
    }

    /** Equal names get a number, columns without a name their index. */
    private static List<String> names(final List<String> header, final int count) {
        final var unique = new UniqueNameGenerator(Set.of());
        final List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            final String name = i < header.size() ? header.get(i) : null;
            names.add(name == null ? null : unique.newName(name));
        }
        final var rest = new UniqueNameGenerator(
            names.stream().filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new)));
        for (int i = 0; i < count; i++) {
            if (names.get(i) == null) {
                names.set(i, rest.newName("Column" + i));
            }
        }
        return names;
    }
}
