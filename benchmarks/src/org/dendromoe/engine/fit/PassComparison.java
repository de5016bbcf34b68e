package org.dendromoe.engine.fit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dendromoe.benchmarks.Jmh;
import org.dendromoe.benchmarks.MachineBenchmark;
import org.dendromoe.engine.model.ParameterShape;

/**
 * The pass of {@link PassBenchmark} and numpy's, in turn, and how far the engine's is from the limits of the machine.
 */
public final class PassComparison {

    private static final int ROUNDS = 3;

    private static final int NUMPY_PASSES = 15;

    private static final int WARMUPS = 150;

    private static final int PROCESSOR_PASSES = 51;

    private static final double WITHIN = 1e-12;

    private static final int[] THREADS = {1, 2};

    private PassComparison() {
    }

    /** @param args the python interpreter, numpy_pass.py */
    public static void main(final String[] args) throws IOException, InterruptedException {
        checkSameNumbers(numpy(args, 1));
        final Map<String, List<Double>> times = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (final int threads : THREADS) {
                final Map<String, Double> numpy = numpy(args, threads);
                add(times, "blas" + threads, numpy.get("blas"));
                add(times, "processor" + threads, numpy.get("processor"));
                add(times, "python" + threads, numpy.getOrDefault("python", numpy.get("blas")));
                add(times, "ours" + threads,
                    Jmh.score(PassBenchmark.class, "pass", 1, "threads", Integer.toString(threads)));
            }
        }
        report(times, new double[]{dgemm(args, 1), dgemm(args, 2)});
    }

    private static void report(final Map<String, List<Double>> times, final double[] dgemm) {
        final double columns = ParameterShape.softmax(PassBenchmark.EXPERTS, PassBenchmark.CLASSES, 1).columns();
        final double work = 4.0 * PassBenchmark.ROWS * (PassBenchmark.FEATURES + 1) * columns;
        final double bytes = (double)Double.BYTES * PassBenchmark.ROWS * (PassBenchmark.FEATURES + 1);
        final double[] ours = medians(times, "ours");
        final double[] blas = medians(times, "blas");
        final double[] python = medians(times, "python");
        final double[] peak = new double[THREADS.length];
        final double[] triad = new double[THREADS.length];
        for (int t = 0; t < THREADS.length; t++) {
            peak[t] = MachineBenchmark.gigaflops(THREADS[t]);
            triad[t] = MachineBenchmark.gigabytes(THREADS[t]);
        }
        System.out.println("| | 1 thread | 2 threads |\n|---|---|---|");
        row("engine, ms per pass", ours);
        row("numpy, OpenBLAS's threads, ms", blas);
        row("numpy, Python threads, ms", python);
        row("numpy (OpenBLAS's threads) / engine", ratio(blas, ours));
        row("numpy (Python threads) / engine", ratio(python, ours));
        row("engine, GFlop/s of the two matrix products", scaled(1e-6 * work, ours));
        row("multiplications and additions in registers, Java, GFlop/s", peak);
        row("numpy's dgemm (fused), GFlop/s", dgemm);
        row("limit: the products at Java's register speed, ms", scaled(1e-6 * work, peak));
        row("triad from memory, Java, GB/s", triad);
        row("limit: the table once from memory, ms", scaled(1e-6 * bytes, triad));
        System.out.printf("%nTwo threads are %.2f times as fast as one.%n", ours[0] / ours[1]);
        System.out.printf("Processor time of a pass on one thread: engine %.1f ms, numpy %.1f ms.%n", processorTime(),
            medians(times, "processor")[0]);
    }

    private static void row(final String name, final double[] values) {
        System.out.printf("| %s | %.2f | %.2f |%n", name, values[0], values[1]);
    }

    private static double[] ratio(final double[] a, final double[] b) {
        return new double[]{a[0] / b[0], a[1] / b[1]};
    }

    private static double[] scaled(final double amount, final double[] b) {
        return new double[]{amount / b[0], amount / b[1]};
    }

    private static void add(final Map<String, List<Double>> times, final String name, final double value) {
        times.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static double[] medians(final Map<String, List<Double>> times, final String name) {
        final double[] medians = new double[THREADS.length];
        for (int t = 0; t < THREADS.length; t++) {
            medians[t] = times.get(name + THREADS[t]).stream().sorted().toList().get(ROUNDS / 2);
        }
        return medians;
    }

    /** @return milliseconds of processor time of a pass: the median, which other work on the machine changes little */
    private static double processorTime() {
        final PassBenchmark pass = new PassBenchmark();
        pass.threads = 1;
        pass.setUp();
        final double[] times = new double[PROCESSOR_PASSES];
        for (int i = -WARMUPS; i < PROCESSOR_PASSES; i++) {
            final long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            pass.pass();
            times[Math.max(i, 0)] = 1e-6 * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        pass.tearDown();
        Arrays.sort(times);
        return times[PROCESSOR_PASSES / 2];
    }

    /** Both sides have the same F and gradient, or the comparison means nothing. */
    private static void checkSameNumbers(final Map<String, Double> numpy) {
        final PassBenchmark pass = new PassBenchmark();
        pass.threads = 1;
        pass.setUp();
        final Evaluation ours = pass.pass();
        pass.tearDown();
        requireNear("F", numpy.get("F"), ours.objective());
        requireNear("gradient", numpy.get("gradient"),
            Math.sqrt(CurvaturePairs.dot(ours.gradient(), ours.gradient())));
    }

    private static void requireNear(final String name, final double expected, final double actual) {
        if (!(Math.abs(actual - expected) <= WITHIN * Math.abs(expected))) {
            throw new IllegalStateException(name + ": numpy has " + expected + ", the engine " + actual);
        }
    }

    /** @return what numpy_pass.py prints: numbers by name */
    private static Map<String, Double> numpy(final String[] args, final int threads)
        throws IOException, InterruptedException {
        final Map<String, Double> values = new TreeMap<>();
        for (final String line : output(args[0], args[1], text(PassBenchmark.ROWS), text(PassBenchmark.FEATURES),
            text(PassBenchmark.EXPERTS), text(PassBenchmark.CLASSES), text(threads), text(NUMPY_PASSES))) {
            final String[] words = line.split(" ");
            values.put(words[0], Double.parseDouble(words[1]));
        }
        return values;
    }

    private static double dgemm(final String[] args, final int threads) throws IOException, InterruptedException {
        return Double.parseDouble(output(args[0], args[1], "dgemm", text(threads)).get(0));
    }

    private static String text(final int number) {
        return Integer.toString(number);
    }

    private static List<String> output(final String... command) throws IOException, InterruptedException {
        final Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        final List<String> lines =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " has failed.");
        }
        return lines;
    }
}
