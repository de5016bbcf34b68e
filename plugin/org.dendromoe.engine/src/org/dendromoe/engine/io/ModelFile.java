package org.dendromoe.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * The model file: one JSON object, UTF-8; the same bytes on disk and inside KNIME port objects, and the same for equal
 * models on every machine. Version 1 has the fields, in any order:
 * <ul>
 * <li>{@code format} "dendromoe-model", {@code version} 1
 * <li>{@code response}, of a numeric target only, which has no classes: its {@code mean} and {@code sd}
 * <li>{@code target}, {@code classes} (M names), {@code missing} "skip", "fail" or "impute"
 * <li>{@code singlePrecision}: whether the training rows were held in single precision; false if it is not there
 * <li>{@code columns}: {@code name}, {@code kind} "numeric" or "nominal", {@code categories} (empty for numeric)
 * <li>{@code features} (d): {@code column} (index), {@code kind} "number", "category" or "missing-indicator",
 * {@code category} (index, otherwise −1), {@code mean}, {@code sd}
 * <li>{@code gate}: {@code family} "softmax" or "sigmoid", {@code features} "tanh", "square" or "cosine" if the gate
 * sees that of the standardised features, {@code temperature} of a sigmoid gate, {@code coefficients} K × p, intercept
 * first; or {@code family} "gaussian", {@code coefficients} the log masses and centres
 * <li>{@code experts}: {@code family} "multinomial-logistic", {@code coefficients} K × M × p; or {@code family}
 * "gaussian", {@code coefficients} K × 1 × p of the means, {@code scales} K lists of the log variance and, if the gate
 * is Gaussian, the lower Cholesky factor of the region's covariance line by line, its diagonal as logarithms
 * <li>{@code committee}, of an average of models only: {@code sharpness}, and {@code members}, a list of further models
 * with {@code gate} and {@code experts} each
 * <li>{@code fit}: settings and outcome of the fit;
 * {@code l1Share} is 0 if it is not there; the number of threads is left out, since nothing depends on it
 * </ul>
 */
public final class ModelFile {

    private static final String FORMAT = "dendromoe-model";

    private static final int VERSION = 1;

    private ModelFile() {
    }

    /** @param out is flushed, not closed */
    public static void write(final MixtureModel model, final OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            PreprocessingJson.write(model.preprocessing(), json);
            Coefficients.write(model.parameters(), json);
            if (model.committee().isPresent()) {
                CommitteeJson.write(model.committee().get(), json);
            }
            writeSummary(model.summary(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    private static void writeSummary(final FitSummary summary, final JsonGenerator json) throws IOException {
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

    /**
     * @param in is read to its end, not closed
     * @throws ModelFormatException if the bytes are no model file of a known version, or are damaged
     */
    public static MixtureModel read(final InputStream in) throws IOException {
        final PreprocessingJson preprocessing = new PreprocessingJson();
        final Coefficients coefficients = new Coefficients();
        final CommitteeJson committee = new CommitteeJson();
        final Fit fit = new Fit();
        return JsonObject.read(in, root -> {
            FormatField.declare(root, FORMAT, VERSION);
            preprocessing.declare(root);
            coefficients.declare(root);
            committee.declare(root);
            fit.declare(root);
        }, () -> {
            final Parameters parameters = coefficients.build();
            final MixtureModel model =
                new MixtureModel(preprocessing.build(), parameters, fit.build(parameters, committee.members()));
            return committee.build().map(model::averagedWith).orElse(model);
        });
    }

    /** The account of the fit while it is being read. */
    private static final class Fit {

        private FitSettings m_settings = FitSettings.DEFAULT.withThreads(1);

        private final double[] m_ends = new double[3];

        private double m_lambda;

        private boolean m_lambdaChosen;

        private final long[] m_counts = new long[4];

        private boolean m_converged;

        private List<String> m_warnings;

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
}
