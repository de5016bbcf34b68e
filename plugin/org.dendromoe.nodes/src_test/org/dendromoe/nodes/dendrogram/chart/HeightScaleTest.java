package org.dendromoe.nodes.dendrogram.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dendromoe.engine.select.Merge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeightScaleTest {

    private static HeightScale scale(final boolean log, final double first, final double second) {
        return new HeightScale(new TreeLayout(List.of(new Merge(0, 1, 3, first), new Merge(2, 3, 4, second)), 3), log);
    }

    @Test
    void aLinearScaleIsProportionalAndHasRoomAboveTheHighestMerge() {
        final HeightScale scale = scale(false, 1, 4);
        assertEquals(0, scale.position(0));
        assertEquals(scale.position(4) / 4, scale.position(1), 1e-12);
        assertTrue(scale.position(4) < 1);
        assertEquals(List.of("0", "1", "2", "3", "4"), scale.ticks(5).stream().map(HeightScale.Tick::label).toList());
    }

    @Test
    void equalRatiosAreEqualDistancesOnALogarithmicScaleAndZeroIsItsFoot() {
        final HeightScale scale = scale(true, 1, 1000);
        assertEquals(scale.position(10) - scale.position(1), scale.position(1000) - scale.position(100), 1e-12);
        assertEquals(0, scale.position(0));
        assertTrue(scale.position(1) > 0.05);
        assertEquals(List.of("0", "1", "10", "100", "1000"),
            scale.ticks(6).stream().map(HeightScale.Tick::label).toList());
    }

    @Test
    void treesWithoutAPositiveHeightHaveALinearScale() {
        assertFalse(scale(true, 0, 0).isLog());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,5", "0,7", "1e-300,1e300", "1e-9,2e-9", "123456,123457", "0.3,99.9", "1e300,1e307",
        "0,4.9e-324", "4.9e-324,4.9e-324", "1e-312,3e-311", "0,1.7e308", "4.9e-324,1.7976931348623157e308",
        "1e308,1.7976931348623157e308"})
    void ticksRiseWithinTheScaleAndKeepTheirDistance(final double first, final double second) {
        for (final boolean log : new boolean[]{false, true}) {
            final HeightScale scale = scale(log, first, second);
            assertTrue(scale.position(first) <= scale.position(second) && scale.position(second) <= 1);
            final List<HeightScale.Tick> ticks = scale.ticks(6);
            assertTrue(ticks.size() >= 2 && ticks.size() <= 16, ticks.toString());
            assertEquals(new HeightScale.Tick(0, "0"), ticks.get(0));
            for (int i = 1; i < ticks.size(); i++) {
                assertTrue(ticks.get(i).position() - ticks.get(i - 1).position() > 0.05, ticks.toString());
                assertTrue(ticks.get(i).position() <= 1, ticks.toString());
            }
        }
    }

    @Test
    void theLargestAndTheSmallestHeightsAreLabelledAsTheyAre() {
        assertEquals(List.of("0", "5E307", "1E308", "1.5E308"), labels(scale(false, 0, 1.7e308)));
        assertEquals(List.of("0", "1E-321", "1E-320", "1E-319", "1E-318"), labels(scale(true, 1e-321, 1e-318)));
        final HeightScale linear = scale(false, 1e-319, 2e-319);
        assertEquals(linear.position(2e-319) / 2, linear.position(1e-319), 1e-3);
    }

    private static List<String> labels(final HeightScale scale) {
        return scale.ticks(6).stream().map(HeightScale.Tick::label).toList();
    }
}
