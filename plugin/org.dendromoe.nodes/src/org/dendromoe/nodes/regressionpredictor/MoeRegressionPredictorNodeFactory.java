package org.dendromoe.nodes.regressionpredictor;

import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.core.webui.node.impl.WebUINodeConfiguration;
import org.knime.core.webui.node.impl.WebUINodeFactory;

/** The MoE Regression Predictor: predicts numbers by a mixture of experts. */
@SuppressWarnings("deprecation") // KNIME's public node API has no streaming with a model port
public final class MoeRegressionPredictorNodeFactory extends WebUINodeFactory<MoeRegressionPredictorNodeModel> {

    private static final WebUINodeConfiguration CONFIGURATION = WebUINodeConfiguration.builder() //
        .name("MoE Regression Predictor") //
        .icon("./regressionpredictor.png") //
        .shortDescription("Predicts numbers by a mixture of experts, with standard deviations and quantiles.") //
        .fullDescription("""
                <p>
                Appends to each row of a table what a <b>mixture of regressions</b> predicts for it: the mean, the
                standard deviation, and quantiles. Connect a model from the <i>MoE Regression Learner</i>, directly or
                through the <i>MoE Model Selector</i>.
                </p>
                <p>
                What is predicted is a whole distribution, the experts' normal distributions mixed as the gate says. It
                can be wider for some rows than for others, skewed, or have two peaks. The <b>quantiles</b> are those of
                this mixture: between the quantiles of levels 0.05 and 0.95 lie nine of ten values, if the model is
                right.
                </p>
                <p>
                The table needs the columns that the model reads, by name and in any order; further columns are carried
                along. Do not standardise or dummy-code them: the model does so itself. Predictions are in the units of
                the target.
                </p>
                <p>
                <b>Example:</b> Connect the second part of a <i>Table Partitioner</i>, and behind this node a <i>Numeric
                Scorer</i> that compares the target column with the column <i>Prediction (target)</i>.
                </p>
                <p>
                <b>Streaming:</b> The node can be executed in a streaming component: rows are predicted as they come,
                without the whole table in memory.
                </p>
                <p>
                <b>Please cite:</b> Mixtures of Gaussian experts with a number of experts that is read off a dendrogram:
                <a href="https://arxiv.org/abs/2510.12744">arXiv:2510.12744</a>, and with a Gaussian gate
                <a href="https://arxiv.org/abs/2505.13052">arXiv:2505.13052</a>.
                </p>
                """) //
        .modelSettingsClass(MoeRegressionPredictorParameters.class) //
        .addInputPort("MoE model", MoeModelPortObject.TYPE, "The mixture of regressions to predict by.") //
        .addInputTable("Table to predict", "Rows with the columns that the model reads.") //
        .addOutputTable("Predicted table", """
                The rows of the input, in the same order, with the appended columns: <i>Prediction (target)</i>, the
                mean; <i>Prediction (target) (Standard deviation)</i> and <i>Prediction (target) (Quantile level)</i> if
                selected; and what is selected of the experts.
                """) //
        .nodeType(NodeType.Predictor) //
        .keywords("mixture of experts", "MoE", "regression", "prediction", "quantile", "prediction interval",
            "uncertainty", "expert", "gate") //
        .sinceVersion(5, 8, 0) //
        .build();

    public MoeRegressionPredictorNodeFactory() {
        super(CONFIGURATION);
    }

    @Override
    public MoeRegressionPredictorNodeModel createNodeModel() {
        return new MoeRegressionPredictorNodeModel(CONFIGURATION);
    }
}
