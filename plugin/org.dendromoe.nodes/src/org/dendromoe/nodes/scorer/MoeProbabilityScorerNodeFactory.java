package org.dendromoe.nodes.scorer;

import java.io.IOException;
import java.util.List;

import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.picture.PictureImage;
import org.dendromoe.nodes.scorer.chart.ReliabilityPicture;
import org.dendromoe.nodes.scorer.view.ReliabilityPage;
import org.dendromoe.nodes.web.WebView;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The MoE Probability Scorer: how good the class probabilities of any learner are. */
public final class MoeProbabilityScorerNodeFactory extends DefaultNodeFactory {

    private static final String RESOLUTION =
        "Connect the table of a predictor that appends individual class probabilities.";

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("MoE Probability Scorer") //
        .icon("./scorer.png") //
        .shortDescription("Scores class probabilities: log-loss, Brier score, calibration, and areas under ROC curves.")
        .fullDescription("""
                <p>
                Compares <b>class probabilities</b> with true classes. It works on the output of any predictor that
                appends columns <i>P (target=class)</i>: the <i>MoE Predictor</i>, and KNIME's own, such as the
                <i>Random Forest Predictor</i> and the <i>Logistic Regression Predictor</i>. Select there to append
                individual class probabilities.
                </p>
                <p>
                <b>Several models</b> in one table are compared: let predictors follow each other and give the
                probability columns of each another suffix. All models are scored on the same rows, those for which each
                of them has all probabilities. Rows without a class or with a missing probability are ignored and
                counted in a warning.
                </p>
                <p>
                <b>Log-loss</b> is the mean of −ln P(true class). A model that gave the true class the probability 0
                has an infinite log-loss, which is reported as such; forests do that when no tree votes for the class.
                To compare such models all the same, the <i>clipped log-loss</i> raises probabilities of the true class
                below 1e-15 to 1e-15. The <b>Brier score</b> is the mean of Σ (P(class) − 1 if it is the true one)²,
                from 0 to 2. Both are proper scores: no model can expect to do better than by saying what it believes.
                </p>
                <p>
                <b>Brier score = reliability − resolution + uncertainty + within bins</b>: Murphy's parts, for each
                class against the rest in 15 equal-width bins of its probability, summed over the classes. Reliability
                is the squared distance of probabilities from frequencies (0 is best), resolution how far the
                frequencies of bins are apart (more is better), uncertainty what the classes' shares alone make. The
                last part is what remains because the probabilities within a bin differ; with it the sum is exact.
                </p>
                <p>
                <b>ECE</b>, the expected calibration error, is the mean distance of the most probable class's
                probability from the share of rows that are of it, in 15 equal-width bins; the <b>class-wise ECE</b> is
                the mean over the classes of the same for their own probabilities. With few rows both are above 0 for
                perfect probabilities too. <b>AUC</b> is the mean over the classes of the area under the ROC curve
                against the rest. Areas are not computed for more than 33 million probabilities.
                </p>
                <p>
                Probabilities that do not sum to 1 (by more than 0.01) are scored as they are, with a warning. A number
                that is no probability, and a class for which there is no column, stop the node.
                </p>
                <p>
                <b>Example:</b> Connect the <i>MoE Predictor</i>. In the reliability diagram, points below the diagonal
                are predictions that are too sure, points above it predictions that are not sure enough.
                </p>
                <p>
                <b>References:</b> Murphy 1973 (Journal of Applied Meteorology 12); Gneiting and Raftery 2007 (Journal
                of the American Statistical Association 102); Guo et al. 2017 (ICML). Mixtures of experts:
                <a href="https://arxiv.org/abs/2602.07997">arXiv:2602.07997</a>.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputTable("Predicted table", "Rows with the true class and with class probabilities.") //
            .addOutputTable("Scores", """
                    One row per model: rows scored and ignored, accuracy, balanced accuracy, macro F1, AUC, log-loss,
                    clipped log-loss, number of rows whose true class had the probability 0, Brier score and its parts,
                    ECE and class-wise ECE.
                    """) //
            .addOutputTable("Scores of classes", """
                    One row per model and class: its rows, precision, recall, F1, AUC against the rest, and calibration
                    error.
                    """) //
            .addOutputTable("Reliability", """
                    One row per model, class and bin: edges of the bin, its rows, their mean probability, and the
                    frequency of the class among them with its 95 % confidence interval (Wilson). Rows without class are
                    of each row's most probable class.
                    """) //
            .addOutputPort("Reliability diagram", "Frequencies against probabilities, and the number of rows in each"
                + " bin, as PNG or SVG image.", ImagePortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(MoeProbabilityScorerParameters.class) //
            .configure(MoeProbabilityScorerNodeFactory::configure) //
            .execute(MoeProbabilityScorerNodeFactory::execute)) //
        .addView(v -> v //
            .withoutParameters() //
            .description("""
                    The reliability diagram of the most probable class or of any class, with the models to show, the
                    scores of all models side by side, and the rows behind each mark when it is pointed at or reached by
                    the keyboard. The picture can be saved as SVG or PNG. Everything is below as tables.
                    """) //
            .page(p -> p.fromFile().bundleClass(ReliabilityPage.class).basePath(WebView.FOLDER)
                .relativeFilePath(ReliabilityPage.MODULE)
                .addResourceDirectory(WebView.COMMON).addResourceDirectory(ReliabilityPage.MODULES)) //
            .initialData(r -> r.data(in -> ReliabilityPage.data(in.getInternalPortObjects())))) //
        .nodeType(NodeType.Other) //
        .keywords("log-loss", "cross-entropy", "Brier score", "calibration", "reliability diagram", "ECE", "AUC",
            "evaluation", "probabilities");

    public MoeProbabilityScorerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final MoeProbabilityScorerParameters parameters = in.getParameters();
        final DataTableSpec table = in.getInTableSpec(0);
        EngineCalls.configure(() -> {
            final List<String> classes = parameters.toColumns(table).classes();
            parameters.m_class.ifPresent(name -> ReliabilityPicture.indexOf(name, classes));
            return classes;
        });
        out.setOutSpecs(ScoreTables.MODELS, ScoreTables.CLASSES, ScoreTables.RELIABILITY,
            PictureImage.spec(parameters.m_format));
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final MoeProbabilityScorerParameters parameters = in.getParameters();
        final BufferedDataTable table = in.getInTable(0);
        final ExecutionContext exec = in.getExecutionContext();
        final ScoreResult result = EngineCalls.execute(
            () -> TableScorer.score(parameters.toColumns(table.getDataTableSpec()), table, exec), RESOLUTION);
        final BufferedDataTable models = ScoreTables.models(result, exec);
        final BufferedDataTable classes = ScoreTables.classes(result, exec);
        final BufferedDataTable reliability = ScoreTables.reliability(result, exec);
        out.setOutData(0, models);
        out.setOutData(1, classes);
        out.setOutData(2, reliability);
        final ReliabilityPicture picture =
            EngineCalls.execute(() -> new ReliabilityPicture(result, parameters.toReliabilitySettings()),
                "Choose one of these classes in the dialog, or none.");
        try {
            out.setOutData(3, PictureImage.create(picture, PictureImage.spec(parameters.m_format), exec));
        } catch (final IOException | InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        out.setInternalData(models, classes, reliability);
        if (!result.warnings().isEmpty()) {
            out.setWarningMessage(String.join(" ", result.warnings()));
        }
    }
}
