package org.dendromoe.engine.fit;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Parameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One pass over the rows: F and its gradient, with the numbers that {@code peers/numpy_pass.py} draws. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PassBenchmark {

    static final int ROWS = 100_000;

    static final int FEATURES = 50;

    static final int EXPERTS = 4;

    static final int CLASSES = 5;

    @Param({"1", "2"})
    public int threads;

    private Parameters m_parameters;

    private Workers m_workers;

    private Problem m_problem;

    @Setup
    public void setUp() {
        final SplittableRandom features = new SplittableRandom(1);
        final SplittableRandom labels = new SplittableRandom(2);
        final double[][] x = new double[ROWS][FEATURES];
        final int[] y = new int[ROWS];
        for (int n = 0; n < ROWS; n++) {
            for (int j = 0; j < FEATURES; j++) {
                x[n][j] = (2 * uniform(features) - 1) * Math.sqrt(3);
            }
            y[n] = (int)(uniform(labels) * CLASSES);
        }
        final TrainingTable table = TrainingTable.of(x, y, CLASSES);
        m_parameters = new Parameters(EXPERTS, CLASSES, FEATURES + 1);
        final SplittableRandom coefficients = new SplittableRandom(3);
        for (int i = 0; i < m_parameters.values().length; i++) {
            m_parameters.values()[i] = uniform(coefficients) - 0.5;
        }
        m_workers = new Workers(threads, () -> false);
        m_problem = new Problem(table, FitSettings.DEFAULT, 1, m_workers);
    }

    private static double uniform(final SplittableRandom random) {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    @TearDown
    public void tearDown() {
        m_workers.close();
    }

    @Benchmark
    public Evaluation pass() {
        return m_problem.evaluate(m_parameters, CurvatureSum.Kind.NONE);
    }
}
