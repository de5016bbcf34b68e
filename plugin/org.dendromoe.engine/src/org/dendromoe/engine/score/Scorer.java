package org.dendromoe.engine.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.dendromoe.engine.model.Elementary;

/**
 * Collects predicted rows and scores them. Log-loss and Brier score are proper scoring rules (Gneiting and Raftery
 * 2007, JASA 102); the calibration error is that of Guo et al. 2017 (ICML) with 15 bins. Everything is accumulated row
 * by row but the areas under ROC curves, which need the probabilities themselves.
 */
public final class Scorer {

    /** Probabilities that were rounded for people may miss the sum of 1 by this much. */
    public static final double LARGEST_ROUNDING = 0.01;

    /** The smallest probability in the clipped log-loss. */
    private static final double SMALLEST = 1e-15;

    /** 256 MB of probabilities; beyond, areas under ROC curves are not computed. */
    private static final long MOST_RANKED = 1L << 25;

    private final int m_classes;

    private final long m_mostRankedRows;

    private final Confusion m_confusion;

    private final CalibrationBins m_topLabel = new CalibrationBins();

    private final CalibrationBins[] m_classBins;

    private final RankSum[] m_ranks;

    private long m_rows;

    private double m_logLoss;

    private double m_clippedLogLoss;

    private long m_impossibleRows;

    private double m_brier;

    /** @param classes M ≥ 2 */
    public Scorer(final int classes) {
        this(classes, MOST_RANKED);
    }

    Scorer(final int classes, final long mostRanked) {
        m_classes = classes;
        m_mostRankedRows = mostRanked / classes;
        m_confusion = new Confusion(classes);
        m_classBins = new CalibrationBins[classes];
        Arrays.setAll(m_classBins, m -> new CalibrationBins());
        m_ranks = new RankSum[classes];
        Arrays.setAll(m_ranks, m -> new RankSum());
    }

    /**
     * @param probabilities M numbers from 0 to 1 that should sum to 1; they are scored as they are
     * @param trueClass index below M
     */
    public void add(final double[] probabilities, final int trueClass) {
        if (m_rows++ == m_mostRankedRows) {
            Arrays.setAll(m_ranks, m -> new RankSum());
        }
        int best = 0;
        for (int m = 0; m < m_classes; m++) {
            final double p = probabilities[m];
            final boolean happened = m == trueClass;
            final double error = p - (happened ? 1 : 0);
            m_brier += error * error;
            best = p > probabilities[best] ? m : best;
            m_classBins[m].add(p, happened);
            if (m_rows <= m_mostRankedRows) {
                m_ranks[m].add(p, happened);
            }
        }
        final double p = probabilities[trueClass];
        m_logLoss -= Elementary.log(p);
        m_clippedLogLoss -= Elementary.log(Math.max(p, SMALLEST));
        m_impossibleRows += p == 0 ? 1 : 0;
        m_confusion.add(trueClass, best);
        m_topLabel.add(probabilities[best], best == trueClass);
    }

    /** @throws IllegalStateException if no row was added */
    public Scores scores() {
        if (m_rows == 0) {
            throw new IllegalStateException("There is no row to score.");
        }
        final List<ClassScores> classes = IntStream.range(0, m_classes).mapToObj(this::classScores).toList();
        final double brier = m_brier / m_rows;
        return new Scores(m_rows, m_confusion.accuracy(), mean(classes, ClassScores::recall),
            mean(classes, ClassScores::f1), m_logLoss / m_rows, m_clippedLogLoss / m_rows, m_impossibleRows, brier,
            BrierParts.of(m_classBins, m_rows, brier), m_topLabel.error(m_rows),
            mean(classes, ClassScores::calibrationError), mean(classes, ClassScores::auc), classes,
            m_topLabel.bins());
    }

    private ClassScores classScores(final int m) {
        return new ClassScores(m_confusion.there(m), m_confusion.precision(m), m_confusion.recall(m),
            m_confusion.f1(m), m_ranks[m].area(), m_classBins[m].error(m_rows), m_classBins[m].bins());
    }

    /** @return mean of the values that are numbers; NaN if none is */
    private static double mean(final List<ClassScores> classes, final ToDoubleFunction<ClassScores> value) {
        double sum = 0;
        int counted = 0;
        for (final ClassScores scores : classes) {
            final double score = value.applyAsDouble(scores);
            if (!Double.isNaN(score)) {
                sum += score;
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }
}
