package org.dendromoe.nodes.regressionpredictor;

import java.util.Optional;
import java.util.OptionalInt;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.predictor.AppendedColumns;
import org.dendromoe.nodes.predictor.PredictionCellFactory;
import org.dendromoe.nodes.predictor.StreamedPredictorNodeModel;
import org.dendromoe.nodes.predictor.UnusableCells;
import org.knime.core.data.DataTableSpec;
import org.knime.core.webui.node.impl.WebUINodeConfiguration;

/** Appends means, standard deviations and quantiles. */
@SuppressWarnings("deprecation") // KNIME's public node API has no streaming with a model port
final class MoeRegressionPredictorNodeModel extends StreamedPredictorNodeModel<MoeRegressionPredictorParameters> {

    MoeRegressionPredictorNodeModel(final WebUINodeConfiguration configuration) {
        super(configuration, MoeRegressionPredictorParameters.class, true);
    }

    @Override
    protected Optional<AppendedColumns> columns(final MoeModelPortObjectSpec model, final DataTableSpec table,
        final MoeRegressionPredictorParameters parameters) {
        return parameters.m_appendGate && model.experts().isEmpty() ? Optional.empty()
            : Optional.of(new RegressionColumns(table, model.schema().target(), model.experts(), parameters));
    }

    @Override
    protected PredictionCellFactory cells(final MixtureModel model, final DataTableSpec table,
        final MoeRegressionPredictorParameters parameters) {
        return new PredictionCellFactory(model, table, parameters.m_unusableCells == UnusableCells.IMPUTE,
            new RegressionColumns(table, model.preprocessing().schema().target(), OptionalInt.of(model.experts()),
                parameters));
    }
}
