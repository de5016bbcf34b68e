package org.dendromoe.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.dendromoe.engine.HostileTable;
import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ai.onnxruntime.OrtSession;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** ONNX Runtime says of the file of a regression what the engine says of the model. */
class OnnxRegressionTest {

    private static final double CLOSE = 1e-6;

    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withExperts(3).withLambda(0.5).withStarts(2).withMaxPasses(50).withThreads(1);

    static List<Gating> gates() {
        return List.of(Gating.SOFTMAX, new GaussianGating(), new SoftmaxGating(FeatureMap.TANH),
            new SigmoidGating(0.5));
    }

    private static Rows table(final boolean gaps) {
        final Rows rows =
            Rows.of(new Column.Numeric("a"), new Column.Nominal("organ", List.of()), new Column.Numeric("b"));
        final SplittableRandom random = new SplittableRandom(4);
        final String[] organs = {"liver", "heart", "brain"};
        for (int n = 0; n < 200; n++) {
            final double a = 1e6 + random.nextGaussian();
            final int organ = random.nextInt(3);
            final double b = 100 * random.nextGaussian();
            rows.add(gaps && n % 9 == 0 ? null : a, gaps && n % 14 == 0 ? null : organs[organ], b,
                -3e4 + (a > 1e6 ? 500 : -2000) * (a - 1e6) + 30 * organ + 10 * random.nextGaussian());
        }
        return rows;
    }

    private static Rows withExtremes(final Rows rows) {
        for (final Double cell : new Double[]{null, Double.NaN, Double.NEGATIVE_INFINITY, 1e300, -1e300, 1e30, -1e12,
            1e8, 2e6, -0.0}) {
            rows.add(cell, "liver", 3.5, null).add(1e6, "unheard of", cell, null).add(cell, "brain", cell, null);
        }
        return rows.add(null, null, null, null);
    }

    private static void assertSame(final MixtureModel model, final Rows table) {
        final OnnxRun run = OnnxRun.of(model, table);
        final List<Row> rows = table.rows(model.inputs().columns());
        assertEquals(rows.size(), run.rows("mean").length);
        for (int n = 0; n < rows.size(); n++) {
            final Row row = rows.get(n);
            if (model.preprocessing().missingPolicy() != MissingPolicy.IMPUTE && model.firstProblem(row) >= 0) {
                Stream.of(run.rows("mean")[n], run.rows("standard_deviation")[n], run.gate()[n],
                    run.rows("expert_means")[n]).flatMapToDouble(Arrays::stream)
                    .forEach(number -> assertTrue(Double.isNaN(number), row.name()));
            } else {
                assertSame(model, row, run, n);
            }
        }
    }

    private static void assertSame(final MixtureModel model, final Row row, final OnnxRun run, final int n) {
        final NormalMixture expected = model.distribution(row);
        final double[] spreads = (double[])run.outputs().get("expert_standard_deviations");
        final RegressionRounding rounding = RegressionRounding.of(model, row);
        for (int k = 0; k < model.experts(); k++) {
            assertEquals(expected.means()[k], run.rows("expert_means")[n][k],
                CLOSE * Math.abs(expected.means()[k]) + rounding.ofMeans(), row.name());
            assertEquals(expected.deviations()[k], spreads[k], CLOSE * expected.deviations()[k], row.name());
        }
        assertEquals(1, Arrays.stream(run.gate()[n]).sum(), CLOSE, row.name());
        final double mean = run.rows("mean")[n][0];
        final double deviation = run.rows("standard_deviation")[n][0];
        assertTrue(Double.isFinite(mean) && deviation > 0 && Double.isFinite(deviation), row.name());
        if (!rounding.decidesTheGate()) {
            assertArrayEquals(expected.gate(), run.gate()[n], CLOSE, row.name());
            final double close =
                CLOSE * Math.max(expected.deviation(), Math.abs(expected.mean())) + rounding.ofMeans();
            assertEquals(expected.mean(), mean, close, row.name());
            assertEquals(expected.deviation(), deviation, close, row.name());
        }
    }

    @ParameterizedTest
    @MethodSource("gates")
    void aFittedModelWithNominalColumnsAndMissingCells(final Gating gating) {
        for (final MissingPolicy missing : MissingPolicy.values()) {
            final MixtureModel model = Trainer.fit(table(missing != MissingPolicy.FAIL).numericTable(missing),
                SETTINGS.withGating(gating), FitMonitor.NONE).model();
            assertSame(model, withExtremes(table(true)));
        }
    }

    /** Thin regions at an angle, whose covariances are far from diagonal. */
    @Test
    void correlatedRegions() {
        final SplittableRandom random = new SplittableRandom(8);
        final Rows rows = Rows.of(new Column.Numeric("a"), new Column.Numeric("b"), new Column.Numeric("c"));
        for (int n = 0; n < 300; n++) {
            final double side = n % 2 == 0 ? 1 : -1;
            final double a = random.nextGaussian();
            rows.add(a + 3 * side, side * a + 0.02 * random.nextGaussian(), a + random.nextGaussian(),
                side * a + 0.1 * random.nextGaussian());
        }
        final MixtureModel model = Trainer.fit(rows.numericTable(MissingPolicy.SKIP),
            SETTINGS.withExperts(2).withGating(new GaussianGating()), FitMonitor.NONE).model();
        final double[][] factor = new Covariances(model.parameters()).factor(0);
        assertTrue(Math.abs(factor[1][0]) > 5 * factor[1][1], "the regions are not as thin as the test wants them");
        for (final double far : new double[]{-1e200, -1e9, -50, 0, 1, 300, 1e5, 1e120}) {
            rows.add(far, 0.0, 0.0, null).add(0.0, far, 1.0, null).add(far, -far, far, null);
        }
        assertSame(model, rows);
    }

    @Provide
    Arbitrary<HostileTable> tables() {
        return HostileTable.any().filter(table -> table.kinds().size() < 15);
    }

    @Provide
    Arbitrary<Gating> anyGate() {
        return Arbitraries.of(gates());
    }

    @Property(tries = 100, seed = "3")
    void saysTheSameOfHostileTables(@ForAll("tables") final HostileTable hostile,
        @ForAll @IntRange(min = 1, max = 5) final int experts, @ForAll("anyGate") final Gating gating) {
        final Rows rows = hostile.numericTable();
        final MixtureModel model = Trainer.fit(rows.numericTable(MissingPolicy.IMPUTE),
            SETTINGS.withExperts(experts).withMaxPasses(15).withGating(gating), FitMonitor.NONE).model();
        assertSame(model, rows.add(hostile.extreme(true)).add(hostile.extreme(false)));
    }

    @Test
    void outputsAndMetadata() throws Exception {
        final MixtureModel model =
            Trainer.fit(table(false).numericTable(MissingPolicy.SKIP), SETTINGS, FitMonitor.NONE).model();
        try (OrtSession session = OnnxRun.session(OnnxRun.bytes(model))) {
            assertEquals("mean, standard_deviation, gate, expert_means, expert_standard_deviations",
                String.join(", ", session.getOutputInfo().keySet()));
            final Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            assertEquals("y", metadata.get("target"));
            assertEquals("no prediction", metadata.get("missing"));
            assertFalse(metadata.containsKey("classes"));
        }
    }

    @Test
    void anInverseThatWouldOverflowIsRefused() {
        final MixtureModel model = Trainer.fit(table(false).numericTable(MissingPolicy.SKIP),
            SETTINGS.withGating(new GaussianGating()), FitMonitor.NONE).model();
        final Parameters thin = model.parameters().copy();
        final double[][] factor = new Covariances(thin).factor(1);
        for (int i = 0; i < factor.length; i++) {
            factor[i] = new double[i + 1];
            factor[i][i] = 1e-120;
            if (i > 0) {
                factor[i][i - 1] = 1;
            }
        }
        new Covariances(thin).setFactor(1, factor);
        final MixtureModel refused = new MixtureModel(model.preprocessing(), thin, model.summary());
        final String message =
            assertThrows(IllegalArgumentException.class, () -> OnnxRun.bytes(refused)).getMessage();
        assertTrue(message.endsWith("of the model is too large for the sums of an ONNX graph."), message);
    }
}
