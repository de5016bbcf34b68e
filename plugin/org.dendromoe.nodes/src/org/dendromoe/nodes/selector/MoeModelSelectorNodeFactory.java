package org.dendromoe.nodes.selector;

import java.util.List;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.Selection;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.execution.ExecutionFitMonitor;
import org.dendromoe.nodes.experts.ExpertsPage;
import org.dendromoe.nodes.experts.TraceTable;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeDendrogramPortObjectSpec;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.table.ColumnKind;
import org.dendromoe.nodes.table.RowReader;
import org.dendromoe.nodes.table.TrainingTables;
import org.dendromoe.nodes.web.WebView;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The MoE Model Selector: merges the experts of an over-fitted mixture that say the same. */
public final class MoeModelSelectorNodeFactory extends DefaultNodeFactory {

    private static final double SHARE_OF_READING = 0.1;

    private static final String OTHER_TABLE = "Connect the table that the MoE Learner was trained on.";

    private static final String OTHER_NUMBER =
        "Fix a smaller number of experts in the dialog, or let the criterion choose.";

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("MoE Model Selector") //
        .icon("./selector.png") //
        .shortDescription("Reads the number of experts off the dendrogram of one over-fitted mixture of experts.") //
        .fullDescription("""
                <p>
                Takes a mixture with <b>more experts than needed</b>, merges its experts step by step, and keeps the
                number of experts with the best criterion. One training is enough: no model has to be trained for every
                candidate number, and no merged expert is lost, as it lives on in the one it was merged into.
                </p>
                <p>
                The merges form a <b>dendrogram</b>. The node builds two. In the <b>published tree</b> the two closest
                experts merge: those whose coefficients in gate and expert differ least, weighted by their masses (the
                mass of an expert is the share that the gate gives it at an average row). On the <b>refined path</b>
                those two experts merge whose merging costs the least log-likelihood (how probable the model makes the
                classes of the rows), and the smaller model is refitted, from several merges and a few fresh starts.
                Each criterion reads one of them; the criteria table shows all. The reduced model is refitted to the
                training table, so that it predicts as well as a model that was trained with the right number from the
                start.
                </p>
                <p>
                <b>In the dialog</b> a note tells what is known already. As soon as the model and the table are at the
                input: how many experts DSC and rescaled DSC recommend, which need no refitting, and the heights at
                which the experts merge in the published tree (of a large table, for which the dialog would open late,
                the heights only). Once the node was executed, also before the workflow was last opened: how many
                experts each criterion recommends.
                </p>
                <p>
                <b>Example:</b> Train the <i>MoE Learner</i> with 5 experts, connect its model and the same training
                table to this node, and look at the dendrogram with the <i>MoE Dendrogram View</i>. If you see a better
                number than the recommended one, fix it in the dialog. Predict with the reduced model in the
                <i>MoE Predictor</i>.
                </p>
                <p>
                <b>Please cite:</b> Dendrograms of mixing measures and the DSC: Do et al. 2024,
                <a href="https://arxiv.org/abs/2403.01684">arXiv:2403.01684</a>; for mixtures of experts: Tran et al.
                2026, <a href="https://arxiv.org/abs/2602.07997">arXiv:2602.07997</a>.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("MoE model", "A mixture with more experts than needed, from the MoE Learner or the"
                + " MoE Regression Learner.",
                MoeModelPortObject.TYPE) //
            .addInputTable("Training table", """
                    The table that the model was trained on. It is read with the model's own handling of categories and
                    missing values.
                    """) //
            .addOutputPort("Reduced MoE model", "The mixture with the chosen number of experts, refitted.",
                MoeModelPortObject.TYPE) //
            .addOutputTable("Criteria", """
                    One row for each number of experts from that of the input model down to 1: the number of free
                    parameters; height of the next merge, mean log-likelihood of the merged model, DSC and rescaled DSC
                    of the published tree; log-likelihood lost by the next merge (refined height), log-likelihood, AIC,
                    HQC, BIC and ICL of the refined path; whether the number is recommended by the criterion, and
                    whether it was chosen. What is not defined for a number is missing.
                    """) //
            .addOutputPort("Dendrogram", "Both trees and all criteria, for the MoE Dendrogram View.",
                MoeDendrogramPortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(MoeModelSelectorParameters.class) //
            .configure(MoeModelSelectorNodeFactory::configure) //
            .execute(MoeModelSelectorNodeFactory::execute)) //
        .addView(v -> v //
            .withoutParameters() //
            .description("""
                    The coefficients of the reduced model's gate and experts as a heatmap over the features that matter
                    most, for one class or for all together, with the mass of each expert above its column. Features are
                    ranked by their weight in the model, in the gate, in the experts, or by how much the experts
                    disagree on them. A second heatmap shows how far any two experts are apart, and on which features.
                    The fit trace shows how the objective rose at every number of experts, with the chosen one marked.
                    Pointing at a cell or a line, or reaching it by the keyboard, tells its details; everything is below
                    as tables. The picture can be saved as SVG or PNG.
                    """) //
            .page(p -> p.fromFile().bundleClass(ExpertsPage.class).basePath(WebView.FOLDER)
                .relativeFilePath(ExpertsPage.MODULE)
                .addResourceDirectory(WebView.COMMON).addResourceDirectory(ExpertsPage.MODULES)) //
            .initialData(r -> r.data(in -> ExpertsPage.ofSelection(in.getInternalPortObjects())))) //
        .nodeType(NodeType.Learner) //
        .keywords("mixture of experts", "MoE", "dendrogram", "model selection", "number of experts",
            "number of clusters", "hierarchical clustering", "BIC", "AIC", "HQC", "ICL", "DSC", "merge");

    public MoeModelSelectorNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final MoeModelPortObjectSpec model = in.getInPortSpec(0);
        EngineCalls.configure(() -> RowReader.forTraining(model.schema(),
            model.isRegression() ? ColumnKind.NUMERIC : ColumnKind.NOMINAL, in.getInTableSpec(1)));
        final MoeModelSelectorParameters parameters = in.getParameters();
        parameters.validateFor(model);
        out.setOutSpecs(model.withExperts(parameters.toSelectionSettings().experts()), CriteriaTable.SPEC,
            new MoeDendrogramPortObjectSpec());
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final MoeModelPortObject input = in.getInPortObject(0);
        final MixtureModel model = input.model();
        final MoeModelSelectorParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final TrainingTable training = EngineCalls.execute(() -> TrainingTables.read(in.getInTable(1),
            model, exec.createSubProgress(SHARE_OF_READING)), OTHER_TABLE);
        final Selection selection = EngineCalls.execute(() -> ModelSelector.select(model, training,
            parameters.toSelectionSettings(),
            ExecutionFitMonitor.ofSelection(exec.createSubProgress(1 - SHARE_OF_READING))), OTHER_NUMBER);
        final MoeModelPortObject reduced = new MoeModelPortObject(selection.model());
        out.setOutData(reduced, CriteriaTable.create(selection.dendrogram(), exec),
            new MoeDendrogramPortObject(selection.dendrogram(), SelectionOrigin.of(model, in.getInTable(1))));
        out.setInternalData(reduced, TraceTable.create(selection.trace(), exec));
        final List<String> warnings = selection.model().summary().warnings();
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
    }
}
