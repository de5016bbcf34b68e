package org.dendromoe.nodes.predictor;

import java.util.Optional;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.webui.node.impl.WebUINodeConfiguration;

/** Appends class probabilities and classes. */
@SuppressWarnings("deprecation") // KNIME's public node API has no streaming with a model port
final class MoePredictorNodeModel extends StreamedPredictorNodeModel<MoePredictorParameters> {

    MoePredictorNodeModel(final WebUINodeConfiguration configuration) {
        super(configuration, MoePredictorParameters.class, false);
    }

    @Override
    protected Optional<AppendedColumns> columns(final MoeModelPortObjectSpec model, final DataTableSpec table,
        final MoePredictorParameters parameters) {
        final boolean known =
            !model.schema().classes().isEmpty() && !(parameters.m_appendGate && model.experts().isEmpty());
        return known ? Optional.of(new PredictionColumns(table, model, parameters))
            : Optional.empty();
    }

    @Override
    protected PredictionCellFactory cells(final MixtureModel model, final DataTableSpec table,
        final MoePredictorParameters parameters) {
        return new PredictionCellFactory(model, table, parameters);
    }
}
