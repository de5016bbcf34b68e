package org.dendromoe.nodes.incremental;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.incremental.IncrementalFit;
import org.dendromoe.engine.incremental.IncrementalResult;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.experts.ExpertsPage;
import org.dendromoe.nodes.learner.CoefficientTable;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.table.TableRows;
import org.dendromoe.nodes.web.WebView;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The MoE Incremental Learner: trains a mixture of experts on a table that does not fit in memory. */
public final class MoeIncrementalLearnerNodeFactory extends DefaultNodeFactory {

    private static final String RESOLUTION =
        "Change the columns or the handling of missing values in the dialog, or clean the table before this node.";

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("MoE Incremental Learner") //
        .icon("./incremental.png") //
        .shortDescription("Trains a mixture of experts on a table that does not fit in memory, in a few passes.") //
        .fullDescription("""
                <p>
                Trains a <b>mixture of experts</b> for classification like the <i>MoE Learner</i>, but without holding
                the table in memory: the rows are read one by one, a few times. The memory that it needs does not depend
                on the number of rows. Take it for tables with millions of rows; smaller ones are better served by the
                MoE Learner, which goes on until the fit has converged.
                </p>
                <p>
                The table is read twice for its classes, categories, means and standard deviations, which are exact, and
                for a sample of its rows. A mixture is fitted to the sample in memory. From there the model learns from
                a few hundred rows at a time: what a step of the minorization-maximization (MM) algorithm needs to know
                of the rows is averaged over all rows seen so far, with weights that fade (step sizes t<sup>-0.6</sup>),
                and the parameters of the last pass are averaged. One more pass measures the result by all rows; should
                the passes have improved nothing, the model of the sample is kept and a warning says so.
                </p>
                <p>
                <b>Shuffle sorted tables before.</b> Rows are shuffled within parts of some 16 000 rows. A table that is
                sorted by class, by date or by plate over longer stretches misleads every method that learns from one
                part after the other; the node warns if the classes are sorted.
                </p>
                <p>
                <b>Training further:</b> Add the port <i>Model to continue</i> (by the three dots of the node) and
                connect a model of this node, the MoE Learner or the MoE Model Selector: its training goes on with the
                rows of the table, in place of a fit to a sample. The table needs the model's target and columns, and no
                other classes. Target, features, means, gate, number of experts and handling of missing values are the
                model's, and these settings are not in the dialog then; lambda is the model's unless it is fixed.
                </p>
                <p>
                <b>Example:</b> Behind a reader of a large file, choose the target, leave all other columns as features,
                and connect the model to the <i>MoE Predictor</i>, which can be streamed. To reduce the number of
                experts, connect the model and a <i>Row Sampling</i> of the table to the <i>MoE Model Selector</i>.
                </p>
                <p>
                <b>Please cite:</b> The incremental algorithm:
                <a href="https://arxiv.org/abs/2601.19811">arXiv:2601.19811</a>. Mixtures of experts with dendrograms:
                Tran et al. 2026, <a href="https://arxiv.org/abs/2602.07997">arXiv:2602.07997</a>.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Training table", g -> g.name("Training table")
                .description("Rows with a class and the features to predict it from, of any number.")
                .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup(Continuation.PORT, g -> g.name(Continuation.PORT).description("""
                    Optional: a model of classes whose training goes on with the rows of the table.
                    """).optional().supportedTypes(MoeModelPortObject.TYPE)) //
            .addOutputPortGroup("MoE model", g -> g.name("MoE model")
                .description("The trained mixture of experts, for the MoE Predictor and the MoE Model Selector.")
                .fixed(MoeModelPortObject.TYPE)) //
            .addOutputPortGroup("Coefficients", g -> g.name("Coefficients").description("""
                    The coefficients of the model, one row each: the part (gate or expert), the number of the expert,
                    the class (missing for the gate), the feature (or <i>Intercept</i>), and the coefficient for the
                    standardised feature and for the feature as it is in the table.
                    """).fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Held-out log-loss", g -> g.name("Held-out log-loss").description("""
                    How the passes went: the pass, the number of its rows so far, and the log-loss of the rows since the
                    last line and of all rows of the pass, each predicted just before the model learnt from it. In the
                    first pass the rows are new to the model, but for those of the sample.
                    """).fixed(BufferedDataTable.TYPE))) //
        .model(m -> m //
            .parametersClass(MoeIncrementalLearnerParameters.class) //
            .configure(MoeIncrementalLearnerNodeFactory::configure) //
            .execute(MoeIncrementalLearnerNodeFactory::execute)) //
        .addView(v -> v //
            .withoutParameters() //
            .description("""
                    The coefficients of gate and experts as a heatmap over the features that matter most, the mass of
                    each expert, and how far any two experts are apart. Everything is below as tables. The picture can
                    be saved as SVG or PNG.
                    """) //
            .page(p -> p.fromFile().bundleClass(ExpertsPage.class).basePath(WebView.FOLDER)
                .relativeFilePath(ExpertsPage.MODULE)
                .addResourceDirectory(WebView.COMMON).addResourceDirectory(ExpertsPage.MODULES)) //
            .initialData(r -> r.data(in -> ExpertsPage.ofModel(in.getInternalPortObjects()[0])))) //
        .nodeType(NodeType.Learner) //
        .keywords("mixture of experts", "MoE", "online learning", "incremental", "stochastic", "mini-batch",
            "large table", "big data", "out of core", "streaming", "classification", "classifier");

    public MoeIncrementalLearnerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final MoeIncrementalLearnerParameters parameters = in.getParameters();
        out.setOutSpecs(EngineCalls.configure(() -> model(in, parameters)), CoefficientTable.SPEC, HeldOutTable.SPEC);
    }

    private static MoeModelPortObjectSpec model(final ConfigureInput in,
        final MoeIncrementalLearnerParameters parameters) {
        final DataTableSpec table = in.getInTableSpec(0);
        if (!Continuation.isConnected(in.getInPortSpecs())) {
            return new MoeModelPortObjectSpec(parameters.toSchema(table), parameters.toMissingPolicy(),
                OptionalInt.of(parameters.m_experts));
        }
        final MoeModelPortObjectSpec continued = (MoeModelPortObjectSpec)in.getInPortSpecs()[1];
        Continuation.check(continued, table);
        return continued;
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final MoeIncrementalLearnerParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final IncrementalResult result =
            EngineCalls.execute(() -> fit(in.getInPortObjects(), parameters, exec), RESOLUTION);
        final MoeModelPortObject model = new MoeModelPortObject(result.model());
        out.setOutData(model, CoefficientTable.create(result.model(), exec),
            HeldOutTable.create(result.trace(), exec));
        out.setInternalData(model);
        final List<String> warnings = result.model().summary().warnings();
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
    }

    private static IncrementalResult fit(final PortObject[] inputs,
        final MoeIncrementalLearnerParameters parameters, final ExecutionContext exec) {
        exec.setMessage("Reading classes, means and a sample");
        final BufferedDataTable table = (BufferedDataTable)inputs[0];
        final IncrementalSettings settings = parameters.toSettings();
        final ExecutionIncrementalMonitor monitor = new ExecutionIncrementalMonitor(exec);
        if (Continuation.isConnected(inputs)) {
            final MixtureModel start = ((MoeModelPortObject)inputs[1]).model();
            IncrementalFit.requireContinuable(start);
            final TableStream rows = TableStream.of(new TableRows(table, Optional.empty(), exec),
                start.preprocessing(), settings.sample(Optional.empty()));
            return IncrementalFit.fit(rows, settings, Optional.of(start), monitor);
        }
        final TableStream rows =
            TableStream.of(new TableRows(table, parameters.m_groupColumn, exec),
                parameters.toSchema(table.getDataTableSpec()), parameters.toMissingPolicy(),
                settings.sample(parameters.m_groupColumn));
        return IncrementalFit.fit(rows, settings, Optional.empty(), monitor);
    }
}
