package org.dendromoe.nodes.regressionlearner;

import java.util.List;
import java.util.Optional;
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

/** The MoE Regression Learner: trains a mixture of linear regressions on a table. */
public final class MoeRegressionLearnerNodeFactory extends DefaultNodeFactory {

    private static final double SHARE_OF_READING = 0.1;

    private static final String RESOLUTION =
        "Change the columns or the handling of missing values in the dialog, or clean the table before this node.";

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("MoE Regression Learner") //
        .icon("./regressionlearner.png") //
        .shortDescription("Trains a mixture of linear regressions and a gate that weighs them.") //
        .fullDescription("""
                <p>
                Trains a <b>mixture of experts</b> that predicts a number. Each <i>expert</i> is a linear regression
                with a noise of its own, and a <i>gate</i> decides row by row how much each expert counts. Where one
                regression is too simple because the data consist of groups that follow different lines, or are more
                noisy in some places than in others, a mixture finds the groups and the lines together, and its
                coefficients remain readable. What it predicts is a distribution: with a mean, a standard deviation and
                quantiles.
                </p>
                <p>
                Target and features are standardised and nominal columns dummy-coded inside the node, and the model
                carries this with it: no further preparation is needed, and predictions are in the units of the target.
                The standard deviation of an expert is never below a hundredth of the target's, since the likelihood
                has no bound otherwise.
                </p>
                <p>
                The fit climbs from many random starts and keeps the best. Its objective is the penalised
                log-likelihood: how probable the model makes the targets of the rows, less a price for large slopes. No
                step decreases it: experts move by quasi-Newton steps, with weighted least squares and closed-form
                variances to fall back on. Under a Gaussian gate all steps have a closed form (EM), and the likelihood
                is that of features and target together. The same data, settings and seed give the same model on every
                run and every machine.
                </p>
                <p>
                <b>Example:</b> To predict the yield of plants from protein levels, choose <i>yield</i> as target and
                leave the protein columns as features. Train with 5 experts, connect the model and the training table to
                the <i>MoE Model Selector</i>, and predict with its reduced model in the <i>MoE Regression
                Predictor</i>.
                </p>
                <p>
                <b>Please cite:</b> Gaussian experts and their dendrogram:
                <a href="https://arxiv.org/abs/2510.12744">arXiv:2510.12744</a>; with a Gaussian gate:
                <a href="https://arxiv.org/abs/2505.13052">arXiv:2505.13052</a>.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputTable("Training table", "Rows with a number and the features to predict it from, one row per"
                + " sample.") //
            .addOutputPort("MoE model", "The trained mixture of regressions, for the MoE Model Selector and the MoE"
                + " Regression Predictor.", MoeModelPortObject.TYPE) //
            .addOutputTable("Coefficients", """
                    The numbers of the model, one row each: the part, the number of the expert, the feature (or
                    <i>Intercept</i>), and the number for the standardised features and target and for those of the
                    table. Parts are <i>gate</i> and <i>expert</i> for coefficients, <i>expert standard deviation</i>
                    for the noise of an expert, and of a Gaussian gate <i>gate mass</i>, <i>gate centre</i> and <i>gate
                    standard deviation</i> of each region.
                    """) //
            .addOutputTable("Fit trace", TraceTable.description("linear"))) //
        .model(m -> m //
            .parametersClass(MoeRegressionLearnerParameters.class) //
            .configure(MoeRegressionLearnerNodeFactory::configure) //
            .execute(MoeRegressionLearnerNodeFactory::execute)) //
        .addView(v -> v //
            .withoutParameters() //
            .description("""
                    The coefficients of gate and experts as a heatmap over the features that matter most, with the mass
                    of each expert above its column in the gate, and the standard deviation of its noise above that of
                    its slopes. Under a Gaussian gate the centres of the regions take the place of the gate's
                    coefficients. Features are ranked by their weight in the model, in the gate, in the experts, or by
                    how much the experts disagree on them. A second heatmap shows how far any two experts are apart. The
                    fit trace shows how the objective rose from every start. Pointing at a cell or a line, or reaching
                    it by the keyboard, tells its details; everything is below as tables. The picture can be saved as
                    SVG or PNG.
                    """) //
            .page(p -> p.fromFile().bundleClass(ExpertsPage.class).basePath(WebView.FOLDER)
                .relativeFilePath(ExpertsPage.MODULE)
                .addResourceDirectory(WebView.COMMON).addResourceDirectory(ExpertsPage.MODULES)) //
            .initialData(r -> r.data(in -> ExpertsPage.ofFit(in.getInternalPortObjects())))) //
        .nodeType(NodeType.Learner) //
        .keywords("mixture of experts", "MoE", "regression", "mixture of regressions", "clusterwise regression",
            "Gaussian", "heteroscedastic", "prediction interval", "heterogeneity", "interpretable", "dendrogram");

    public MoeRegressionLearnerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final MoeRegressionLearnerParameters parameters = in.getParameters();
        final Schema known = EngineCalls.configure(() -> parameters.toSchema(in.getInTableSpec(0)));
        out.setOutSpecs(new MoeModelPortObjectSpec(known, parameters.toMissingPolicy(),
            OptionalInt.of(parameters.m_experts), true), RegressionTable.SPEC, TraceTable.SPEC);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final MoeRegressionLearnerParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final FitResult result =
            EngineCalls.execute(() -> fit(in.getInTable(0), parameters, exec), RESOLUTION);
        final MoeModelPortObject model = new MoeModelPortObject(result.model());
        final BufferedDataTable trace = TraceTable.create(result.trace(), exec);
        out.setOutData(model, RegressionTable.create(result.model(), exec), trace);
        out.setInternalData(model, trace);
        final List<String> warnings = result.model().summary().warnings();
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
    }

    private static FitResult fit(final BufferedDataTable table, final MoeRegressionLearnerParameters parameters,
        final ExecutionContext exec) throws CanceledExecutionException {
        final TrainingTable training = TrainingTables.read(table, parameters.toSchema(table.getDataTableSpec()),
            ColumnKind.NUMERIC, Optional.empty(), parameters.toMissingPolicy(), parameters.m_groupColumn, false,
            exec.createSubProgress(SHARE_OF_READING));
        return Trainer.fit(training, parameters.toFitSettings(),
            ExecutionFitMonitor.ofFit(exec.createSubProgress(1 - SHARE_OF_READING)));
    }
}
