package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.model.Parameters;

/** The matrix products of a panel for the columns that see the same features. */
final class ColumnProducts {

    private final int[] m_columns;

    private final LinearPredictors m_predictors;

    /** the lines of u that belong to the columns */
    private final double[][] m_lines;

    /** and those that are 0 on the way forward */
    private final double[][] m_references;

    /**
     * @param first the first column
     * @param end one more than the last column
     * @param u the panel's C lines
     */
    ColumnProducts(final Parameters parameters, final int first, final int end, final double[][] u) {
        final Contrasts contrasts = new Contrasts(parameters.shape());
        m_columns = contrasts.columns(first, end);
        m_predictors = new LinearPredictors(contrasts.relative(parameters.values(), m_columns), m_columns.length,
            parameters.predictors());
        m_lines = lines(u, m_columns);
        m_references = lines(u, contrasts.references(first, end));
    }

    private static double[][] lines(final double[][] u, final int[] columns) {
        return Arrays.stream(columns).mapToObj(c -> u[c]).toArray(double[][]::new);
    }

    /** @param features panel of p lines, whose linear predictors u receives */
    void multiply(final double[][] features) {
        m_predictors.compute(features, m_lines);
        for (final double[] line : m_references) {
            Arrays.fill(line, 0);
        }
    }

    /**
     * Sums over the rows what u holds times the features.
     *
     * @param features panel of p lines
     * @param out C × p, added to but for the references
     */
    void addProducts(final double[][] features, final CrossProducts sums, final double[] out) {
        sums.addProducts(m_lines, m_columns, features, out);
    }
}
