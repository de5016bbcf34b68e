package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.Parameters;

/**
 * Where a fit takes place. The penalty is the same in every orthonormal basis, and the slopes of an optimum lie in what
 * the rows span (the representer theorem; Hastie and Tibshirani 2004, Biostatistics 5). So a table with many more
 * features than rows is exchanged for its rows' coordinates in an orthonormal basis of their span, at most as many
 * features as rows: the same objective, not an approximation. With λ = 0 that makes the slopes the shortest of those
 * that say the same of the rows.
 */
public final class RowSpace {

    /** Features per row from which the smaller problem is worth the basis. */
    private static final double WIDE = 1.5;

    private final TrainingTable m_table;

    /** r directions of d numbers; {@code null} if the features are used as they are */
    private final double[][] m_directions;

    private RowSpace(final TrainingTable table, final double[][] directions) {
        m_table = table;
        m_directions = directions;
    }

    /**
     * @param table the rows
     * @param settings of the fit; a gate that sees a map of each feature, or models the features, and an ℓ1 penalty rule
     *            out any other basis
     * @param workers share the work out
     * @return the space that their fit should take place in
     */
    public static RowSpace of(final TrainingTable table, final FitSettings settings, final Workers workers) {
        final Gating gating = settings.gating();
        if (gating.features() != FeatureMap.IDENTITY || gating instanceof GaussianGating || settings.l1Share() > 0
            || table.predictors() - 1 <= WIDE * table.rows()) {
            return whole(table);
        }
        final RowBasis basis = new RowBasis(table, workers);
        return new RowSpace(table.withFeatures(basis.coordinates()), basis.directions());
    }

    /** @return the space of all features */
    static RowSpace whole(final TrainingTable table) {
        return new RowSpace(table, null);
    }

    /** @return the rows in this space */
    public TrainingTable table() {
        return m_table;
    }

    /**
     * @param parameters for the features of the table
     * @return those that say the same of the table's rows in this space
     */
    public Parameters project(final Parameters parameters) {
        if (m_directions == null) {
            return parameters;
        }
        final Parameters projected = new Parameters(parameters.shape().withPredictors(m_directions.length + 1));
        final int p = parameters.predictors();
        for (int c = 0; c < parameters.columns(); c++) {
            final int to = c * projected.predictors();
            projected.values()[to] = parameters.values()[c * p];
            for (int q = 0; q < m_directions.length; q++) {
                double sum = 0;
                for (int j = 1; j < p; j++) {
                    sum += m_directions[q][j - 1] * parameters.values()[c * p + j];
                }
                projected.values()[to + 1 + q] = sum;
            }
        }
        parameters.copyScales(projected);
        return projected;
    }

    /**
     * @param parameters in this space
     * @return those with the same predictions and slopes of the same length for the features of the table
     */
    public Parameters lift(final Parameters parameters) {
        if (m_directions == null) {
            return parameters;
        }
        final int p = m_table.preprocessing().features().size() + 1;
        final Parameters lifted = new Parameters(parameters.shape().withPredictors(p));
        for (int c = 0; c < parameters.columns(); c++) {
            final int from = c * parameters.predictors();
            lifted.values()[c * p] = parameters.values()[from];
            for (int q = 0; q < m_directions.length; q++) {
                final double share = parameters.values()[from + 1 + q];
                for (int j = 1; j < p; j++) {
                    lifted.values()[c * p + j] += share * m_directions[q][j - 1];
                }
            }
        }
        parameters.copyScales(lifted);
        return lifted;
    }
}
