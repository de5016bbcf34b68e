package org.dendromoe.engine.io;

import java.io.IOException;
import java.util.List;

import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.Parameters;

import com.fasterxml.jackson.core.JsonGenerator;

/** The account of a fit: writes it, and collects it while it is being read. */
final class FitJson {

    private FitSettings m_settings = FitSettings.DEFAULT.withThreads(1);

    private final double[] m_ends = new double[3];

    private double m_lambda;

    private boolean m_lambdaChosen;

    private final long[] m_counts = new long[4];

    private boolean m_converged;

    private List<String> m_warnings;

    /** Writes the field of the account. */
    static void write(final FitSummary summary, final JsonGenerator json) throws IOException {
        final FitSettings settings = summary.settings();
        json.writeObjectFieldStart("fit");
        json.writeNumberField("lambda", summary.lambda());
        json.writeBooleanField("lambdaChosen", settings.lambda().isEmpty());
        if (settings.l1Share() > 0) {
            json.writeNumberField("l1Share", settings.l1Share());
        }
        json.writeStringField("classWeights", JsonObject.name(settings.classWeights()));
        json.writeNumberField("starts", settings.starts());
        json.writeNumberField("maxPasses", settings.maxPasses());
        json.writeNumberField("tolerance", settings.tolerance());
        json.writeNumberField("seed", settings.seed());
        json.writeStringField("method", JsonObject.name(settings.method()));
        json.writeStringField("curvature", JsonObject.name(settings.curvature()));
        json.writeNumberField("rows", summary.rows());
        json.writeNumberField("skippedRows", summary.skippedRows());
        json.writeNumberField("objective", summary.objective());
        json.writeNumberField("logLikelihood", summary.logLikelihood());
        json.writeNumberField("gradientNorm", summary.gradientNorm());
        json.writeNumberField("passes", summary.passes());
        json.writeBooleanField("converged", summary.converged());
        json.writeNumberField("bestStart", summary.bestStart());
        Json.write(json, "warnings", summary.warnings());
        json.writeEndObject();
    }

    void declare(final JsonObject root) {
        final JsonObject json = root.nested();
        json.field("lambda", () -> m_lambda = json.number())
            .field("lambdaChosen", () -> m_lambdaChosen = json.truth())
            .optionalField("l1Share", () -> m_settings = m_settings.withL1Share(json.number()))
            .field("classWeights",
                () -> m_settings = m_settings.withClassWeights(json.constant(ClassWeights.class)))
            .field("starts", () -> m_settings = m_settings.withStarts(json.index()))
            .field("maxPasses", () -> m_settings = m_settings.withMaxPasses(json.index()))
            .field("tolerance", () -> m_settings = m_settings.withTolerance(json.number()))
            .field("seed", () -> m_settings = m_settings.withSeed(json.integer()))
            .field("method", () -> m_settings = m_settings.withMethod(json.constant(Method.class)))
            .field("curvature", () -> m_settings = m_settings.withCurvature(json.constant(Curvature.class)))
            .field("rows", () -> m_counts[0] = json.integer())
            .field("skippedRows", () -> m_counts[1] = json.integer())
            .field("objective", () -> m_ends[0] = json.number())
            .field("logLikelihood", () -> m_ends[1] = json.number())
            .field("gradientNorm", () -> m_ends[2] = json.number())
            .field("passes", () -> m_counts[2] = json.index())
            .field("converged", () -> m_converged = json.truth())
            .field("bestStart", () -> m_counts[3] = json.index())
            .field("warnings", () -> m_warnings = Json.strings(json));
        root.field("fit", json::readFields);
    }

    FitSummary build(final Parameters parameters, final int members) {
        final FitSettings fixed = m_settings.withGating(parameters.gating()).withExperts(parameters.experts())
            .withMembers(members).withLambda(m_lambda);
        return new FitSummary(m_lambdaChosen ? fixed.withLambdaChosen() : fixed, m_lambda, m_counts[0], m_counts[1],
            m_ends[0], m_ends[1], m_ends[2], (int)m_counts[2], m_converged, (int)m_counts[3], m_warnings);
    }
}
