package org.dendromoe.benchmarks;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one JMH benchmark in a virtual machine of its own. */
public final class Jmh {

    private static final int WARMUPS = 4;

    private static final int MEASUREMENTS = 5;

    private Jmh() {
    }

    /**
     * @param threads that run the method at the same time
     * @param parameters names and values in turn
     * @return the mean over five seconds, in the unit of the benchmark
     */
    public static double score(final Class<?> benchmark, final String method, final int threads,
        final String... parameters) {
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName() + "\\." + method + "$")
            .forks(1).threads(threads).warmupIterations(WARMUPS).warmupTime(TimeValue.seconds(1))
            .measurementIterations(MEASUREMENTS).measurementTime(TimeValue.seconds(1)).shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
        for (int i = 0; i < parameters.length; i += 2) {
            options = options.param(parameters[i], parameters[i + 1]);
        }
        try {
            return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
        } catch (final RunnerException ex) {
            throw new IllegalStateException("The benchmark " + method + " has failed.", ex);
        }
    }
}
