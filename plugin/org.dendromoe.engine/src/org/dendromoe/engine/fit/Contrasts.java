package org.dendromoe.engine.fit;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SoftmaxGating;

/**
 * Which columns need products with the features. A softmax sees only differences of its linear predictors, and the
 * derivatives by them sum to 0: the last column of each softmax, its reference, needs none. The others are taken
 * relative to it on the way forward, and on the way back it gets what is missing to 0. Of the 3 K columns of a mixture
 * over two classes that leaves 2 K − 1.
 */
final class Contrasts {

    private static final int NONE = -1;

    private final int m_predictors;

    /** of each column; its own number if it needs no products itself, {@link #NONE} if it belongs to no softmax */
    private final int[] m_reference;

    Contrasts(final ParameterShape shape) {
        m_predictors = shape.predictors();
        m_reference = new int[shape.columns()];
        for (int k = 0; k < shape.atoms(); k++) {
            // what a Gaussian gate keeps in its columns is multiplied by nothing
            m_reference[k] = shape.gating() instanceof SoftmaxGating ? shape.atoms() - 1
                : shape.gating() instanceof GaussianGating ? k : NONE;
        }
        for (int k = 0; k < shape.experts(); k++) {
            final int first = shape.column(k, 0);
            final int end = first + shape.classes();
            Arrays.fill(m_reference, first, end, shape.family() == ExpertFamily.MULTINOMIAL ? end - 1 : NONE);
        }
    }

    private boolean isReference(final int column) {
        return m_reference[column] == column;
    }

    /** @return those from one column on, before another one, that need products */
    int[] columns(final int first, final int end) {
        return IntStream.range(first, end).filter(c -> !isReference(c)).toArray();
    }

    /** @return the others of them: the references */
    int[] references(final int first, final int end) {
        return IntStream.range(first, end).filter(this::isReference).toArray();
    }

    /**
     * @param values as {@link Parameters#values()}
     * @return one line of p coefficients for each of these columns, relative to its reference
     */
    double[] relative(final double[] values, final int[] columns) {
        final double[] relative = new double[columns.length * m_predictors];
        for (int i = 0; i < columns.length; i++) {
            final int reference = m_reference[columns[i]];
            System.arraycopy(values, columns[i] * m_predictors, relative, i * m_predictors, m_predictors);
            for (int j = 0; reference != NONE && j < m_predictors; j++) {
                relative[i * m_predictors + j] -= values[reference * m_predictors + j];
            }
        }
        return relative;
    }

    /** @param gradient without that of the references, which is added: the gradient of a softmax sums to 0 */
    void complete(final double[] gradient) {
        for (final int c : columns(0, m_reference.length)) {
            for (int j = 0; m_reference[c] != NONE && j < m_predictors; j++) {
                gradient[m_reference[c] * m_predictors + j] -= gradient[c * m_predictors + j];
            }
        }
    }
}
