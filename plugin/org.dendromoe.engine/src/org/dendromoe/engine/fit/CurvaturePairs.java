package org.dendromoe.engine.fit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.dendromoe.engine.model.Parameters;

/**
 * The last few steps and the changes of the gradient along them: the limited-memory BFGS approximation of the inverse
 * curvature on top of a metric (Nocedal 1980, Math. Comp. 35; two-loop recursion).
 */
final class CurvaturePairs {

    static final int MOST_PAIRS = 20;

    /** A pair is kept if its curvature is above this share of what the lengths of step and change allow. */
    private static final double LEAST_CURVATURE = 1e-10;

    private record Pair(double[] step, double[] change, double curvature) {
    }

    private final Deque<Pair> m_pairs = new ArrayDeque<>();

    /** of the newest change, by the inverse of the metric; NaN if it is not known */
    private double m_squaredChange = Double.NaN;

    /**
     * @param step difference of the parameters
     * @param change fall of the gradient along it
     * @return whether it is kept
     */
    boolean add(final double[] step, final double[] change) {
        final double curvature = dot(step, change);
        if (curvature > LEAST_CURVATURE * Math.sqrt(dot(step, step) * dot(change, change))) {
            if (m_pairs.size() == MOST_PAIRS) {
                m_pairs.removeFirst();
            }
            m_pairs.addLast(new Pair(step, change, curvature));
            m_squaredChange = Double.NaN;
            return true;
        }
        return false;
    }

    /**
     * Adds the step between two points.
     *
     * @return whether it is kept
     */
    boolean addChange(final Parameters from, final Evaluation before, final Parameters to, final Evaluation after) {
        final double[] step = to.values().clone();
        addScaled(step, -1, from.values());
        final double[] change = before.gradient().clone();
        addScaled(change, -1, after.gradient());
        return add(step, change);
    }

    /** @param change A⁻¹ times the change of the gradient along the newest step, A the metric */
    void setScaledChange(final double[] change) {
        m_squaredChange = dot(m_pairs.peekLast().change, change);
    }

    /** Tells that another metric is used from now on. */
    void changeMetric() {
        m_squaredChange = Double.NaN;
    }

    void clear() {
        m_pairs.clear();
    }

    boolean isEmpty() {
        return m_pairs.isEmpty();
    }

    /** @return the quasi-Newton step; the metric's own step if there are no pairs */
    double[] direction(final double[] gradient, final Metric metric) {
        final double[] q = gradient.clone();
        final double[] alphas = new double[m_pairs.size()];
        int at = 0;
        for (final Iterator<Pair> newestFirst = m_pairs.descendingIterator(); newestFirst.hasNext();) {
            final Pair pair = newestFirst.next();
            alphas[at] = dot(pair.step, q) / pair.curvature;
            addScaled(q, -alphas[at++], pair.change);
        }
        final double[] direction = metric.solve(q);
        if (!m_pairs.isEmpty()) {
            final Pair newest = m_pairs.peekLast();
            if (Double.isNaN(m_squaredChange)) {
                setScaledChange(metric.solve(newest.change));
            }
            scale(direction, newest.curvature / m_squaredChange);
        }
        for (final Pair pair : m_pairs) {
            addScaled(direction, alphas[--at] - dot(pair.change, direction) / pair.curvature, pair.step);
        }
        return direction;
    }

    /**
     * @param blocks a curvature
     * @param cancellation throws an exception if the work was cancelled
     * @return vectors whose outer products, added to the curvature and taken away from it in turn, make it the BFGS
     *         approximation of the curvature (Nocedal and Wright 2006, Numerical Optimization, section 7.2); it remains
     *         positive definite
     */
    List<double[]> corrections(final CurvatureBlocks blocks, final Runnable cancellation) {
        final List<double[]> corrections = new ArrayList<>();
        for (final Pair pair : m_pairs) {
            cancellation.run();
            final double[] product = blocks.times(pair.step);
            for (int r = 0; r < corrections.size(); r++) {
                final double[] correction = corrections.get(r);
                addScaled(product, (r % 2 == 0 ? 1 : -1) * dot(correction, pair.step), correction);
            }
            final double square = dot(product, pair.step);
            if (square > 0) {
                final double[] change = pair.change.clone();
                scale(change, 1 / Math.sqrt(pair.curvature));
                scale(product, 1 / Math.sqrt(square));
                corrections.add(change);
                corrections.add(product);
            }
        }
        return corrections;
    }

    static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static void addScaled(final double[] target, final double factor, final double[] added) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * added[i];
        }
    }

    private static void scale(final double[] target, final double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] *= factor;
        }
    }
}
