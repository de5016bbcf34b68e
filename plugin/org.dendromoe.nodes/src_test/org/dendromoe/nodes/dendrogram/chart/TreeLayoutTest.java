package org.dendromoe.nodes.dendrogram.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.select.Merge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeLayoutTest {

    private static final List<Merge> FOUR =
        List.of(new Merge(1, 3, 4, 3), new Merge(0, 2, 5, 1), new Merge(4, 5, 6, 4));

    @Test
    void leavesOfAMergeAreNeighboursAndItsNodeIsBetweenThem() {
        final TreeLayout layout = new TreeLayout(FOUR, 4);
        assertArrayEquals(new int[]{1, 3, 0, 2}, layout.order());
        assertEquals(0.5, layout.x(4));
        assertEquals(2.5, layout.x(5));
        assertEquals(1.5, layout.x(6));
    }

    @Test
    void aMergeLowerThanAnEarlierOneIsDrawnAtTheEarlierOnesHeight() {
        final TreeLayout layout = new TreeLayout(FOUR, 4);
        assertEquals(3, layout.y(4));
        assertEquals(3, layout.y(5));
        assertEquals(4, layout.y(6));
        assertEquals(1, layout.raised());
        assertEquals(4, layout.highest());
        assertEquals(3, layout.lowestPositive());
    }

    @Test
    void clustersAreNumberedFromTheLeftAndEndAtTheCut() {
        final TreeLayout layout = new TreeLayout(FOUR, 4);
        assertArrayEquals(new int[]{2, 0, 3, 1, -1, -1, -1}, layout.clusters(4));
        assertArrayEquals(new int[]{1, 0, 2, 0, 0, -1, -1}, layout.clusters(3));
        assertArrayEquals(new int[]{1, 0, 1, 0, 0, 1, -1}, layout.clusters(2));
        assertArrayEquals(new int[]{0, 0, 0, 0, 0, 0, 0}, layout.clusters(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 50})
    void everyCutHasItsNumberOfClustersInARow(final int experts) {
        final TreeLayout layout = new TreeLayout(Dendrograms.of(experts, 1).refined(), experts);
        for (int count = 1; count <= experts; count++) {
            final int[] clusters = layout.clusters(count);
            final int[] row = Arrays.stream(layout.order()).map(leaf -> clusters[leaf]).toArray();
            assertEquals(0, row[0]);
            assertEquals(count - 1, row[experts - 1]);
            IntStream.range(1, experts).forEach(i -> assertTrue(row[i] == row[i - 1] || row[i] == row[i - 1] + 1));
            assertTrue(layout.lastBelowCut(count) <= layout.firstAboveCut(count));
        }
    }

    @Test
    void aSingleLeafIsATree() {
        final TreeLayout layout = new TreeLayout(List.of(), 1);
        assertArrayEquals(new int[]{0}, layout.order());
        assertEquals(0, layout.highest());
        assertEquals(0, layout.lowestPositive());
        assertEquals(0, layout.firstAboveCut(1));
    }
}
