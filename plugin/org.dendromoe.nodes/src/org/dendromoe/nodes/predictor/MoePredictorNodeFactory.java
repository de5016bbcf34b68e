package org.dendromoe.nodes.predictor;

import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.core.webui.node.impl.WebUINodeConfiguration;
import org.knime.core.webui.node.impl.WebUINodeFactory;

/** The MoE Predictor: predicts the rows of a table by a mixture of experts. */
@SuppressWarnings("deprecation") // KNIME's public node API has no streaming with a model port
public final class MoePredictorNodeFactory extends WebUINodeFactory<MoePredictorNodeModel> {

    private static final WebUINodeConfiguration CONFIGURATION = WebUINodeConfiguration.builder() //
        .name("MoE Predictor") //
        .icon("./predictor.png") //
        .shortDescription("Predicts the classes of rows by a mixture of experts.") //
        .fullDescription("""
                <p>
                Appends to each row of a table what a <b>mixture of experts</b> predicts for it: the probability of each
                class, the most probable class, and its probability. Connect a model from the <i>MoE Learner</i> or the
                <i>MoE Model Selector</i>.
                </p>
                <p>
                The table needs the columns that the model reads, by name and in any order; further columns are carried
                along. Do not standardise or dummy-code them: the model does so itself, with the means and categories of
                its training rows.
                </p>
                <p>
                <b>Example:</b> Connect the second part of a <i>Table Partitioner</i>, and behind this node a
                <i>Scorer</i> that compares the target column with the column <i>Prediction (target)</i>, or an <i>MoE
                Probability Scorer</i> that tells how good the probabilities are.
                </p>
                <p>
                <b>Experts:</b> Advanced settings append how much the gate trusts each expert for the row, the expert
                that it trusts most, and the entropy of the gate, which is large where experts are mixed. They tell for
                which rows the model uses which rule; read the rules in the coefficients of the <i>MoE Learner</i>. Of
                an average of several models they are those of its best member.
                </p>
                <p>
                <b>Streaming:</b> The node can be executed in a streaming component: rows are predicted as they come,
                without the whole table in memory.
                </p>
                <p>
                <b>Please cite:</b> Mixtures of experts with a number of experts that is read off a dendrogram: Tran et
                al. 2026, <a href="https://arxiv.org/abs/2602.07997">arXiv:2602.07997</a>.
                </p>
                """) //
        .modelSettingsClass(MoePredictorParameters.class) //
        .addInputPort("MoE model", MoeModelPortObject.TYPE, "The mixture of experts to predict by.") //
        .addInputTable("Table to predict", "Rows with the columns that the model reads.") //
        .addOutputTable("Predicted table", """
                The rows of the input, in the same order, with the appended columns: <i>P (target=class)</i> for each
                class if selected, <i>Prediction (target)</i>, <i>Prediction (target) (Confidence)</i>, and what is
                selected of the experts.
                """) //
        .nodeType(NodeType.Predictor) //
        .keywords("mixture of experts", "MoE", "classification", "prediction", "scoring", "class probabilities",
            "expert", "responsibility", "gate") //
        .sinceVersion(5, 8, 0) //
        .build();

    public MoePredictorNodeFactory() {
        super(CONFIGURATION);
    }

    @Override
    public MoePredictorNodeModel createNodeModel() {
        return new MoePredictorNodeModel(CONFIGURATION);
    }
}
