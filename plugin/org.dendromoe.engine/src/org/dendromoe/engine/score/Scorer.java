package org.dendromoe.engine.score;

import java.util.Arrays;

import org.dendromoe.engine.model.Elementary;

/**
 * Collects predicted rows and scores them. Log-loss and Brier score are proper scoring rules (Gneiting and Raftery
 * 2007, JASA 102); the calibration error is that of Guo et al. 2017 (ICML) with 15 bins.
 */
public final class Scorer {

    private static final int BINS = 15;

    private final int m_classes;

    private final long[][] m_confusion;

    private final RankSum[] m_ranks;

    private final long[] m_binRows = new long[BINS];

    private final long[] m_binCorrect = new long[BINS];

    private final double[] m_binConfidence = new double[BINS];

    private long m_rows;

    private double m_logLoss;

    private double m_brier;

    /** @param classes M ≥ 2 */
    public Scorer(final int classes) {
        m_classes = classes;
        m_confusion = new long[classes][classes];
        m_ranks = new RankSum[classes];
        Arrays.setAll(m_ranks, m -> new RankSum());
    }

    /**
     * @param probabilities M numbers from 0 to 1 that sum to 1
     * @param trueClass index below M
     */
    public void add(final double[] probabilities, final int trueClass) {
        int best = 0;
        for (int m = 0; m < m_classes; m++) {
            final double p = probabilities[m];
            final double error = p - (m == trueClass ? 1 : 0);
            m_brier += error * error;
            best = p > probabilities[best] ? m : best;
            m_ranks[m].add(p, m == trueClass);
        }
        m_rows++;
        m_logLoss -= Elementary.log(probabilities[trueClass]);
        m_confusion[trueClass][best]++;
        // bins are closed on the right: a confidence of exactly i / 15 belongs to bin i − 1
        final double confidence = probabilities[best];
        final int bin = Math.min(BINS - 1, Math.max(0, (int)Math.ceil(confidence * BINS) - 1));
        m_binRows[bin]++;
        m_binConfidence[bin] += confidence;
        m_binCorrect[bin] += best == trueClass ? 1 : 0;
    }

    /** @throws IllegalStateException if no row was added */
    public Scores scores() {
        if (m_rows == 0) {
            throw new IllegalStateException("There is no row to score.");
        }
        long correct = 0;
        for (int m = 0; m < m_classes; m++) {
            correct += m_confusion[m][m];
        }
        return new Scores(m_rows, (double)correct / m_rows, m_logLoss / m_rows, m_brier / m_rows, calibrationError(),
            macroF1(), auc());
    }

    private double calibrationError() {
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(m_binCorrect[b] - m_binConfidence[b]);
        }
        return error / m_rows;
    }

    /** Classes that are neither there nor predicted do not count. */
    private double macroF1() {
        double sum = 0;
        int counted = 0;
        for (int m = 0; m < m_classes; m++) {
            long there = 0;
            long predicted = 0;
            for (int other = 0; other < m_classes; other++) {
                there += m_confusion[m][other];
                predicted += m_confusion[other][m];
            }
            if (there + predicted > 0) {
                sum += 2.0 * m_confusion[m][m] / (there + predicted);
                counted++;
            }
        }
        return sum / counted;
    }

    /** Mean over the classes that are there and not alone; for two classes both have the same area. */
    private double auc() {
        double sum = 0;
        int counted = 0;
        for (final RankSum ranks : m_ranks) {
            final double area = ranks.area();
            if (!Double.isNaN(area)) {
                sum += area;
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }
}
