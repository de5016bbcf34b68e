package org.dendromoe.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.BitSet;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SelectedFeatures;

import com.sun.management.OperatingSystemMXBean;

/**
 * Whole fits with an elastic net on tables with many more features than rows: time, what is selected, and the objective
 * from several seeds; and with one expert scikit-learn's logistic regression under the same penalty. Arguments: the
 * program of scikit-learn's fit, rows, features.
 */
public final class LassoBenchmark {

    private static final double SHARE = 0.9;

    private static final int SEEDS = 5;

    /** Features of a table that is not quite as wide. */
    private static final int FEWER = 250;

    private static final String THREE = "three features";

    private static final String THREE_OF_FEWER = "three features of " + FEWER;

    /** The first features of the table of three are the ones that matter. */
    private static final int THAT_MATTER = 3;

    private static final OperatingSystemMXBean MACHINE =
        (OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean();

    private LassoBenchmark() {
    }

    public static void main(final String[] args) throws IOException, InterruptedException {
        final int rows = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        final int features = args.length > 2 ? Integer.parseInt(args[2]) : 5_000;
        final HalvedTable causes = HalvedTable.ofCauses(rows, features, 1);
        final HalvedTable three = HalvedTable.ofThreeFeatures(rows, features);
        final HalvedTable fewer = HalvedTable.ofThreeFeatures(rows, FEWER);
        System.out.printf("%d rows, %d features, share %.1f%n%n| table | K | λ | seed | seconds | processor seconds "
            + "| objective | read by gate | by experts | of the three | held-out log-loss |%n"
            + "|---|---|---|---|---|---|---|---|---|---|---|%n", rows, features, SHARE);
        final FitSettings net = FitSettings.DEFAULT.withL1Share(SHARE);
        report("causes", causes, net.withExperts(1).withLambda(15));
        report(THREE, three, net.withExperts(1).withLambda(8));
        report(THREE_OF_FEWER, fewer, net.withExperts(1).withLambda(4));
        for (int seed = 1; seed <= SEEDS; seed++) {
            report("causes", causes, net.withExperts(3).withLambda(15).withSeed(seed));
            report(THREE, three, net.withExperts(3).withLambda(8).withSeed(seed));
            report(THREE_OF_FEWER, fewer, net.withExperts(3).withLambda(4).withSeed(seed));
        }
        report("causes", causes, net.withExperts(3));
        report(THREE, three, net.withExperts(3));
        report(THREE_OF_FEWER, fewer, net.withExperts(3));
        System.out.printf("%n| logistic regression, λ 15 | objective | seconds | features |%n|---|---|---|---|%n");
        causes.peer(args[0], "15", Double.toString(SHARE));
    }

    private static void report(final String name, final HalvedTable wide, final FitSettings settings) {
        final TrainingTable table = wide.table();
        final long begin = System.nanoTime();
        final long cpu = MACHINE.getProcessCpuTime();
        final MixtureModel model = Trainer.fit(table, settings, FitMonitor.NONE).model();
        final double cpuSeconds = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
        final double seconds = (System.nanoTime() - begin) / 1e9;
        final BitSet gate = new BitSet();
        final BitSet experts = new BitSet();
        for (int k = 0; k < model.experts(); k++) {
            gate.or(SelectedFeatures.ofGate(model.parameters(), k));
            experts.or(SelectedFeatures.ofExpert(model.parameters(), k));
        }
        final BitSet found = SelectedFeatures.of(model.parameters()).get(0, THAT_MATTER);
        System.out.printf("| %s | %d | %.3g%s | %d | %.2f | %.2f | %.7f | %d | %d | %s | %.3f |%n", name,
            model.experts(), model.summary().lambda(), settings.lambda().isPresent() ? "" : ", chosen",
            settings.seed(), seconds, cpuSeconds, model.summary().objective(), gate.cardinality(),
            experts.cardinality(), name.startsWith(THREE) ? found.cardinality() : "", wide.heldOutLogLoss(model));
    }
}
