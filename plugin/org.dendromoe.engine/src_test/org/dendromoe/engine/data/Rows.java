package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A small table in memory for tests: each cell is a Double, a String or null, the last one of a row its class or number. */
public final class Rows {

    private final List<Column> m_columns;

    private final List<Object[]> m_rows = new ArrayList<>();

    /** group of each row, empty if the table has none */
    private final List<String> m_groups = new ArrayList<>();

    public Rows(final List<Column> columns) {
        m_columns = columns;
    }

    public static Rows of(final Column... columns) {
        return new Rows(List.of(columns));
    }

    public Rows add(final Object... cells) {
        m_rows.add(cells);
        return this;
    }

    /** Groups the rows of the table by a column 'who'; to be called after every row. */
    public Rows groupOfLast(final String group) {
        m_groups.add(group);
        return this;
    }

    /** @return numbers, a nominal column and missing cells, with three classes that depend on them */
    public static Rows mixed(final int rows, final long seed) {
        final Rows table = of(new Column.Numeric("a"), new Column.Nominal("organ", List.of()), new Column.Numeric("b"));
        final SplittableRandom random = new SplittableRandom(seed);
        final String[] organs = {"liver", "heart", "brain"};
        for (int n = 0; n < rows; n++) {
            final double a = random.nextGaussian();
            final int organ = random.nextInt(3);
            final double b = random.nextGaussian() * 100;
            final int label = random.nextInt(5) == 0 ? random.nextInt(3) : a > 0 ? organ : b > 0 ? 1 : 2;
            table.add(random.nextInt(10) == 0 ? null : a, random.nextInt(15) == 0 ? null : organs[organ], b,
                "c" + label);
        }
        return table;
    }

    public List<Column> columns() {
        return m_columns;
    }

    /** @return the cells of each row, the last one its class or number */
    public List<Object[]> cells() {
        return m_rows;
    }

    public List<Row> rows() {
        return rows(m_columns);
    }

    /** @return the rows with some of the columns only */
    public List<Row> rows(final List<Column> columns) {
        final List<String> names = m_columns.stream().map(Column::name).toList();
        final int[] chosen = columns.stream().mapToInt(column -> names.indexOf(column.name())).toArray();
        final List<Row> rows = new ArrayList<>();
        for (int n = 0; n < m_rows.size(); n++) {
            final Object[] all = m_rows.get(n);
            rows.add(row("row" + (n + 1), IntStream.of(chosen).mapToObj(c -> all[c]).toArray(), all[names.size()],
                m_groups.isEmpty() ? null : m_groups.get(n)));
        }
        return rows;
    }

    private static Row row(final String name, final Object[] cells, final Object label, final String group) {
        return new Row() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean isMissing(final int column) {
                return cells[column] == null;
            }

            @Override
            public double number(final int column) {
                return (Double)cells[column];
            }

            @Override
            public String category(final int column) {
                return (String)cells[column];
            }

            @Override
            public String label() {
                return label instanceof String name ? name : null;
            }

            @Override
            public double response() {
                return label instanceof Double number ? number : Double.NaN;
            }

            @Override
            public String group() {
                return group;
            }
        };
    }

    /** @return the table to train a regression on; the last cell of each row is a Double or null */
    public TrainingTable numericTable(final MissingPolicy missing) {
        final TableScan scan = new TableScan(new Schema("y", List.of(), m_columns), missing, true);
        rows().forEach(scan::accept);
        final TrainingTableBuilder builder = TrainingTableBuilder.after(scan);
        rows().forEach(builder::accept);
        return builder.build();
    }

    /** @return the table to train on */
    public TrainingTable table(final MissingPolicy missing) {
        return table(missing, false);
    }

    /** @return the table to train on, its numbers held in single precision if wanted */
    public TrainingTable table(final MissingPolicy missing, final boolean singlePrecision) {
        return table(m_columns, missing, Optional.empty(), singlePrecision);
    }

    /** @return the table to train on beside a frozen expert, with some of the columns as features */
    public TrainingTable table(final List<Column> features, final MissingPolicy missing, final FrozenExpert frozen) {
        return table(features, missing, Optional.of(frozen), false);
    }

    private TrainingTable table(final List<Column> features, final MissingPolicy missing,
        final Optional<FrozenExpert> frozen, final boolean singlePrecision) {
        final Schema schema = new Schema("class", List.of(), features);
        final List<Row> rows =
            rows(frozen.map(expert -> FrozenInput.union(schema, expert.columns())).orElse(features));
        final TableScan scan = new TableScan(schema, missing);
        rows.forEach(scan::accept);
        final TrainingTableBuilder builder = TrainingTableBuilder.after(scan).singlePrecision(singlePrecision);
        if (!m_groups.isEmpty()) {
            builder.groupedBy("who");
        }
        frozen.ifPresent(builder::frozen);
        rows.forEach(builder::accept);
        return builder.build();
    }
}
