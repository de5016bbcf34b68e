package org.dendromoe.nodes.learner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitResult;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.execution.ExecutionFitMonitor;
import org.dendromoe.nodes.experts.ExpertsPage;
import org.dendromoe.nodes.experts.TraceTable;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.table.ColumnKind;
import org.dendromoe.nodes.table.TrainingTables;
import org.dendromoe.nodes.web.WebView;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The MoE Learner: trains a mixture of experts on a table. */
public final class MoeLearnerNodeFactory extends DefaultNodeFactory {

    private static final double SHARE_OF_READING = 0.1;

    /** name of the group of ports in saved workflows */
    private static final String FROZEN_PORT = "Frozen expert";

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
                <b>A frozen expert:</b> Where few rows are at hand and another lab has trained a mixture on many rows of
                a related kind, add the port <i>Frozen expert</i> (by the three dots of the node) and connect that
                model. It becomes one more expert, which is not trained any further; the gate learns for which rows to
                trust it, and the other experts are trained on the rows of the table. The table needs the columns that
                the model reads and the same classes. The class probabilities of any other learner can be used in the
                same way, see <i>Frozen expert from probability columns</i>. The number of experts does not count it,
                and the MoE Model Selector never merges it.
                </p>
                <p>
                <b>Please cite:</b> The algorithm and the model selection by dendrograms are those of Tran et al. 2026,
                <a href="https://arxiv.org/abs/2602.07997">arXiv:2602.07997</a>; mixtures with a frozen expert
                (contaminated mixtures of experts): <a href="https://arxiv.org/abs/2602.00939">arXiv:2602.00939</a>.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Training table", g -> g.name("Training table")
                .description("Rows with a class and the features to predict it from, one row per sample.")
                .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup(FROZEN_PORT, g -> g.name("Frozen expert").description("""
                    Optional: a mixture that was trained on other data, of another lab or organism. It becomes one more
                    expert, which is not trained any further: the gate learns for which rows to trust it, and the other
                    experts learn what it lacks. Its classes and columns are found in the training table by their names.
                    """).optional().supportedTypes(MoeModelPortObject.TYPE)) //
            .addOutputPortGroup("MoE model", g -> g.name("MoE model")
                .description("The trained mixture of experts, for the MoE Model Selector and the MoE Predictor.")
                .fixed(MoeModelPortObject.TYPE)) //
            .addOutputPortGroup("Coefficients", g -> g.name("Coefficients").description("""
                    The coefficients of the model, one row each: the part (gate or expert), the number of the expert,
                    the class (missing for the gate), the feature (or <i>Intercept</i>), the coefficient for the
                    standardised feature and for the feature as it is in the table, and whether the feature is selected:
                    whether that expert, for any class, or that gate vector has a coefficient of it that is not zero
                    (missing for intercepts). Zeros come from an l1 penalty; without one every feature is selected. The
                    coefficients of an expert sum to 0 over the classes, those of a softmax gate to 0 over the experts.
                    A gate that sees a map of the features has coefficients for that, <i>tanh(x)</i> of the standardised
                    x for instance, and none for the feature as it is. A frozen expert has a row of the gate for each
                    feature (part <i>gate (frozen expert)</i>), no number, and no coefficients of its own.
                    """).fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Fit trace", g -> g.name("Fit trace")
                .description(TraceTable.description("logistic")).fixed(BufferedDataTable.TYPE))) //
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
        final DataTableSpec table = in.getInTableSpec(0);
        final Schema known = EngineCalls.configure(() -> parameters.toSchema(table));
        final Optional<FrozenColumns> columns = EngineCalls.configure(() -> parameters.toFrozenColumns(table));
        final PortObjectSpec[] inputs = in.getInPortSpecs();
        final Optional<Schema> frozen = inputs.length > 1
            ? Optional.of(EngineCalls.configure(() -> FrozenSchema.of((MoeModelPortObjectSpec)inputs[1])))
            : columns.map(expert -> new Schema(known.target(), expert.classes(), expert.columns()));
        requireOne(inputs.length > 1, columns);
        if (frozen.isPresent() && parameters.m_l1Share > 0) {
            throw new InvalidSettingsException("There is no l1 penalty beside a frozen expert: set its share to 0, or"
                + " remove the frozen expert.");
        }
        final Schema read = frozen.isEmpty() ? known
            : EngineCalls.configure(() -> FrozenSchema.checked(known, frozen.get(), table));
        out.setOutSpecs(new MoeModelPortObjectSpec(read, parameters.toMissingPolicy(),
            OptionalInt.of(parameters.m_experts), false, frozen.isPresent()), CoefficientTable.SPEC, TraceTable.SPEC);
    }

    private static void requireOne(final boolean connected, final Optional<FrozenColumns> columns)
        throws InvalidSettingsException {
        if (connected && columns.isPresent()) {
            throw new InvalidSettingsException("There are two frozen experts, a model at the port and columns of"
                + " probabilities: remove the port, or the columns in the dialog.");
        }
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final MoeLearnerParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final FitResult result =
            EngineCalls.execute(() -> fit(in.getInPortObjects(), parameters, exec), RESOLUTION);
        final MoeModelPortObject model = new MoeModelPortObject(result.model());
        final BufferedDataTable trace = TraceTable.create(result.trace(), exec);
        out.setOutData(model, CoefficientTable.create(result.model(), exec), trace);
        out.setInternalData(model, trace);
        final List<String> warnings = result.model().summary().warnings();
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
    }

    private static FitResult fit(final PortObject[] inputs, final MoeLearnerParameters parameters,
        final ExecutionContext exec) throws CanceledExecutionException {
        final BufferedDataTable table = (BufferedDataTable)inputs[0];
        final DataTableSpec spec = table.getDataTableSpec();
        final Optional<FrozenExpert> frozen = inputs.length > 1
            ? Optional.of(frozen((MoeModelPortObject)inputs[1]))
            : parameters.toFrozenColumns(spec).map(FrozenExpert.class::cast);
        final TrainingTable training = TrainingTables.read(table, parameters.toSchema(spec),
            ColumnKind.NOMINAL, frozen, parameters.toMissingPolicy(), parameters.m_groupColumn,
            parameters.m_singlePrecision,
            exec.createSubProgress(SHARE_OF_READING));
        return Trainer.fit(training, parameters.toFitSettings(),
            ExecutionFitMonitor.ofFit(exec.createSubProgress(1 - SHARE_OF_READING)));
    }

    private static FrozenExpert frozen(final MoeModelPortObject port) {
        FrozenSchema.of(port.getSpec());
        return new FrozenModel(port.model());
    }
}
