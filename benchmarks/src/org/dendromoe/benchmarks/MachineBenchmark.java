package org.dendromoe.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the machine can do in Java: multiplications and additions in registers, and a triad from memory. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MachineBenchmark {

    /** Numbers that stay in the first cache. */
    private static final int FEW = 1024;

    /** Numbers of each of the three arrays of the triad: more than any cache holds. */
    private static final int MANY = 1 << 23;

    /** Operations of {@link #arithmetic} per number. */
    private static final int OPERATIONS = 16;

    /** One per thread. */
    @State(Scope.Thread)
    public static class Few {

        private final double[] m_x = new double[FEW];

        private final double[] m_y = new double[FEW];
    }

    /** One per thread. */
    @State(Scope.Thread)
    public static class Many {

        private final double[] m_a = new double[MANY];

        private final double[] m_b = new double[MANY];

        private final double[] m_c = new double[MANY];

        public Many() {
            Arrays.fill(m_b, 1);
            Arrays.fill(m_c, 2);
        }
    }

    /** A polynomial of degree 8. */
    @Benchmark
    public double[] arithmetic(final Few few) {
        final double[] x = few.m_x;
        final double[] y = few.m_y;
        for (int i = 0; i < FEW; i++) {
            final double t = x[i];
            y[i] = (((((((0.1 * t + 0.2) * t + 0.3) * t + 0.4) * t + 0.5) * t + 0.6) * t + 0.7) * t + 0.8) * t + 0.9;
        }
        return y;
    }

    @Benchmark
    public double[] triad(final Many many) {
        final double[] a = many.m_a;
        final double[] b = many.m_b;
        final double[] c = many.m_c;
        for (int i = 0; i < MANY; i++) {
            a[i] = b[i] + 3 * c[i];
        }
        return a;
    }

    /** @return multiplications and additions per second, in 10⁹, of all threads together */
    public static double gigaflops(final int threads) {
        return Jmh.score(MachineBenchmark.class, "arithmetic", threads) * FEW * OPERATIONS * 1e-9;
    }

    /** @return bytes per second, in 10⁹, of all threads together; the target's lines are read as well as written */
    public static double gigabytes(final int threads) {
        return Jmh.score(MachineBenchmark.class, "triad", threads) * MANY * 4 * Double.BYTES * 1e-9;
    }
}
