package org.dendromoe.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Numbers that cannot be used are refused with their row and column, wherever they stand. */
class RefusalPropertyTest {

    @Provide
    Arbitrary<Double> unusable() {
        return Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE,
            -1.0000001e300);
    }

    @Property(tries = 60, seed = "3")
    void unusableNumbersAreNamed(@ForAll("unusable") final double value,
        @ForAll @IntRange(min = 0, max = 300) final int at, @ForAll @IntRange(min = 0, max = 2) final int column,
        @ForAll final MissingPolicy missing) {
        final Rows rows = Rows.of(new Column.Numeric("alpha"), new Column.Numeric("beta"), new Column.Numeric("gamma"));
        for (int n = 0; n <= 300; n++) {
            final Object[] cells = {(double)n, -1.0 / (n + 1), n == at ? null : 5.0 * (n % 7), n % 2 == 0 ? "a" : "b"};
            if (n == at) {
                cells[column] = value;
            }
            rows.add(cells);
        }
        final String message =
            assertThrows(InvalidTableException.class, () -> rows.table(missing)).getMessage();
        assertTrue(message.contains("'row" + (at + 1) + "'"), message);
        assertTrue(message.contains("'" + new String[]{"alpha", "beta", "gamma"}[column] + "'"), message);
        assertTrue(message.contains(String.valueOf(value)), message);
    }

    @Property(tries = 60, seed = "4")
    void modelTellsWhichCellItCannotUse(@ForAll("unusable") final double value,
        @ForAll @IntRange(min = 0, max = 1) final int column) {
        final Rows rows = Rows.of(new Column.Numeric("alpha"), new Column.Numeric("beta"));
        for (int n = 0; n < 10; n++) {
            rows.add((double)n, (double)(n * n), n % 2 == 0 ? "a" : "b");
        }
        final Preprocessing preprocessing = rows.table(MissingPolicy.SKIP).preprocessing();
        final Object[] cells = {1.0, 2.0, null};
        cells[column] = value;
        final Row row = rows.add(cells).rows().get(10);
        assertEquals(column, preprocessing.firstProblem(row));
        final String message = preprocessing.describeProblem(row, column);
        assertTrue(message.contains("'row11'") && message.contains(column == 0 ? "'alpha'" : "'beta'"), message);
    }
}
