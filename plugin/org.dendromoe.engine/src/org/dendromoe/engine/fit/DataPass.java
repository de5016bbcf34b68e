package org.dendromoe.engine.fit;

import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.Parameters;

/**
 * The pass over the rows, which everything that needs the data is a client of. Rows are taken in fixed chunks of
 * blocks, whose sums are combined in a fixed order, so that the result does not depend on the number of threads.
 */
final class DataPass {

    private static final int MOST_CHUNKS = 64;

    /** Numbers that the accumulators of all chunks may hold together. */
    private static final long MOST_NUMBERS = 1L << 23;

    /** Rows times numbers that are summed, below which threads are not worth their waking up. */
    private static final long SMALL = 1L << 19;

    private final TrainingTable m_table;

    private final double[] m_classWeight;

    private final Gate m_gate;

    private final Experts m_experts;

    private final Workers m_workers;

    /** rows that do not count */
    private final BitSet m_leftOut;

    /** What is summed over the rows. */
    interface Accumulator<A> {

        /** @param panel after its forward pass; may be overwritten */
        void add(Panel panel);

        /** @param next the sum over the rows that follow this one's */
        void combine(A next);

        /** @return how many numbers it holds */
        long size();
    }

    /**
     * @param table the rows
     * @param weights how rows are weighted
     * @param gating the family of the gate
     * @param leftOut rows that do not count
     * @param workers run the chunks
     */
    DataPass(final TrainingTable table, final ClassWeights weights, final Gating gating, final BitSet leftOut,
        final Workers workers) {
        this(table, weights.ofRows(table.classCounts()), gating, leftOut, workers);
    }

    /** @param classWeight s of a row of each class */
    DataPass(final TrainingTable table, final double[] classWeight, final Gating gating, final BitSet leftOut,
        final Workers workers) {
        m_table = table;
        m_classWeight = classWeight;
        m_gate = Gate.of(gating);
        m_experts = table.isRegression() ? new GaussianExperts() : new MultinomialExperts(table.classes());
        m_leftOut = leftOut;
        m_workers = workers;
    }

    TrainingTable table() {
        return m_table;
    }

    Workers workers() {
        return m_workers;
    }

    Gate gate() {
        return m_gate;
    }

    Experts experts() {
        return m_experts;
    }

    /** @return weight of a row, whether it is left out or not */
    double classWeight(final int row) {
        return m_classWeight[m_table.label(row)];
    }

    /** @return Σ_n s_n */
    double totalWeight() {
        double total = 0;
        for (int n = 0; n < m_table.rows(); n++) {
            total += m_leftOut.get(n) ? 0 : m_classWeight[m_table.label(n)];
        }
        return total;
    }

    /** @return what an accumulator holds after all rows, seen through the mixture with these parameters */
    <A extends Accumulator<A>> A run(final Parameters parameters, final Supplier<A> zero) {
        final A total = zero.get();
        final int chunks = chunks(total.size());
        final AtomicReferenceArray<A> parts = new AtomicReferenceArray<>(chunks);
        final Queue<Panel> idle = new ConcurrentLinkedQueue<>();
        final IntConsumer sum = chunk -> {
            final Panel reused = idle.poll();
            final Panel panel = reused == null ? new Panel(m_table, parameters, m_gate, m_experts) : reused;
            final A part = chunk == 0 ? total : zero.get();
            final int end = firstBlock(chunk + 1, chunks);
            for (int b = firstBlock(chunk, chunks); b < end; b++) {
                m_workers.checkCancelled();
                panel.load(m_table, b, m_classWeight, m_leftOut);
                panel.forward();
                part.add(panel);
            }
            parts.set(chunk, part);
            idle.add(panel);
        };
        final IntConsumer combine = chunk -> {
            if (chunk > 0) {
                total.combine(parts.getAndSet(chunk, null));
            }
        };
        if (m_table.rows() * total.size() < SMALL) {
            IntStream.range(0, chunks).forEach(sum.andThen(combine)::accept);
        } else {
            m_workers.run(chunks, sum, combine);
        }
        return total;
    }

    private int chunks(final long numbers) {
        return (int)Math.max(1, Math.min(Math.min(MOST_CHUNKS, m_table.blocks()), MOST_NUMBERS / numbers));
    }

    private int firstBlock(final int chunk, final int chunks) {
        return (int)((long)m_table.blocks() * chunk / chunks);
    }
}
