package org.dendromoe.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;

import org.dendromoe.engine.AnyGate;
import org.dendromoe.engine.HostileTable;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Prediction;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What ONNX Runtime says of models that were fitted to hostile tables. */
class OnnxPropertyTest {

    @Provide
    Arbitrary<HostileTable> tables() {
        return HostileTable.any();
    }

    @Provide
    Arbitrary<Gating> gates() {
        return AnyGate.any();
    }

    @Property(tries = 60, seed = "1")
    void saysTheSameAsTheEngine(@ForAll("tables") final HostileTable hostile,
        @ForAll @IntRange(min = 1, max = 5) final int experts,
        @ForAll @DoubleRange(min = 0.01, max = 10) final double lambda,
        @ForAll @IntRange(min = 1, max = 4) final int members) {
        saysTheSame(hostile, experts, lambda, members, Gating.SOFTMAX);
    }

    @Property(tries = 60, seed = "2")
    void saysTheSameOfEveryGate(@ForAll("tables") final HostileTable hostile,
        @ForAll @IntRange(min = 1, max = 5) final int experts,
        @ForAll @DoubleRange(min = 0.01, max = 10) final double lambda, @ForAll("gates") final Gating gating) {
        saysTheSame(hostile, experts, lambda, 1 + experts % 2, gating);
    }

    private static void saysTheSame(final HostileTable hostile, final int experts, final double lambda,
        final int members, final Gating gating) {
        final Rows table = hostile.table();
        final MixtureModel model = Trainer.fit(table.table(MissingPolicy.IMPUTE), FitSettings.DEFAULT
            .withExperts(experts).withLambda(lambda).withStarts(1).withMaxPasses(15).withMembers(members)
            .withThreads(1).withGating(gating), FitMonitor.NONE).model();
        final List<Row> rows = table.add(hostile.extreme(true)).add(hostile.extreme(false))
            .rows(model.preprocessing().schema().columns());
        final OnnxRun run = OnnxRun.of(model,
            rows.stream().map(row -> OnnxRun.cells(model.inputs().columns(), row)).toArray(double[][]::new));
        for (int n = 0; n < rows.size(); n++) {
            final Prediction expected = model.predict(rows.get(n));
            assertArrayEquals(expected.probabilities(), run.probabilities()[n], 1e-6, rows.get(n).name());
            assertArrayEquals(expected.gate(), run.gate()[n], 1e-6, rows.get(n).name());
        }
    }
}
