package org.dendromoe.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Exponentials and logarithms of a line of numbers: the engine's, {@code StrictMath}'s and {@code Math}'s. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(TrainingTable.BLOCK)
public class ElementaryBenchmark {

    private final double[] m_negative = new SplittableRandom(1).doubles(TrainingTable.BLOCK, -12, 0).toArray();

    private final double[] m_sums = new SplittableRandom(2).doubles(TrainingTable.BLOCK, 1, 6).toArray();

    private final double[] m_out = new double[TrainingTable.BLOCK];

    @Benchmark
    public double[] expLine() {
        Elementary.exp(m_negative, m_out);
        return m_out;
    }

    @Benchmark
    public double[] expSingle() {
        for (int i = 0; i < m_out.length; i++) {
            m_out[i] = Elementary.exp(m_negative[i]);
        }
        return m_out;
    }

    @Benchmark
    public double[] expStrictMath() {
        for (int i = 0; i < m_out.length; i++) {
            m_out[i] = StrictMath.exp(m_negative[i]);
        }
        return m_out;
    }

    @Benchmark
    public double[] expMath() {
        for (int i = 0; i < m_out.length; i++) {
            m_out[i] = Math.exp(m_negative[i]);
        }
        return m_out;
    }

    @Benchmark
    public double[] logLine() {
        Elementary.log(m_sums, m_out);
        return m_out;
    }

    @Benchmark
    public double[] logSingle() {
        for (int i = 0; i < m_out.length; i++) {
            m_out[i] = Elementary.log(m_sums[i]);
        }
        return m_out;
    }

    @Benchmark
    public double[] logStrictMath() {
        for (int i = 0; i < m_out.length; i++) {
            m_out[i] = StrictMath.log(m_sums[i]);
        }
        return m_out;
    }

    @Benchmark
    public double[] logMath() {
        for (int i = 0; i < m_out.length; i++) {
            m_out[i] = Math.log(m_sums[i]);
        }
        return m_out;
    }

    public static void main(final String[] args) {
        System.out.println("| ns per number | lines of 256 | one by one | StrictMath | Math | StrictMath / lines |\n"
            + "|---|---|---|---|---|---|");
        for (final String function : new String[]{"exp", "log"}) {
            final double line = Jmh.score(ElementaryBenchmark.class, function + "Line", 1);
            final double strict = Jmh.score(ElementaryBenchmark.class, function + "StrictMath", 1);
            System.out.printf("| %s | %.2f | %.2f | %.2f | %.2f | %.1f |%n", function, line,
                Jmh.score(ElementaryBenchmark.class, function + "Single", 1), strict,
                Jmh.score(ElementaryBenchmark.class, function + "Math", 1), strict / line);
        }
    }
}
