package org.dendromoe.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.dendromoe.engine.model.MixtureModel;

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
 * <li>{@code frozen}, if there is a frozen expert only, for which the gate has one more vector, the last one: either
 * {@code model}, an object as this one, or {@code classes} and {@code columns}, M names each
 * <li>{@code committee}, of an average of models only: {@code sharpness}, and {@code members}, a list of further models
 * with {@code gate} and {@code experts} each
 * <li>{@code fit}: settings and outcome of the fit;
 * {@code l1Share} is 0 if it is not there; the number of threads is left out, since nothing depends on it
 * </ul>
 */
public final class ModelFile {

    private ModelFile() {
    }

    /** @param out is flushed, not closed */
    public static void write(final MixtureModel model, final OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            ModelJson.write(model, json);
            json.writeRaw('\n');
        }
        out.flush();
    }

    /**
     * @param in is read to its end, not closed
     * @throws ModelFormatException if the bytes are no model file of a known version, or are damaged
     */
    public static MixtureModel read(final InputStream in) throws IOException {
        final ModelJson model = new ModelJson();
        return JsonObject.read(in, model::declare, model::build);
    }
}
