package org.dendromoe.nodes.incremental;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.incremental.IncrementalFit;
import org.dendromoe.engine.incremental.IncrementalResult;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.experts.ExpertsPage;
import org.dendromoe.nodes.learner.CoefficientTable;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.table.TableRows;
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
        .ports(p -> p //
            .addInputTable("Training table", "Rows with a class and the features to predict it from, of any"
                + " number.") //
            .addOutputPort("MoE model", "The trained mixture of experts, for the MoE Predictor and the MoE Model"
                + " Selector.", MoeModelPortObject.TYPE) //
            .addOutputTable("Coefficients", """
                    The coefficients of the model, one row each: the part (gate or expert), the number of the expert,
                    the class (missing for the gate), the feature (or <i>Intercept</i>), and the coefficient for the
                    standardised feature and for the feature as it is in the table.
                    """) //
            .addOutputTable("Held-out log-loss", """
                    How the passes went: the pass, the number of its rows so far, and the log-loss of the rows since the
                    last line and of all rows of the pass, each predicted just before the model learnt from it. In the
                    first pass the rows are new to the model, but for those of the sample.
                    """)) //
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
        final Schema known = EngineCalls.configure(() -> parameters.toSchema(in.getInTableSpec(0)));
        out.setOutSpecs(new MoeModelPortObjectSpec(known, parameters.toMissingPolicy(),
            OptionalInt.of(parameters.m_experts)), CoefficientTable.SPEC, HeldOutTable.SPEC);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final MoeIncrementalLearnerParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final IncrementalResult result =
            EngineCalls.execute(() -> fit(in.getInTable(0), parameters, exec), RESOLUTION);
        final MoeModelPortObject model = new MoeModelPortObject(result.model());
        out.setOutData(model, CoefficientTable.create(result.model(), exec),
            HeldOutTable.create(result.trace(), exec));
        out.setInternalData(model);
        final List<String> warnings = result.model().summary().warnings();
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
    }

    private static IncrementalResult fit(final BufferedDataTable table,
        final MoeIncrementalLearnerParameters parameters, final ExecutionContext exec) {
        exec.setMessage("Reading classes, means and a sample");
        final IncrementalSettings settings = parameters.toSettings();
        final TableStream rows =
            TableStream.of(new TableRows(table, parameters.m_groupColumn, exec),
                parameters.toSchema(table.getDataTableSpec()), parameters.toMissingPolicy(),
                settings.sample(parameters.m_groupColumn));
        return IncrementalFit.fit(rows, settings, Optional.empty(), new ExecutionIncrementalMonitor(exec));
    }
}
