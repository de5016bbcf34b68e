package org.dendromoe.headless.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dendromoe.engine.fit.FitResult;
import org.dendromoe.engine.fit.LambdaScore;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.headless.csv.StreamedCsv;
import org.dendromoe.headless.csv.TrainingCsv;
import org.dendromoe.nodes.dendrogram.chart.DendrogramWords;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits a model to a CSV file. */
@Command(name = "fit", description = "Fit a mixture of experts to a table.")
final class FitCommand implements Runnable {

    @Spec
    private CommandSpec m_command;

    @Mixin
    private TrainingOptions m_training;

    @Option(names = "--experts", paramLabel = "K", description = "Number of experts (default: ${DEFAULT-VALUE}).")
    private int m_experts = FitSettings.DEFAULT.experts();

    @Mixin
    private FitOptions m_fit;

    @ArgGroup(exclusive = false)
    private final IncrementalOptions m_incremental = new IncrementalOptions();

    @Mixin
    private ModelOutput m_output;

    @Mixin
    private ResultOptions m_result;

    @Override
    public void run() {
        if (!m_incremental.isChosen()) {
            runInMemory();
        } else {
            runIncrementally();
        }
    }

    private void runInMemory() {
        final FitSettings settings = m_fit.settings(m_experts, m_training.isRegression());
        final TrainingCsv data = m_training.read();
        final long start = System.nanoTime();
        final FitResult fit = m_fit.fit(data.table(), settings, FitProgressLines.ofFit(m_result.err()));
        final double seconds = (System.nanoTime() - start) * 1e-9;
        final MixtureModel model = fit.model();
        final Set<String> warnings = new LinkedHashSet<>(data.warnings());
        warnings.addAll(model.summary().warnings());
        final ObjectNode json = json(model, seconds, warnings);
        putSearch(json, fit.search());
        report(model, warnings, json, text(model, seconds, !fit.search().isEmpty()));
    }

    private void runIncrementally() {
        final IncrementalSettings settings =
            m_incremental.settings(m_fit.settings(m_experts, m_training.isRegression()), m_command);
        final long start = System.nanoTime();
        final StreamedCsv fit =
            m_training.fit(settings, m_incremental.start(m_command), new IncrementalProgressLines(m_result.err()));
        final double seconds = (System.nanoTime() - start) * 1e-9;
        final MixtureModel model = fit.result().model();
        final ObjectNode json = json(model, seconds, fit.warnings());
        Json.put(json, "heldOutLogLoss", fit.result().heldOutLogLoss());
        final boolean chosen = model.summary().settings().lambda().isEmpty();
        report(model, fit.warnings(), json, text(model, seconds, chosen) + String.format(Locale.ROOT,
            "held-out log-loss of the first pass %.6f%n", fit.result().heldOutLogLoss()));
    }

    private void report(final MixtureModel model, final Set<String> warnings, final ObjectNode json,
        final String text) {
        m_output.write(model);
        warnings.forEach(m_result::warn);
        m_result.print(json, text);
    }

    private static ObjectNode json(final MixtureModel model, final double seconds, final Collection<String> warnings) {
        final FitSummary summary = model.summary();
        final ObjectNode json = Json.object();
        Json.put(json, "objective", summary.objective());
        Json.put(json, "logLikelihood", summary.logLikelihood());
        Json.put(json, "lambda", summary.lambda());
        Json.put(json, "gradientNorm", summary.gradientNorm());
        json.put("passes", summary.passes());
        Json.put(json, "seconds", seconds);
        json.put("converged", summary.converged());
        json.put("bestStart", summary.bestStart());
        json.put("experts", model.experts());
        json.put("frozenExpert", model.frozenExpert().isPresent());
        json.put("members", model.members());
        json.put("gate", EnumConverter.name(GateFamily.of(model.gating())));
        json.put("regression", model.isRegression());
        json.put("classes", model.classes().size());
        json.put("features", model.preprocessing().features().size());
        json.put("rows", summary.rows());
        json.put("skippedRows", summary.skippedRows());
        Json.put(json, "warnings", warnings);
        return json;
    }

    /** Puts how well models with each λ that was tried predict rows that they have not seen. */
    private static void putSearch(final ObjectNode json, final List<LambdaScore> search) {
        final ArrayNode tried = json.putArray("lambdaSearch");
        for (final LambdaScore score : search) {
            final ObjectNode one = tried.addObject();
            Json.put(one, "lambda", score.lambda());
            Json.put(one, "heldOutLogLoss", score.logLoss());
        }
    }

    /** @param chosen whether λ was chosen by the log-loss of rows held out */
    private static String text(final MixtureModel model, final double seconds, final boolean chosen) {
        final FitSummary summary = model.summary();
        final GateFamily family = GateFamily.of(model.gating());
        return String.format(Locale.ROOT, """
            %s%s%s, %s, %d features, %d rows%s
            lambda          %s%s
            objective       %.6f
            log-likelihood  %.6f
            %s after %d passes, %.1f s; best of %d starts: start %d
            """, DendrogramWords.experts(model.experts()), model.frozenExpert().isPresent() ? " and a frozen one" : "",
            family == GateFamily.SOFTMAX ? "" : " under a " + family.title() + " gate",
            model.isRegression() ? "numeric target" : model.classes().size() + " classes",
            model.preprocessing().features().size(), summary.rows(),
            model.members() == 1 ? "" : ", average of " + model.members() + " models", summary.lambda(),
            chosen ? ", chosen by cross-validation" : "",
            summary.objective(), summary.logLikelihood(), summary.converged() ? "converged" : "not converged",
            summary.passes(), seconds, summary.settings().starts(), summary.bestStart());
    }
}
