package org.dendromoe.headless.basenodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows in test-data/partition are those of the Table Partitioner of KNIME 5.8.2, as indices. */
class RowSampleTest {

    private static final Path EXPECTED = Path.of("test-data", "partition");

    private static final List<String> ODD =
        Arrays.asList("a", "a", "b", null, "a", "c", "b", "a", null, "a", "d", "a", "b", "a");

    @ParameterizedTest
    @CsvSource({"ppi_hpylori, strat70s1, 70, 1", "mice_protein, strat70s1, 70, 1", "odd, strat70s1, 70, 1",
        "odd, strat30s5, 30, 5"})
    void stratifiedRowsAreThoseOfKnime(final String table, final String name, final double percentage,
        final long seed) throws IOException {
        final List<String> classes = classes(table);
        assertEquals(expected(table, name),
            RowSample.stratified(classes, (long)(percentage / 100 * classes.size()), new Random(seed)));
    }

    @Test
    void stratifiedRowsOfAnAbsoluteNumberAreThoseOfKnime() throws IOException {
        assertEquals(expected("odd", "strat3abs"), RowSample.stratified(ODD, 3, new Random(5)));
    }

    @ParameterizedTest
    @CsvSource({"ppi_hpylori, random70s1, 2816, 1971, 1", "mice_protein, random70s1, 1080, 756, 1",
        "ppi_hpylori, random500s42, 2816, 500, 42"})
    void randomRowsAreThoseOfKnime(final String table, final String name, final int rows, final long size,
        final long seed) throws IOException {
        assertEquals(expected(table, name), RowSample.random(rows, size, new Random(seed)));
    }

    @Test
    void linearRowsAreThoseOfKnime() throws IOException {
        assertEquals(expected("ppi_hpylori", "linear70"), RowSample.linear(2816, 1971));
    }

    @Test
    void firstRowsAreThoseOfKnime() throws IOException {
        assertEquals(expected("ppi_hpylori", "first70"), RowSample.first(2816, 1971));
    }

    @Test
    void allRowsAreTakenWhenTheTableIsTooSmall() {
        final BitSet all = RowSample.first(14, 14);
        assertEquals(all, RowSample.first(14, 20));
        assertEquals(all, RowSample.random(14, 20, new Random(1)));
        assertEquals(all, RowSample.stratified(ODD, 20, new Random(1)));
    }

    private static List<String> classes(final String table) throws IOException {
        if ("odd".equals(table)) {
            return ODD;
        }
        final Path file = Path.of("..", "..", "test-workflows", table.replace('_', '-'), "data", table + ".csv");
        return Files.readAllLines(file).stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1))
            .toList();
    }

    private static BitSet expected(final String table, final String name) throws IOException {
        return Files.readAllLines(EXPECTED.resolve(table + "-" + name + ".txt")).stream().mapToInt(Integer::parseInt)
            .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
