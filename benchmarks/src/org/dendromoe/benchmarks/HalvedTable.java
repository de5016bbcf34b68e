package org.dendromoe.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.MixtureModel;

/**
 * A simulated table of two classes, standardised on its first half, which is trained on; the second half scores the
 * fits.
 */
final class HalvedTable {

    /** The features share that many hidden causes, as the levels of genes do. */
    private static final int CAUSES = 15;

    private final double[][] m_x;

    private final int[] m_y;

    private HalvedTable(final double[][] x, final int[] y) {
        m_x = x;
        m_y = y;
        standardise();
    }

    /** @return a table on which one hidden cause says which of two others decides */
    static HalvedTable ofCauses(final int rows, final int features, final int seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] x = new double[2 * rows][features];
        final int[] y = new int[x.length];
        final double[][] loadings = new double[CAUSES][features];
        for (final double[] loading : loadings) {
            Arrays.setAll(loading, j -> random.nextGaussian());
        }
        for (int n = 0; n < x.length; n++) {
            final double[] causes = new double[CAUSES];
            Arrays.setAll(causes, c -> random.nextGaussian());
            for (int j = 0; j < features; j++) {
                x[n][j] = 3 * random.nextGaussian();
                for (int c = 0; c < CAUSES; c++) {
                    x[n][j] += causes[c] * loadings[c][j];
                }
            }
            // which cause decides depends on another one
            y[n] = (causes[0] > 0 ? causes[1] : causes[2]) + 0.3 * random.nextGaussian() > 0 ? 1 : 0;
        }
        return new HalvedTable(x, y);
    }

    /** @return a table whose class is the sign of the product of two features; the rest is noise */
    static HalvedTable ofProduct(final int rows, final int features, final int seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] x = new double[2 * rows][features];
        final int[] y = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            Arrays.setAll(x[n], j -> random.nextGaussian());
            y[n] = x[n][0] * x[n][1] > 0 ? 1 : 0;
        }
        return new HalvedTable(x, y);
    }

    /**
     * @return a table of two groups of rows that the first feature tells apart; the second is high in class 1 of the one
     *         group and low in that of the other, the third high in class 1 of the first group; the rest is noise
     */
    static HalvedTable ofThreeFeatures(final int rows, final int features) {
        final SplittableRandom random = new SplittableRandom(2);
        final double[][] x = new double[2 * rows][features];
        final int[] y = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            final boolean first = random.nextBoolean();
            y[n] = random.nextBoolean() ? 1 : 0;
            Arrays.setAll(x[n], j -> random.nextGaussian());
            x[n][0] += first ? 2 : -2;
            x[n][1] += first == (y[n] == 1) ? 2 : -2;
            x[n][2] += !first ? 0 : y[n] == 1 ? 2 : -2;
        }
        return new HalvedTable(x, y);
    }

    /** As the engine does with a user's table. */
    private void standardise() {
        final int rows = rows();
        for (int j = 0; j < m_x[0].length; j++) {
            double sum = 0;
            double squares = 0;
            for (int n = 0; n < rows; n++) {
                sum += m_x[n][j];
                squares += m_x[n][j] * m_x[n][j];
            }
            final double mean = sum / rows;
            final double deviation = Math.sqrt(squares / rows - mean * mean);
            for (final double[] row : m_x) {
                row[j] = (row[j] - mean) / deviation;
            }
        }
    }

    /** @return number of rows that are trained on */
    int rows() {
        return m_x.length / 2;
    }

    TrainingTable table() {
        return TrainingTable.of(Arrays.copyOf(m_x, rows()), Arrays.copyOf(m_y, rows()), 2);
    }

    /** @return mean −ln P of the classes of the rows that were not trained on */
    double heldOutLogLoss(final MixtureModel model) {
        double held = 0;
        for (int n = rows(); n < m_x.length; n++) {
            held -= Math.log(model.predict(m_x[n]).probabilities()[m_y[n]]);
        }
        return held / rows();
    }

    /** Runs a program of Debian's Python, which Debian's scikit-learn belongs to: FOLDER ROWS FEATURES ARGUMENTS. */
    void peer(final String program, final String... arguments) throws IOException, InterruptedException {
        final int features = m_x[0].length;
        final Path folder = Files.createTempDirectory("wide");
        final ByteBuffer numbers =
            ByteBuffer.allocate(m_x.length * features * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (final double[] row : m_x) {
            for (final double value : row) {
                numbers.putDouble(value);
            }
        }
        final ByteBuffer labels = ByteBuffer.allocate(m_y.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(m_y).forEach(labels::putInt);
        try {
            Files.write(folder.resolve("x"), numbers.array());
            Files.write(folder.resolve("y"), labels.array());
            System.out.flush();
            final List<String> command = new ArrayList<>(List.of("/usr/bin/python3", program, folder.toString(),
                Integer.toString(rows()), Integer.toString(features)));
            command.addAll(List.of(arguments));
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } finally {
            Files.deleteIfExists(folder.resolve("x"));
            Files.deleteIfExists(folder.resolve("y"));
            Files.delete(folder);
        }
    }
}
