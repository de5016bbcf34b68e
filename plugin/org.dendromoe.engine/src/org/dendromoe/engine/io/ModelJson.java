package org.dendromoe.engine.io;

import java.io.IOException;

import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

import com.fasterxml.jackson.core.JsonGenerator;

/** A model, whole or frozen inside another one: writes it, and collects it while it is being read. */
final class ModelJson {

    private static final String FORMAT = "dendromoe-model";

    private static final int VERSION = 1;

    private final PreprocessingJson m_preprocessing = new PreprocessingJson();

    private final Coefficients m_coefficients = new Coefficients();

    private final FrozenJson m_frozen = new FrozenJson();

    private final CommitteeJson m_committee = new CommitteeJson();

    private final FitJson m_fit = new FitJson();

    /** Writes the model's object. */
    static void write(final MixtureModel model, final JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        PreprocessingJson.write(model.preprocessing(), json);
        Coefficients.write(model.parameters(), json);
        if (model.frozenExpert().isPresent()) {
            FrozenJson.write(model.frozenExpert().get(), json);
        }
        if (model.committee().isPresent()) {
            CommitteeJson.write(model.committee().get(), json);
        }
        FitJson.write(model.summary(), json);
        json.writeEndObject();
    }

    /** @param root the model's object */
    void declare(final JsonObject root) {
        FormatField.declare(root, FORMAT, VERSION);
        m_preprocessing.declare(root);
        m_coefficients.declare(root);
        m_frozen.declare(root);
        m_committee.declare(root);
        m_fit.declare(root);
    }

    /** @throws IllegalArgumentException if the parts do not fit together */
    MixtureModel build() {
        final FrozenExpert frozen = m_frozen.build();
        final Parameters parameters = m_coefficients.build(frozen != null);
        final FitSummary summary = m_fit.build(parameters, m_committee.members());
        final MixtureModel model = frozen == null ? new MixtureModel(m_preprocessing.build(), parameters, summary)
            : withFrozen(parameters, frozen, summary);
        return m_committee.build(frozen != null).map(model::averagedWith).orElse(model);
    }

    private MixtureModel withFrozen(final Parameters parameters, final FrozenExpert frozen, final FitSummary summary) {
        try {
            return MixtureModel.withFrozen(m_preprocessing.build(), parameters, frozen, summary);
        } catch (final InvalidTableException e) {
            // its message may have names of any length from the file
            throw new IllegalArgumentException("the classes or columns of the frozen expert do not fit the model's.",
                e);
        }
    }
}
