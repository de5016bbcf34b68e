package org.dendromoe.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Rows;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a random table of a property test is made of.
 *
 * @param rows N
 * @param kinds one per column; the first column is always of normal numbers, so that one is left to train on
 * @param labels how rows get their classes
 * @param missing whether one cell in ten is empty
 * @param seed of the numbers
 */
public record HostileTable(int rows, List<Kind> kinds, Labels labels, boolean missing, long seed) {

    /** What a column holds. */
    public enum Kind {
        NORMAL, CONSTANT, DUPLICATE, COLLINEAR, SIGNED_ZEROS, NOMINAL, HUGE, TINY, ANY_SCALE, ONE_OUTLIER, FAR_FROM_ZERO
    }

    /** How rows get their classes. */
    public enum Labels {
        RANDOM, SEPARABLE, ONE_PER_ROW, ALMOST_ALL_THE_SAME
    }

    static final double HUGEST = 1e300;

    public static Arbitrary<HostileTable> any() {
        final Arbitrary<List<Kind>> narrow = Arbitraries.of(Kind.class).list().ofMinSize(1).ofMaxSize(6);
        final Arbitrary<List<Kind>> wide = Arbitraries.of(Kind.class).list().ofMinSize(15).ofMaxSize(60);
        return Combinators.combine(Arbitraries.integers().between(2, 40),
            Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, narrow), net.jqwik.api.Tuple.of(1, wide)),
            Arbitraries.of(Labels.class), Arbitraries.of(true, false), Arbitraries.longs().between(0, 1_000_000))
            .as(HostileTable::new);
    }

    public Rows table() {
        final SplittableRandom random = new SplittableRandom(seed);
        final List<Column> columns = new ArrayList<>(List.of(new Column.Numeric("first")));
        final List<Object[]> values = new ArrayList<>();
        values.add(column(Kind.NORMAL, null, random));
        for (final Kind kind : kinds) {
            final String name = columns.size() + " " + kind;
            columns.add(kind == Kind.NOMINAL ? new Column.Nominal(name, List.of()) : new Column.Numeric(name));
            values.add(column(kind, values.get(random.nextInt(values.size())), random));
        }
        final Rows table = new Rows(columns);
        for (int n = 0; n < rows; n++) {
            final Object[] cells = new Object[columns.size() + 1];
            for (int c = 0; c < columns.size(); c++) {
                cells[c] = missing && c > 0 && random.nextInt(10) == 0 ? null : values.get(c)[n];
            }
            cells[columns.size()] = "class " + label(n, (Double)cells[0], random);
            table.add(cells);
        }
        return table;
    }

    /** @return the same columns with a number in place of the class: noise, the first column, or next to nothing else */
    public Rows numericTable() {
        final Rows classified = table();
        final SplittableRandom random = new SplittableRandom(seed + 1);
        final Rows numeric = new Rows(classified.columns());
        int n = 0;
        for (final Object[] cells : classified.cells()) {
            final Object[] changed = cells.clone();
            final double noise = random.nextGaussian();
            final double first = (Double)cells[0];
            changed[cells.length - 1] = switch (labels) {
                case RANDOM -> (Object)noise;
                case SEPARABLE -> first * (first > 0 ? 3 : -1e3);
                case ONE_PER_ROW -> n * HUGEST / rows;
                default -> n == 0 ? 1e-300 : 0.0;
            };
            numeric.add(changed);
            n++;
        }
        return numeric;
    }

    /** @return a row with cells at the ends of what is allowed */
    public Object[] extreme(final boolean top) {
        final Object[] cells = new Object[kinds.size() + 2];
        cells[0] = top ? HUGEST : -0.0;
        for (int c = 0; c < kinds.size(); c++) {
            cells[c + 1] = kinds.get(c) == Kind.NOMINAL ? "unheard of"
                : top ? (Object)(c % 2 == 0 ? HUGEST : -HUGEST) : null;
        }
        return cells;
    }

    private Object[] column(final Kind kind, final Object[] other, final SplittableRandom random) {
        final Object[] values = new Object[rows];
        final double scale = scale(kind, random);
        for (int n = 0; n < rows; n++) {
            values[n] = switch (kind) {
                case NORMAL, HUGE, TINY, ANY_SCALE -> Math.max(-HUGEST, Math.min(HUGEST, scale * random.nextGaussian()));
                case CONSTANT -> scale;
                case DUPLICATE -> other[n] instanceof Double ? other[n] : (Double)(double)n;
                case COLLINEAR -> other[n] instanceof Double number ? -number / 3 : (Double)(2.0 * n);
                case SIGNED_ZEROS -> random.nextBoolean() ? 0.0 : -0.0;
                case NOMINAL -> "category " + random.nextInt(4);
                case ONE_OUTLIER -> n == 0 ? HUGEST : random.nextGaussian();
                case FAR_FROM_ZERO -> 1e9 + random.nextGaussian() / 1_000;
            };
        }
        return values;
    }

    private static double scale(final Kind kind, final SplittableRandom random) {
        return switch (kind) {
            case HUGE -> HUGEST;
            case TINY -> 1 / HUGEST;
            case ANY_SCALE -> Math.pow(10, random.nextInt(-300, 300));
            default -> 1;
        };
    }

    private int label(final int n, final double first, final SplittableRandom random) {
        return switch (labels) {
            // two rows have their classes given, so that there are always two of them
            case RANDOM -> n < 2 ? n : random.nextInt(3);
            case SEPARABLE -> n < 2 ? n : first > 0 ? 1 : 0;
            case ONE_PER_ROW -> n;
            case ALMOST_ALL_THE_SAME -> n == 0 ? 1 : 0;
        };
    }
}
