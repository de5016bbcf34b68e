package org.dendromoe.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TrainingTableTest {

    private static final Column A = new Column.Numeric("a");

    private static final Column B = new Column.Numeric("b");

    private static final Column ORGAN = new Column.Nominal("organ", List.of());

    /** @return the standardised value of a feature (from 0) of a row */
    private static double value(final TrainingTable table, final int feature, final int row) {
        return table.block(row / TrainingTable.BLOCK, table.work())[feature + 1][row % TrainingTable.BLOCK];
    }

    private static String message(final Rows rows, final MissingPolicy missing) {
        return assertThrows(InvalidTableException.class, () -> rows.table(missing)).getMessage();
    }

    @Test
    void standardisesByMeanAndPopulationDeviation() {
        final TrainingTable table = Rows.of(A).add(1.0, "x").add(3.0, "y").add(8.0, "y").table(MissingPolicy.SKIP);
        final double sd = Math.sqrt((9 + 1 + 16) / 3.0);
        assertEquals(-3 / sd, value(table, 0, 0), 1e-15);
        assertEquals(4 / sd, value(table, 0, 2), 1e-15);
        assertEquals(4, table.preprocessing().standardisation().means()[0], 1e-15);
        assertArrayEquals(new long[]{1, 2}, table.classCounts());
    }

    @Test
    void dummyCodesWithTheFirstUsedCategoryAsReference() {
        final TrainingTable table = Rows.of(ORGAN, A).add("liver", 1.0, "x").add("heart", null, "y")
            .add("brain", 2.0, "y").add("liver", 0.0, "x").table(MissingPolicy.SKIP);
        assertEquals(List.of("organ=brain", "a"), table.preprocessing().featureNames());
        assertEquals(List.of("liver", "brain"),
            ((Column.Nominal)table.preprocessing().schema().columns().get(0)).categories());
        assertEquals(1, table.skippedRows());
        assertEquals(List.of("1 of 4 rows ignored because of missing values."), table.warnings());
    }

    @Test
    void categoryOfSkippedRowsIsUnknownToTheModel() {
        final TrainingTable table = Rows.of(ORGAN, A).add("liver", 1.0, "x").add("heart", null, "y")
            .add("brain", 2.0, "y").table(MissingPolicy.SKIP);
        final Row heart = Rows.of(ORGAN, A).add("heart", 1.0, null).rows().get(0);
        assertEquals(0, table.preprocessing().firstProblem(heart));
        assertEquals("Row 'row1': the cell of column 'organ' has the category 'heart', which the training rows did not "
            + "have.", table.preprocessing().describeProblem(heart, 0));
    }

    @Test
    void imputesByTheMeanAndAddsAnIndicator() {
        final TrainingTable table = Rows.of(A, B).add(1.0, 5.0, "x").add(null, 6.0, "y").add(5.0, 7.0, "y")
            .table(MissingPolicy.IMPUTE);
        assertEquals(List.of("a", "a (missing)", "b"), table.preprocessing().featureNames());
        assertEquals(0, value(table, 0, 1));
        assertEquals(3, table.preprocessing().standardisation().means()[0], 1e-15);
        assertEquals(1.0 / 3, table.preprocessing().standardisation().means()[1], 1e-15);
    }

    @Test
    void dropsConstantAndEmptyColumnsAndSaysSo() {
        final TrainingTable table = Rows.of(A, B, ORGAN).add(1.0, null, "liver", "x").add(2.0, null, "liver", "y")
            .add(3.0, null, "liver", "x").table(MissingPolicy.SKIP);
        assertEquals(List.of("a"), table.preprocessing().featureNames());
        assertEquals(1, table.preprocessing().schema().columns().size());
        assertEquals(List.of("Columns that are constant or empty in the training rows are left out: 'b', 'organ'."),
            table.warnings());
    }

    @Test
    void dropsClassesWithoutUsableRows() {
        final TrainingTable table = Rows.of(A).add(1.0, "x").add(null, "y").add(2.0, "z").table(MissingPolicy.SKIP);
        assertEquals(List.of("x", "z"), table.preprocessing().schema().classes());
        assertEquals(1, table.label(1));
        assertTrue(table.warnings().get(1).contains("'y'"));
    }

    @Test
    void refusesWhatCannotBeTrainedOn() {
        assertEquals("The training table has no rows.", message(Rows.of(A), MissingPolicy.SKIP));
        assertTrue(message(Rows.of(A).add(1.0, "x").add(2.0, "x"), MissingPolicy.SKIP).contains("only the class 'x'"));
        assertTrue(message(Rows.of(A).add(1.0, "x").add(1.0, "y"), MissingPolicy.SKIP).contains("constant or empty"));
        assertTrue(message(Rows.of(A).add(null, "x").add(2.0, null), MissingPolicy.SKIP)
            .contains("None of the 2 rows"));
        assertEquals("Row 'row2': the cell of column 'a' is missing.",
            message(Rows.of(A).add(1.0, "x").add(null, "y"), MissingPolicy.FAIL));
        for (final double bad : new double[]{Double.NaN, Double.POSITIVE_INFINITY, -1e301}) {
            assertTrue(message(Rows.of(A).add(1.0, "x").add(bad, "y"), MissingPolicy.SKIP)
                .startsWith("Row 'row2', column 'a': " + bad));
        }
    }

    @Test
    void refusesIdentifiers() {
        final Rows rows = Rows.of(ORGAN);
        for (int n = 0; n <= TableScan.MOST_CATEGORIES; n++) {
            rows.add("P" + n, "c" + n % 2);
        }
        assertTrue(message(rows, MissingPolicy.SKIP).startsWith("The nominal column 'organ' has more than 1000"));
    }

    @Test
    void extremeScalesNeitherOverflowNorVanish() {
        for (final double scale : new double[]{1e-300, 1e-160, 1e160, 1e300}) {
            final TrainingTable table =
                Rows.of(A).add(scale, "x").add(-scale, "y").add(0.5 * scale, "y").table(MissingPolicy.SKIP);
            final double[] z = {value(table, 0, 0), value(table, 0, 1), value(table, 0, 2)};
            assertEquals(0, z[0] + z[1] + z[2], 1e-12);
            assertEquals(3, z[0] * z[0] + z[1] * z[1] + z[2] * z[2], 1e-12);
        }
    }

    @Test
    void aModelsPreprocessingIsUsedAsItIs() {
        final Rows training = Rows.of(A, ORGAN).add(1.0, "liver", "x").add(2.0, "brain", "y").add(6.0, "brain", "y");
        final Preprocessing preprocessing = training.table(MissingPolicy.SKIP).preprocessing();
        final TrainingTableBuilder builder = TrainingTableBuilder.with(preprocessing);
        Rows.of(A, ORGAN).add(3.0, "liver", "y").add(3.0, "heart", "y").rows().forEach(builder::accept);
        final TrainingTable table = builder.build();
        assertEquals(1, table.rows());
        assertEquals(0, value(table, 0, 0), 1e-15);
        final Row stranger = Rows.of(A, ORGAN).add(3.0, "liver", "w").rows().get(0);
        final TrainingTableBuilder second = TrainingTableBuilder.with(preprocessing);
        assertTrue(assertThrows(InvalidTableException.class, () -> second.accept(stranger)).getMessage()
            .contains("the class 'w'"));
    }

    @Test
    void lastBlockIsFilledUpWithZeros() {
        final Rows rows = Rows.of(A);
        for (int n = 0; n < TrainingTable.BLOCK + 3; n++) {
            rows.add((double)n, "c" + n % 2);
        }
        final TrainingTable table = rows.table(MissingPolicy.SKIP);
        assertEquals(2, table.blocks());
        assertEquals(3, table.rowsOf(1));
        assertEquals(129 / Math.sqrt((259.0 * 259 - 1) / 12), table.block(1, table.work())[1][2], 1e-12);
        assertEquals(0, table.block(1, table.work())[1][3]);
    }

    @Test
    void someOfTheRows() {
        final TrainingTable table = Rows.mixed(600, 3).table(MissingPolicy.IMPUTE);
        final int[] rows = {599, 0, 300, 300};
        final TrainingTable some = table.rows(rows);
        assertEquals(4, some.rows());
        assertEquals(table.predictors(), some.predictors());
        for (int i = 0; i < rows.length; i++) {
            assertEquals(table.label(rows[i]), some.label(i));
            for (int j = 0; j < table.predictors(); j++) {
                assertEquals(table.block(rows[i] / TrainingTable.BLOCK, table.work())[j][rows[i] % TrainingTable.BLOCK],
                    some.block(0, some.work())[j][i]);
            }
        }
    }

    @Test
    void groupsAreKeptForTheRowsThatAreUsed() {
        final Rows rows = Rows.of(new Column.Numeric("x"));
        rows.add(1.0, "a").groupOfLast("m2").add(null, "b").groupOfLast("m1").add(2.0, "b").groupOfLast(null)
            .add(3.0, "b").groupOfLast("m2").add(4.0, "a").groupOfLast(null);
        final Groups groups = rows.table(MissingPolicy.SKIP).groups().orElseThrow();
        assertArrayEquals(new int[]{0, 1, 0, 2}, groups.ofRow());
        assertEquals(3, groups.count());
        assertTrue(Rows.mixed(10, 1).table(MissingPolicy.SKIP).groups().isEmpty());
    }

    @Test
    void singlePrecisionIsAccurateOnAnyScale() {
        final double[] scales = {1, 1e-300, 1e300, 1e-20, 1e40};
        final Rows rows = new Rows(IntStream.range(0, 2 * scales.length + 3)
            .<Column>mapToObj(c -> new Column.Numeric("x" + c)).toList());
        final SplittableRandom random = new SplittableRandom(5);
        for (int n = 0; n < 3 * TrainingTable.BLOCK - 5; n++) {
            final Object[] cells = new Object[2 * scales.length + 4];
            for (int s = 0; s < scales.length; s++) {
                cells[s] = random.nextDouble(-1, 1) * scales[s];
                cells[scales.length + s] = (1 + 1e-5 * random.nextDouble()) * scales[s] / 2;
            }
            cells[2 * scales.length] = (double)(n % 3 / 2);
            cells[2 * scales.length + 1] = random.nextInt(4) == 0 ? null : 1e9 + random.nextInt(10);
            cells[2 * scales.length + 2] = 0.1;
            cells[2 * scales.length + 3] = "c" + n % 2;
            rows.add(cells);
        }
        final TrainingTable exact = rows.table(MissingPolicy.IMPUTE);
        final TrainingTable single = rows.table(MissingPolicy.IMPUTE, true);
        assertTrue(single.preprocessing().singlePrecision());
        assertEquals(exact.preprocessing().features(), single.preprocessing().features());
        for (int n = 0; n < exact.rows(); n++) {
            assertEquals(exact.label(n), single.label(n));
            assertArrayEquals(exact.features(n), single.features(n), 1e-6);
            assertEquals(value(single, 3, n), single.features(n)[3]);
        }
    }

    @Test
    void standardisingEndsWhenItIsCancelled() {
        final Rows rows = Rows.mixed(2_000, 1);
        final TableScan scan = new TableScan(new Schema("class", List.of(), rows.columns()), MissingPolicy.IMPUTE);
        rows.rows().forEach(scan::accept);
        // cancelled at every question in turn, until there are none left
        int questions = 0;
        for (boolean ended = false; !ended; questions++) {
            final TrainingTableBuilder builder = TrainingTableBuilder.after(scan);
            rows.rows().forEach(builder::accept);
            final AtomicInteger left = new AtomicInteger(questions);
            try {
                builder.build(() -> left.getAndDecrement() == 0);
                ended = true;
            } catch (final CancellationException e) {
                assertEquals(-1, left.get());
            }
        }
        assertTrue(questions > 2_000 / TrainingTable.BLOCK, questions + " questions");
    }
}
