package org.dendromoe.nodes.learner;

import java.util.List;
import java.util.OptionalInt;

import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitResult;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.execution.ExecutionFitMonitor;
import org.dendromoe.nodes.experts.ExpertsPage;
import org.dendromoe.nodes.experts.TraceTable;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.table.ColumnKind;
import org.dendromoe.nodes.table.TrainingTables;
import org.dendromoe.nodes.web.WebView;
import org.knime.core.node.BufferedDataTable;
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

/** The MoE Learner: trains a mixture of experts on a table. */
public final class MoeLearnerNodeFactory extends DefaultNodeFactory {

    private static final double SHARE_OF_READING = 0.1;

    private static final String RESOLUTION =
        "Change the columns or the handling of missing values in the dialog, or clean the table before this node.";

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("MoE Learner") //
        .icon("./learner.png") //
        .shortDescription("Trains a mixture of experts: several simple classifiers and a gate that weighs them.") //
        .fullDescription("""
                <p>
                Trains a <b>mixture of experts</b> for classification. Each <i>expert</i> is a multinomial logistic
                regression, and a <i>gate</i> (another one, whose classes are the experts, unless you choose another
                kind) decides row by row how much each expert counts. Where one logistic regression is too simple
                because the data consist of groups that follow different rules, a mixture finds the groups and the rules
                together, and its coefficients remain readable.
                </p>
                <p>
                The columns of numbers are standardised (mean 0, standard deviation 1) and the nominal columns
                dummy-coded (one 0/1 feature per category but the first) inside the node, and the model carries this
                with it: no further preparation is needed, here or before the MoE Predictor. Columns that are constant
                or empty are left out with a warning. More columns than rows, and classes that can be told apart without
                error, are no problem as long as the regularisation is not switched off.
                </p>
                <p>
                The fit climbs from many random starts, tries to escape from the best models found to better ones, and
                keeps the best of all. Its objective is the penalised
                log-likelihood: how probable the model makes the classes of the rows, less a price for large
                coefficients. The steps are those of a batch minorization-maximization (MM) algorithm, by default
                accelerated by quasi-Newton steps; none of them decreases the objective. The same data, settings and
                seed give the same model on every run and every machine.
                </p>
                <p>
                <b>Example:</b> To predict whether two proteins interact, choose the column <i>interaction</i> as target
                and leave all other columns as features. Train with 5 experts, which is more than needed, and connect
                the model and the training table to the <i>MoE Model Selector</i>: it merges the experts that say the
                same and reads the right number off their dendrogram.
                </p>
                <p>
                <b>Please cite:</b> The algorithm and the model selection by dendrograms are those of Tran et al. 2026,
                <a href="https://arxiv.org/abs/2602.07997">arXiv:2602.07997</a>.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputTable("Training table", "Rows with a class and the features to predict it from, one row"
                + " per sample.") //
            .addOutputPort("MoE model", "The trained mixture of experts, for the MoE Model Selector and the MoE"
                + " Predictor.", MoeModelPortObject.TYPE) //
            .addOutputTable("Coefficients", """
                    The coefficients of the model, one row each: the part (gate or expert), the number of the expert,
                    the class (missing for the gate), the feature (or <i>Intercept</i>), and the coefficient for the
                    standardised feature and for the feature as it is in the table. The coefficients of an expert sum
                    to 0 over the classes, those of a softmax gate to 0 over the experts. A gate that sees a map of the
                    features has coefficients for that, <i>tanh(x)</i> of the standardised x for instance, and none for
                    the feature as it is.
                    """) //
            .addOutputTable("Fit trace", """
                    How the fit went, one row per pass over the data: the number of the start, the number of its pass,
                    the objective (penalised log-likelihood) and the norm of its gradient per row. Start 0 is the
                    logistic regression that the starts are spread around; numbers above that of the starts are
                    attempts to escape from the best models to better ones, and -3 their climbs under the stronger
                    penalty that they begin with; -1 is the search for lambda, -2 are the further models of an average.
                    """)) //
        .model(m -> m //
            .parametersClass(MoeLearnerParameters.class) //
            .configure(MoeLearnerNodeFactory::configure) //
            .execute(MoeLearnerNodeFactory::execute)) //
        .addView(v -> v //
            .withoutParameters() //
            .description("""
                    The coefficients of gate and experts as a heatmap over the features that matter most, for one class
                    or for all together, with the mass of each expert above its column. Features are ranked by their
                    weight in the model, in the gate, in the experts, or by how much the experts disagree on them. A
                    second heatmap shows how far any two experts are apart, and on which features. The fit trace shows
                    how the objective rose from every start, with the start that won marked. Pointing at a cell or a
                    line, or reaching it by the keyboard, tells its details; everything is below as tables. The picture
                    can be saved as SVG or PNG.
                    """) //
            .page(p -> p.fromFile().bundleClass(ExpertsPage.class).basePath(WebView.FOLDER)
                .relativeFilePath(ExpertsPage.MODULE)
                .addResourceDirectory(WebView.COMMON).addResourceDirectory(ExpertsPage.MODULES)) //
            .initialData(r -> r.data(in -> ExpertsPage.ofFit(in.getInternalPortObjects())))) //
        .nodeType(NodeType.Learner) //
        .keywords("mixture of experts", "MoE", "gating network", "multinomial logistic regression", "classification",
            "classifier", "mixture model", "clusterwise regression", "heterogeneity", "interpretable", "dendrogram");

    public MoeLearnerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final MoeLearnerParameters parameters = in.getParameters();
        final Schema known = EngineCalls.configure(() -> parameters.toSchema(in.getInTableSpec(0)));
        out.setOutSpecs(new MoeModelPortObjectSpec(known, parameters.toMissingPolicy(),
            OptionalInt.of(parameters.m_experts)), CoefficientTable.SPEC, TraceTable.SPEC);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final MoeLearnerParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final FitResult result =
            EngineCalls.execute(() -> fit(in.getInTable(0), parameters, exec), RESOLUTION);
        final MoeModelPortObject model = new MoeModelPortObject(result.model());
        final BufferedDataTable trace = TraceTable.create(result.trace(), exec);
        out.setOutData(model, CoefficientTable.create(result.model(), exec), trace);
        out.setInternalData(model, trace);
        final List<String> warnings = result.model().summary().warnings();
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
    }

    private static FitResult fit(final BufferedDataTable table, final MoeLearnerParameters parameters,
        final ExecutionContext exec) throws CanceledExecutionException {
        final TrainingTable training = TrainingTables.read(table, parameters.toSchema(table.getDataTableSpec()),
            ColumnKind.NOMINAL, parameters.toMissingPolicy(), parameters.m_groupColumn, parameters.m_singlePrecision,
            exec.createSubProgress(SHARE_OF_READING));
        return Trainer.fit(training, parameters.toFitSettings(),
            ExecutionFitMonitor.ofFit(exec.createSubProgress(1 - SHARE_OF_READING)));
    }
}
