package org.dendromoe.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.RowSink;
import org.dendromoe.engine.data.RowSource;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.model.Parameters;

/**
 * Rows of a softmax-gated mixture of three experts over three classes, made anew each time they are read: features and
 * slopes standard normal.
 */
public final class SimulatedMixture implements RowSource {

    private static final List<String> CLASSES = List.of("a", "b", "c");

    private final Parameters m_truth;

    private final int m_rows;

    public SimulatedMixture(final int rows, final int features) {
        m_truth = new Parameters(3, CLASSES.size(), features + 1);
        m_rows = rows;
        final SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < m_truth.values().length; i++) {
            m_truth.values()[i] = random.nextGaussian();
        }
    }

    /** @return the mixture that the classes are drawn from */
    public Parameters truth() {
        return m_truth;
    }

    public Schema schema() {
        return new Schema("class", CLASSES, IntStream.range(1, m_truth.predictors())
            .<Column>mapToObj(j -> new Column.Numeric("x" + j)).toList());
    }

    @Override
    public void forEach(final Schema schema, final RowSink sink) {
        final SplittableRandom random = new SplittableRandom(2);
        final double[] x = new double[m_truth.predictors() - 1];
        for (int n = 0; n < m_rows; n++) {
            for (int j = 0; j < x.length; j++) {
                x[j] = random.nextGaussian();
            }
            final double[] shares = m_truth.predict(x).probabilities();
            double left = random.nextDouble();
            int label = 0;
            while (label < CLASSES.size() - 1 && left >= shares[label]) {
                left -= shares[label++];
            }
            sink.accept(new NumericRow(x, CLASSES.get(label)));
        }
    }
}
