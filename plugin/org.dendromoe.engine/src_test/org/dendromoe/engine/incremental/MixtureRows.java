package org.dendromoe.engine.incremental;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.RowSink;
import org.dendromoe.engine.data.RowSource;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.TableScan;
import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;
import org.dendromoe.engine.model.Parameters;

/** Rows of a mixture of three experts over three classes, made anew each time they are read. */
final class MixtureRows implements RowSource {

    private static final int CLASSES = 3;

    private final Parameters m_truth;

    private final int m_rows;

    private final long m_seed;

    /** @param seed of the rows; the mixture is always the same */
    MixtureRows(final int rows, final int features, final long seed) {
        m_truth = new Parameters(3, CLASSES, features + 1);
        m_rows = rows;
        m_seed = seed;
        final SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < m_truth.values().length; i++) {
            m_truth.values()[i] = random.nextGaussian() * (i % (features + 1) == 0 ? 0.3 : 0.8);
        }
    }

    Schema schema() {
        return new Schema("class", List.of("c0", "c1", "c2"), IntStream.range(1, m_truth.predictors())
            .<Column>mapToObj(j -> new Column.Numeric("x" + j)).toList());
    }

    @Override
    public void forEach(final Schema schema, final RowSink sink) {
        final SplittableRandom random = new SplittableRandom(m_seed);
        for (int n = 0; n < m_rows; n++) {
            final double[] x = random.doubles(m_truth.predictors() - 1).map(u -> 4 * u - 2).toArray();
            final double[] shares = m_truth.predict(x).probabilities();
            double left = random.nextDouble();
            int label = 0;
            while (label < CLASSES - 1 && left >= shares[label]) {
                left -= shares[label++];
            }
            sink.accept(new SimulatedRow(x, "c" + label));
        }
    }

    TableStream stream(final IncrementalSettings settings) {
        return TableStream.of(this, schema(), MissingPolicy.FAIL, settings.sample(Optional.empty()));
    }

    TrainingTable table() {
        final TableScan scan = new TableScan(schema(), MissingPolicy.FAIL);
        forEach(schema(), scan);
        final TrainingTableBuilder builder = TrainingTableBuilder.after(scan);
        forEach(schema(), builder);
        return builder.build();
    }

    private record SimulatedRow(double[] x, String label) implements Row {

        @Override
        public String name() {
            return "simulated";
        }

        @Override
        public boolean isMissing(final int column) {
            return false;
        }

        @Override
        public double number(final int column) {
            return x[column];
        }

        @Override
        public String category(final int column) {
            throw new IllegalArgumentException("no nominal column");
        }
    }
}
