package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassSumsTest {

    private static final TrainingTable TABLE = Rows.mixed(300, 11).table(MissingPolicy.IMPUTE);

    private static final Workers ALONE = new Workers(1, () -> false);

    private static final FitSettings LASSO = FitSettings.DEFAULT.withL1Share(1).withTolerance(1e-10);

    static Stream<Gating> gates() {
        return Stream.of(Gating.SOFTMAX, new SoftmaxGating(FeatureMap.TANH), new SigmoidGating(0.4),
            new SigmoidGating(3));
    }

    private static double steepestSlope(final Problem problem, final Parameters at) {
        final double[] gradient = problem.evaluate(at, CurvatureSum.Kind.NONE).gradient();
        double steepest = 0;
        for (int i = 0; i < gradient.length; i++) {
            steepest = i % at.predictors() == 0 ? steepest : Math.max(steepest, Math.abs(gradient[i]));
        }
        return steepest;
    }

    @ParameterizedTest
    @MethodSource("gates")
    void noModelWithoutSlopesIsSteeper(final Gating gating) {
        final SplittableRandom random = new SplittableRandom(5);
        for (final ClassWeights weights : ClassWeights.values()) {
            final Problem held = new Problem(TABLE, LASSO.withGating(gating).withClassWeights(weights), 1e9, ALONE);
            for (int trial = 0; trial < 8; trial++) {
                final Parameters start = held.zero(3);
                for (int c = 0; c < start.columns(); c++) {
                    start.values()[c * start.predictors()] = 12 * random.nextDouble() - 6;
                }
                final Steps ascent = SparseAscent.of(held, start);
                while (ascent.gradientNorm() > 1e-10 && ascent.step()) {
                    assertTrue(ascent.passes() < 3_000);
                }
                assertTrue(steepestSlope(held, ascent.parameters()) <= held.emptyingLambda(3) * (1 + 1e-6));
            }
        }
    }

    @Test
    void oneExpertIsAsSteep() {
        final Problem held = new Problem(TABLE, LASSO, 1e9, ALONE);
        final Steps ascent = SparseAscent.of(held, held.zero(1));
        while (ascent.gradientNorm() > 1e-10 && ascent.step()) {
            assertTrue(ascent.passes() < 3_000);
        }
        assertEquals(held.emptyingLambda(1), steepestSlope(held, ascent.parameters()),
            1e-6 * held.emptyingLambda(1));
    }

    @Test
    void theGateOfTwoExpertsThatAreSureOfTwoClassesIsAsSteep() {
        final SplittableRandom random = new SplittableRandom(3);
        final double[][] x = new double[90][3];
        final int[] y = new int[90];
        for (int n = 0; n < 90; n++) {
            y[n] = n < 30 ? 1 : 0;
            for (int j = 0; j < 3; j++) {
                x[n][j] = random.nextDouble() + 0.3 * j * y[n];
            }
        }
        // under the others the experts alone are steeper, where they are unsure
        for (final Gating gating : new Gating[]{Gating.SOFTMAX, new SigmoidGating(0.4)}) {
            final Problem problem =
                new Problem(TrainingTable.of(x, y, 2), LASSO.withGating(gating).withL1Share(0.5), 0, ALONE);
            final Parameters sure = problem.zero(2);
            final int p = sure.predictors();
            // a sigmoid is most sensitive where it is nearly closed
            sure.values()[0] = gating.scale() * (Math.log(2) - 30);
            sure.values()[p] = -30 * gating.scale();
            for (int k = 0; k < 2; k++) {
                sure.values()[sure.column(k, k) * p] = 40;
            }
            assertEquals(0.5 * problem.emptyingLambda(2), steepestSlope(problem, sure), 1e-9);
        }
    }
}
