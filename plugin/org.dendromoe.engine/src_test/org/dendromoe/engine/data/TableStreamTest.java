package org.dendromoe.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is read row by row is the table that is held in memory. */
class TableStreamTest {

    private static final double ROUNDING = 1e-12;

    private static List<TrainingTable> parts(final TableStream stream, final int most) {
        final List<TrainingTable> parts = new ArrayList<>();
        stream.forEachPart(most, parts::add);
        return parts;
    }

    private static void assertSameRows(final TrainingTable expected, final List<TrainingTable> parts) {
        int row = 0;
        for (final TrainingTable part : parts) {
            for (int i = 0; i < part.rows(); i++, row++) {
                assertArrayEquals(expected.features(row), part.features(i), 1e-9, "row " + row);
                assertEquals(expected.label(row), part.label(i));
            }
        }
        assertEquals(expected.rows(), row);
    }

    private static void assertSamePreprocessing(final Preprocessing expected, final Preprocessing actual) {
        assertEquals(expected.schema(), actual.schema());
        assertEquals(expected.features(), actual.features());
        assertEquals(expected.missingPolicy(), actual.missingPolicy());
        for (int f = 0; f < expected.features().size(); f++) {
            final double deviation = expected.standardisation().deviations()[f];
            assertEquals(expected.standardisation().means()[f], actual.standardisation().means()[f],
                ROUNDING * Math.max(deviation, Math.abs(expected.standardisation().means()[f])));
            assertEquals(deviation, actual.standardisation().deviations()[f], ROUNDING * deviation);
        }
    }

    @ParameterizedTest
    @EnumSource(value = MissingPolicy.class, names = {"SKIP", "IMPUTE"})
    void isTheTableInMemory(final MissingPolicy missing) {
        final Rows rows = Rows.mixed(700, 3).add(1.0, "liver", 2.0, null);
        final TrainingTable table = rows.table(missing);
        final TableStream stream = StreamedRows.stream(rows, missing, 100);
        assertSamePreprocessing(table.preprocessing(), stream.preprocessing());
        assertEquals(table.rows(), stream.rows());
        assertEquals(table.skippedRows(), stream.skippedRows());
        assertEquals(table.warnings(), stream.warnings());
        assertArrayEquals(table.classCounts(), stream.classCounts());
        assertSameRows(table, parts(stream, 64));
        assertSameRows(table, parts(stream, 1_000));
    }

    /** The cells of a constant column are not read by the model, but a row that misses one is left out all the same. */
    @Test
    void leavesOutTheSameColumnsClassesAndRows() {
        final Rows rows = Rows.of(new Column.Numeric("constant"), new Column.Numeric("empty"),
            new Column.Nominal("organ", List.of()), new Column.Numeric("x"));
        for (int n = 0; n < 30; n++) {
            rows.add(n % 7 == 0 ? null : 4.0, null, n % 2 == 0 ? "liver" : "heart", n * n / 3.0, "c" + n % 3);
        }
        rows.add(null, null, "brain", 1.0, "only here");
        final TrainingTable table = rows.table(MissingPolicy.SKIP);
        final TableStream stream = StreamedRows.stream(rows, MissingPolicy.SKIP, 10);
        assertEquals(List.of("organ", "x"),
            stream.preprocessing().schema().columns().stream().map(Column::name).toList());
        assertEquals(List.of("c0", "c1", "c2"), stream.preprocessing().schema().classes());
        assertSamePreprocessing(table.preprocessing(), stream.preprocessing());
        assertEquals(table.warnings(), stream.warnings());
        assertArrayEquals(table.classCounts(), stream.classCounts());
        assertSameRows(table, parts(stream, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 99, 100, 101, 250})
    void partsAreEquallyLong(final int most) {
        final Rows rows = Rows.mixed(100, 1);
        final List<TrainingTable> parts = parts(StreamedRows.stream(rows, MissingPolicy.IMPUTE, 10), most);
        assertEquals((100 + most - 1) / most, parts.size());
        final int shortest = 100 / parts.size();
        parts.forEach(part -> assertTrue(part.rows() == shortest || part.rows() == shortest + 1));
        assertTrue(parts.stream().allMatch(part -> part.rows() <= most));
    }

    @Test
    void momentsOfAnyScale() {
        for (final double scale : new double[]{1e-300, 1e-10, 1, 1e100, 1e299}) {
            final Rows rows = Rows.of(new Column.Numeric("x"), new Column.Numeric("shifted"));
            for (int n = 0; n < 50; n++) {
                rows.add(scale * (n * 37 % 50 - 24.5) / 3, scale * (1 + 1e-8 * (n * 13 % 50)), "c" + n % 2);
            }
            final Preprocessing actual = StreamedRows.stream(rows, MissingPolicy.FAIL, 5).preprocessing();
            final double exact = scale * Math.sqrt((50 * 50 - 1) / 12.0);
            assertEquals(exact / 3, actual.standardisation().deviations()[0], 1e-13 * exact);
            assertEquals(exact * 1e-8, actual.standardisation().deviations()[1], 1e-6 * exact * 1e-8);
        }
    }

    @Test
    void sampleOfASmallTableIsTheTable() {
        final Rows rows = Rows.mixed(80, 5);
        final TableStream stream = StreamedRows.stream(rows, MissingPolicy.IMPUTE, 80);
        assertSameRows(rows.table(MissingPolicy.IMPUTE), List.of(stream.sample()));
    }

    @Test
    void everyRowHasTheSameChance() {
        final Rows rows = Rows.of(new Column.Numeric("x"));
        for (int n = 0; n < 40; n++) {
            rows.add((double)n, "c" + n % 2);
        }
        final int[] taken = new int[40];
        final int samples = 2_000;
        for (int seed = 0; seed < samples; seed++) {
            final TableStream stream = TableStream.of(StreamedRows.source(rows), StreamedRows.schema(rows),
                MissingPolicy.FAIL, new SampleSettings(30, 1_000, Optional.empty(), seed));
            assertEquals(30, stream.sample().rows());
            for (int i = 0; i < 30; i++) {
                final double x = stream.sample().features(i)[0];
                taken[(int)Math.round(x * stream.preprocessing().standardisation().deviations()[0]
                    + stream.preprocessing().standardisation().means()[0])]++;
            }
        }
        for (final int count : taken) {
            // three quarters of the samples; six standard deviations of a binomial
            assertEquals(samples * 0.75, count, 6 * Math.sqrt(samples * 0.75 * 0.25));
        }
    }

    @Test
    void rareClassIsInTheSample() {
        final Rows rows = Rows.of(new Column.Numeric("x"));
        for (int n = 0; n < 5_000; n++) {
            rows.add((double)(n % 17), n == 4_321 || n == 17 ? "rare" : "c" + n % 2);
        }
        final TrainingTable sample = StreamedRows.stream(rows, MissingPolicy.FAIL, 50).sample();
        assertEquals(52, sample.rows());
        assertEquals(2, sample.classCounts()[sample.preprocessing().schema().classes().indexOf("rare")]);
    }

    @Test
    void sampleOfManyFeaturesHasFewerRows() {
        final Rows rows = Rows.mixed(500, 5);
        final TableStream stream = TableStream.of(StreamedRows.source(rows), StreamedRows.schema(rows),
            MissingPolicy.IMPUTE, new SampleSettings(400, 700, Optional.empty(), 1));
        // a, its indicator, three organs, their indicator, b
        assertEquals(700 / 7, stream.sample().rows());
    }

    @Test
    void sampleKeepsGroups() {
        final Rows rows = Rows.of(new Column.Numeric("x"));
        for (int n = 0; n < 60; n++) {
            rows.add((double)(n % 17), "c" + n % 2).groupOfLast("patient " + n / 3);
        }
        final SampleSettings all = new SampleSettings(100, 1_000, Optional.of("who"), 1);
        final Groups groups = TableStream.of(StreamedRows.source(rows), StreamedRows.schema(rows), MissingPolicy.FAIL,
            all).sample().groups().orElseThrow();
        assertEquals(20, groups.count());
        assertEquals(1, groups.ofRow()[5]);
        assertTrue(StreamedRows.stream(rows, MissingPolicy.FAIL, 100).sample().groups().isEmpty());
    }

    @Test
    void readsThePreprocessingOfAModel() {
        final Preprocessing fitted = Rows.mixed(300, 1).table(MissingPolicy.SKIP).preprocessing();
        final Rows more = Rows.mixed(100, 2);
        final TableStream stream =
            TableStream.of(StreamedRows.source(more), fitted, StreamedRows.settings(1_000));
        final TrainingTableBuilder expected = TrainingTableBuilder.with(fitted);
        more.rows().forEach(expected::accept);
        assertEquals(fitted, stream.preprocessing());
        assertSameRows(expected.build(), parts(stream, 30));
        assertSameRows(expected.build(), List.of(stream.sample()));
        more.add(1.0, "liver", 3.0, "c9");
        final InvalidTableException unknown = assertThrows(InvalidTableException.class,
            () -> TableStream.of(StreamedRows.source(more), fitted, StreamedRows.settings(10)));
        assertEquals("Row 'row101': the class 'c9' of column 'class' is not a class of the model.",
            unknown.getMessage());
    }

    @Test
    void tableThatChangesIsRefused() {
        final AtomicInteger reads = new AtomicInteger();
        for (final int change : new int[]{-1, 1}) {
            reads.set(0);
            final RowSource source = (schema, sink) -> Rows.mixed(reads.getAndIncrement() < 2 ? 50 : 50 + change, 1)
                .rows(schema.columns()).forEach(sink::accept);
            final TableStream stream = TableStream.of(source, StreamedRows.schema(Rows.mixed(1, 1)),
                MissingPolicy.IMPUTE, StreamedRows.settings(10));
            final InvalidTableException e =
                assertThrows(InvalidTableException.class, () -> stream.forEachPart(20, part -> { }));
            assertTrue(e.getMessage().startsWith("The table has changed while it was being read: it had 50 rows"));
        }
    }

    @Test
    void unusableTablesAreRefusedAsInMemory() {
        final Rows empty = Rows.of(new Column.Numeric("x"));
        final Rows oneClass = Rows.of(new Column.Numeric("x")).add(1.0, "a").add(2.0, "a");
        final Rows constant = Rows.of(new Column.Numeric("x")).add(1.0, "a").add(1.0, "b");
        final Rows missing = Rows.of(new Column.Numeric("x")).add(1.0, "a").add(null, "b");
        for (final Rows rows : List.of(empty, oneClass, constant, missing)) {
            final String expected =
                assertThrows(InvalidTableException.class, () -> rows.table(MissingPolicy.FAIL)).getMessage();
            assertFalse(expected.isEmpty());
            assertEquals(expected, assertThrows(InvalidTableException.class,
                () -> StreamedRows.stream(rows, MissingPolicy.FAIL, 10)).getMessage());
        }
    }
}
