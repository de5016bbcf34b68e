package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.ParameterShape;

/**
 * What experts and gate see of the rows of each class, summed: Σ_n s_n 1{y_n = m} x̃_n and Σ_n s_n 1{y_n = m} z̃_n. They
 * determine the gradient of every model without slopes.
 */
final class ClassSums implements DataPass.Accumulator<ClassSums> {

    private final int m_classes;

    private final int m_predictors;

    /** M × p, for the experts */
    private final double[] m_x;

    /** M × p, for the gate; the same if it sees the features as they are */
    private final double[] m_z;

    /** @param shape number of classes and predictors */
    ClassSums(final ParameterShape shape, final boolean mapped) {
        m_classes = shape.classes();
        m_predictors = shape.predictors();
        m_x = new double[m_classes * m_predictors];
        m_z = mapped ? new double[m_x.length] : m_x;
    }

    @Override
    public void add(final Panel panel) {
        add(panel, panel.x, m_x);
        if (m_z != m_x) {
            add(panel, panel.z, m_z);
        }
    }

    private void add(final Panel panel, final double[][] features, final double[] sums) {
        for (int j = 0; j < m_predictors; j++) {
            for (int i = 0; i < Panel.B; i++) {
                sums[panel.label[i] * m_predictors + j] += panel.weight[i] * features[j][i];
            }
        }
    }

    @Override
    public void combine(final ClassSums next) {
        CurvaturePairs.addScaled(m_x, 1, next.m_x);
        if (m_z != m_x) {
            CurvaturePairs.addScaled(m_z, 1, next.m_z);
        }
    }

    @Override
    public long size() {
        return m_x.length + (m_z == m_x ? 0 : m_z.length);
    }

    /**
     * Let h_m be the sum of class m less its share of the sum of all classes: the gradient by the slopes of one expert
     * whose intercepts are fitted. Several experts without slopes whose intercepts are stationary, with any masses and
     * class probabilities, share the weight of the rows of a class out by some τ_km, the same for all rows of the class.
     * Their gate vectors have gradients Σ_m τ_km h_m, times at most 1 over the scale of the gate; an expert's vectors
     * have τ_km h_m less p_km Σ_l τ_kl h_l. Since Σ_m h_m = 0, neither is beyond ½ Σ_m |h_m|, which two classes and two
     * experts attain.
     *
     * @param scale of the gate's linear predictors
     * @return the smallest factor of the ℓ1 norm at which no model without slopes whose intercepts are stationary can be
     *         left by a small change of slopes
     */
    double emptyingLasso(final int experts, final double scale) {
        final double ofExperts = largest(m_x, experts);
        return experts == 1 ? ofExperts : Math.max(ofExperts, largest(m_z, experts) / scale);
    }

    private double largest(final double[] sums, final int experts) {
        double all = 0;
        for (int m = 0; m < m_classes; m++) {
            all += sums[m * m_predictors];
        }
        double largest = 0;
        for (int j = 1; j < m_predictors; j++) {
            double total = 0;
            for (int m = 0; m < m_classes; m++) {
                total += sums[m * m_predictors + j];
            }
            double one = 0;
            double half = 0;
            for (int m = 0; m < m_classes; m++) {
                final double h =
                    Math.abs(sums[m * m_predictors + j] - sums[m * m_predictors] / all * total);
                one = Math.max(one, h);
                half += h / 2;
            }
            largest = Math.max(largest, experts == 1 ? one : half);
        }
        return largest;
    }
}
