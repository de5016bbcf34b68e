package org.dendromoe.engine.io;

import java.io.IOException;
import java.util.Set;

import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;

import com.fasterxml.jackson.core.JsonGenerator;

/** The family of a model's gate: writes it, and collects it while it is being read. */
final class GatingJson {

    private static final String SOFTMAX = "softmax";

    private static final String SIGMOID = "sigmoid";

    private static final String GAUSSIAN = "gaussian";

    private static final Set<String> FAMILIES = Set.of(SOFTMAX, SIGMOID, GAUSSIAN);

    private String m_family;

    private FeatureMap m_features = FeatureMap.IDENTITY;

    private double m_temperature = Double.NaN;

    /** Writes the fields of the gate's object that tell its family. */
    static void write(final Gating gating, final JsonGenerator json) throws IOException {
        if (gating instanceof SigmoidGating sigmoid) {
            json.writeStringField("family", SIGMOID);
            json.writeNumberField("temperature", sigmoid.temperature());
        } else {
            json.writeStringField("family", gating instanceof GaussianGating ? GAUSSIAN : SOFTMAX);
        }
        if (gating.features() != FeatureMap.IDENTITY) {
            json.writeStringField("features", JsonObject.name(gating.features()));
        }
    }

    void declare(final JsonObject gate) {
        gate.field("family", () -> m_family = known(gate.string()))
            .optionalField("features", () -> m_features = gate.constant(FeatureMap.class))
            .optionalField("temperature", () -> m_temperature = gate.number());
    }

    private static String known(final String family) throws IOException {
        if (!FAMILIES.contains(family)) {
            throw new ModelFormatException("The family of the gate is not known: expected '" + SOFTMAX + "', '"
                + SIGMOID + "' or '" + GAUSSIAN + "'. The file may come from a newer version of DendroMoE.");
        }
        return family;
    }

    /** @throws IllegalArgumentException if the parts do not fit together or a number is out of range */
    Gating build() {
        final boolean sigmoid = m_family.equals(SIGMOID);
        if (sigmoid != !Double.isNaN(m_temperature)) {
            throw new IllegalArgumentException("a sigmoid gate, and no other, has a temperature.");
        }
        if (!sigmoid) {
            return gaussianOrSoftmax();
        }
        requireFeaturesAsTheyAre("sigmoid");
        return new SigmoidGating(m_temperature);
    }

    private Gating gaussianOrSoftmax() {
        if (m_family.equals(SOFTMAX)) {
            return new SoftmaxGating(m_features);
        }
        requireFeaturesAsTheyAre(GAUSSIAN);
        return new GaussianGating();
    }

    private void requireFeaturesAsTheyAre(final String family) {
        if (m_features != FeatureMap.IDENTITY) {
            throw new IllegalArgumentException("a " + family + " gate sees the features as they are.");
        }
    }
}
