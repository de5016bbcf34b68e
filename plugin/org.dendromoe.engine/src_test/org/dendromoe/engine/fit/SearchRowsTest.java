package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.junit.jupiter.api.Test;

class SearchRowsTest {

    /** Three classes of 70 %, 29.9 % and 0.1 %; a number of features that matter little. */
    private static TrainingTable table(final int rows) {
        final SplittableRandom random = new SplittableRandom(2);
        final double[][] x = new double[rows][4];
        final int[] y = new int[rows];
        for (int n = 0; n < rows; n++) {
            for (int j = 0; j < 4; j++) {
                x[n][j] = random.nextDouble() * 2 - 1;
            }
            y[n] = n % 1_000 == 0 ? 2 : random.nextDouble() + 0.2 * x[n][0] < 0.7 ? 0 : 1;
        }
        return TrainingTable.of(x, y, 3);
    }

    @Test
    void everyClassHasItsShareAndRareOnesEnough() {
        final TrainingTable table = table(8_000);
        final TrainingTable sample = SearchRows.of(table, 1_000, 5);
        final long[] all = table.classCounts();
        final long[] sampled = sample.classCounts();
        assertArrayEquals(new long[]{all[0] / 8, all[1] / 8, 8}, sampled);
        assertSame(table, SearchRows.of(table, 8_000, 5));
        final TrainingTable same = SearchRows.of(table, 1_000, 5);
        for (int b = 0; b < sample.blocks(); b++) {
            assertArrayEquals(sample.block(b, sample.work()), same.block(b, same.work()));
        }
    }

    @Test
    void searchOfALargeTableReadsASampleAndTheFitAllRows() {
        final TrainingTable table = table(30_000);
        final FitSettings settings =
            FitSettings.DEFAULT.withExperts(1).withTolerance(1e-3).withMaxPasses(20).withThreads(2);
        final FitResult whole = Trainer.fit(table, settings, FitMonitor.NONE);
        final FitResult sample = Trainer.fit(SearchRows.of(table, 20_000, 1), settings, FitMonitor.NONE);
        assertEquals(sample.search(), whole.search());
        assertEquals(30_000, whole.model().summary().rows());
        assertTrue(whole.search().size() > 2);
    }
}
