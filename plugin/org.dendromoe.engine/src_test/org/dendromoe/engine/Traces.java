package org.dendromoe.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.dendromoe.engine.fit.FitResult;
import org.dendromoe.engine.fit.TracePoint;

/** What holds for the trace of every fit. */
final class Traces {

    private Traces() {
    }

    static void everyStepRises(final FitResult result) {
        final Map<Integer, Double> highest = new HashMap<>();
        for (final TracePoint point : result.trace()) {
            assertTrue(Double.isFinite(point.objective()), point::toString);
            final Double before = highest.put(point.start(), point.objective());
            assertTrue(before == null || point.objective() > before, point::toString);
        }
    }
}
