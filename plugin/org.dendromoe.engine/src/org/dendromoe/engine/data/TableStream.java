package org.dendromoe.engine.data;

import java.util.List;
import java.util.function.Consumer;

/**
 * A training table that is read row by row as often as needed and never held in memory as a whole. What a model must
 * know of it is exact nevertheless: classes, categories, means and standard deviations are those of all its rows.
 */
public final class TableStream {

    private final RowSource m_source;

    /** what the rows are read with; its columns may be more than those of the preprocessing */
    private final Schema m_read;

    private final RowFilter m_filter;

    private final Preprocessing m_preprocessing;

    /** where the preprocessing's columns are among those that are read */
    private final int[] m_columns;

    private final long[] m_rowsOfClass;

    private final long m_rows;

    private final long m_rowsRead;

    private final TrainingTable m_sample;

    private final List<String> m_warnings;

    private TableStream(final RowSource source, final TableProfile profile, final TrainingTable sample) {
        m_source = source;
        m_read = profile.intake().schema();
        m_filter = profile.intake().filter();
        m_preprocessing = sample.preprocessing();
        m_columns = places(m_preprocessing.schema().columns(), m_read.columns());
        m_rowsOfClass = profile.rowsOfClass();
        m_rows = profile.intake().used();
        m_rowsRead = profile.intake().read();
        m_sample = sample;
        m_warnings = sample.warnings();
    }

    private static int[] places(final List<Column> columns, final List<Column> among) {
        final List<String> names = among.stream().map(Column::name).toList();
        return columns.stream().mapToInt(column -> names.indexOf(column.name())).toArray();
    }

    /**
     * Reads a table twice, to train a new model on: once for classes and categories, once for means, standard
     * deviations, the number of rows of each class and a sample of the rows.
     *
     * @param known target name and feature columns, with the classes and categories known so far
     * @param missing policy for missing feature cells
     * @param sample how the sample is drawn
     * @throws InvalidTableException if the table cannot be trained on
     */
    public static TableStream of(final RowSource source, final Schema known, final MissingPolicy missing,
        final SampleSettings sample) {
        final TableScan scan = new TableScan(known, missing);
        source.forEach(known, scan);
        final TableProfile profile = new TableProfile(RowIntake.after(scan), sample);
        source.forEach(profile.intake().schema(), profile);
        return new TableStream(source, profile, profile.sample());
    }

    /**
     * Reads a table once, to train a fitted model further on, for the number of rows of each class and a sample of the
     * rows.
     *
     * @param preprocessing of the model; its classes, features, means and standard deviations stay as they are
     * @param sample how the sample is drawn
     * @throws InvalidTableException if the table does not fit the model
     */
    public static TableStream of(final RowSource source, final Preprocessing preprocessing,
        final SampleSettings sample) {
        final TableProfile profile = new TableProfile(RowIntake.with(preprocessing), sample);
        source.forEach(profile.intake().schema(), profile);
        return new TableStream(source, profile, profile.sample());
    }

    /**
     * Reads the table once more.
     *
     * @param most number of rows that a part has at most; the parts are equally long
     * @param consumer gets consecutive parts of the rows that are trained on, in their order
     * @throws InvalidTableException if the table is not the same as before
     */
    public void forEachPart(final int most, final Consumer<TrainingTable> consumer) {
        final Parts parts = new Parts((m_rows + most - 1) / most, consumer);
        m_source.forEach(m_read, parts);
        parts.finish();
    }

    /** Cuts the rows into parts. */
    private final class Parts implements RowSink {

        private final long m_parts;

        private final Consumer<TrainingTable> m_consumer;

        private final ColumnsOfRow m_row = new ColumnsOfRow(m_columns);

        private TrainingTableBuilder m_builder = TrainingTableBuilder.with(m_preprocessing);

        private long m_part;

        private long m_taken;

        Parts(final long parts, final Consumer<TrainingTable> consumer) {
            m_parts = parts;
            m_consumer = consumer;
        }

        @Override
        public void accept(final Row row) {
            if (!m_filter.usable(row)) {
                return;
            }
            requireUnchanged(m_taken < m_rows);
            m_builder.accept(m_row.of(row));
            m_taken++;
            if (m_taken == end(m_part)) {
                m_consumer.accept(m_builder.build());
                m_builder = TrainingTableBuilder.with(m_preprocessing);
                m_part++;
            }
        }

        /** @return number of rows up to the end of a part */
        private long end(final long part) {
            final long longer = m_rows % m_parts;
            return (part + 1) * (m_rows / m_parts) + Math.min(part + 1, longer);
        }

        void finish() {
            requireUnchanged(m_taken == m_rows);
        }

        private void requireUnchanged(final boolean same) {
            if (!same) {
                throw new InvalidTableException("The table has changed while it was being read: it had " + m_rows
                    + " rows to train on before.");
            }
        }
    }

    /** @return how rows of the user's table become rows of the parts */
    public Preprocessing preprocessing() {
        return m_preprocessing;
    }

    /** @return N, the number of rows trained on */
    public long rows() {
        return m_rows;
    }

    /** @return rows of the user's table that are left out for missing cells or a missing class */
    public long skippedRows() {
        return m_rowsRead - m_rows;
    }

    /** @return number of rows of each class; not a copy */
    public long[] classCounts() {
        return m_rowsOfClass;
    }

    /** @return a sample of the rows, in their order: all of them if they are few */
    public TrainingTable sample() {
        return m_sample;
    }

    /** @return one sentence per thing the user should know: rows left out, columns and classes dropped */
    public List<String> warnings() {
        return m_warnings;
    }
}
