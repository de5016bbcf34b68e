package org.dendromoe.headless.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalInt;

import org.dendromoe.engine.io.DendrogramFile;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.Selection;
import org.dendromoe.engine.select.SelectionSettings;
import org.dendromoe.headless.csv.TrainingCsv;
import org.dendromoe.nodes.dendrogram.chart.DendrogramWords;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits an over-fitted model to a CSV file and reads the number of experts off its dendrogram. */
@Command(name = "select",
    description = "Fit a mixture with more experts than needed and read their number off its dendrogram.")
final class SelectCommand implements Runnable {

    @Spec
    private CommandSpec m_command;

    @Mixin
    private TrainingOptions m_training;

    @Option(names = "--max-experts", paramLabel = "K", defaultValue = "6",
        description = "Number of experts of the over-fitted model (default: ${DEFAULT-VALUE}).")
    private int m_maxExperts;

    @Option(names = "--criterion", paramLabel = "CRITERION", defaultValue = "hqc",
        description = "dsc, dsc-rescaled, aic, hqc, bic or icl (default: ${DEFAULT-VALUE}).")
    private Criterion m_criterion;

    @Option(names = "--experts", paramLabel = "K",
        description = "Number of experts to keep (default: what the criterion recommends).")
    private Integer m_experts;

    @Mixin
    private FitOptions m_fit;

    @Mixin
    private ModelOutput m_output;

    @Option(names = "--dendrogram", paramLabel = "FILE.json", description = "Write the dendrogram to this file.")
    private AtomicFile m_dendrogramFile;

    @Mixin
    private ResultOptions m_result;

    @Override
    public void run() {
        final FitSettings settings = m_fit.settings(m_maxExperts, m_training.isRegression());
        if (m_experts != null && (m_experts < 1 || m_experts > m_maxExperts)) {
            throw new ParameterException(m_command.commandLine(), "The number of experts to keep (--experts) must be "
                + "between 1 and that of the over-fitted model (--max-experts), " + m_maxExperts + ".");
        }
        final TrainingCsv data = m_training.read();
        final long start = System.nanoTime();
        final MixtureModel overfitted =
            m_fit.fit(data.table(), settings, FitProgressLines.ofFit(m_result.err())).model();
        final Selection selection = ModelSelector.select(overfitted, data.table(), new SelectionSettings(m_criterion,
            m_experts == null ? OptionalInt.empty() : OptionalInt.of(m_experts), settings.threads()),
            FitProgressLines.ofSelection(m_result.err()));
        final double seconds = (System.nanoTime() - start) * 1e-9;
        m_output.write(selection.model());
        if (m_dendrogramFile != null) {
            m_dendrogramFile.write(out -> DendrogramFile.write(selection.dendrogram(), out));
        }
        final Collection<String> warnings = new LinkedHashSet<>(data.warnings());
        warnings.addAll(overfitted.summary().warnings());
        warnings.addAll(selection.model().summary().warnings());
        warnings.forEach(m_result::warn);
        m_result.print(json(selection, seconds, warnings), text(selection.dendrogram()));
    }

    private static ObjectNode json(final Selection selection, final double seconds,
        final Collection<String> warnings) {
        final Dendrogram dendrogram = selection.dendrogram();
        final ObjectNode json = Json.object();
        json.put("experts", dendrogram.chosen());
        json.put("criterion", EnumConverter.name(dendrogram.criterion()));
        json.put("recommended", dendrogram.recommended());
        json.put("rows", dendrogram.rows());
        Json.put(json, "lambda", selection.model().summary().lambda());
        Json.put(json, "objective", selection.model().summary().objective());
        Json.put(json, "logLikelihood", selection.model().summary().logLikelihood());
        Json.put(json, "seconds", seconds);
        for (final Level level : dendrogram.levels()) {
            final ObjectNode entry = json.withArray("levels").addObject();
            entry.put("experts", level.experts());
            entry.put("parameters", level.parameters());
            Json.put(entry, "height", level.height());
            Json.put(entry, "meanLogLikelihood", level.meanLogLikelihood());
            Json.put(entry, "dsc", level.dsc());
            Json.put(entry, "rescaledDsc", level.rescaledDsc());
            Json.put(entry, "refinedHeight", level.refinedHeight());
            Json.put(entry, "refinedLogLikelihood", level.refinedLogLikelihood());
            Json.put(entry, "aic", level.aic());
            Json.put(entry, "hqc", level.hqc());
            Json.put(entry, "bic", level.bic());
            Json.put(entry, "icl", level.icl());
        }
        Json.put(json, "warnings", warnings);
        return json;
    }

    private static String text(final Dendrogram dendrogram) {
        final StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%7s %12s %12s %12s %14s %14s %14s %14s%n", "experts", "height",
            "dsc", "dsc-rescaled", "aic", "hqc", "bic", "icl"));
        for (final Level level : dendrogram.levels()) {
            text.append(String.format(Locale.ROOT, "%7d %12.5g %12.5g %12.5g %14.3f %14.3f %14.3f %14.3f%s%n",
                level.experts(), level.height(), level.dsc(), level.rescaledDsc(), level.aic(), level.hqc(),
                level.bic(), level.icl(), level.experts() == dendrogram.chosen() ? " *" : ""));
        }
        final String criterion = EnumConverter.name(dendrogram.criterion());
        final String kept = DendrogramWords.experts(dendrogram.chosen()) + " kept";
        text.append(dendrogram.chosen() == dendrogram.recommended()
            ? kept + ", by " + criterion
            : kept + " as asked; " + criterion + " recommends " + dendrogram.recommended());
        return text.toString();
    }
}
