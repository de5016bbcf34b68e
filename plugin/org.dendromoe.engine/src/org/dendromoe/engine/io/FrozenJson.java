package org.dendromoe.engine.io;

import java.io.IOException;
import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.engine.model.FrozenModel;

import com.fasterxml.jackson.core.JsonGenerator;

/** The frozen expert of a model: writes it, and collects it while it is being read. */
final class FrozenJson {

    private boolean m_present;

    private ModelJson m_model;

    private List<String> m_classes;

    private List<String> m_columns;

    /** Writes the field of the frozen expert. */
    static void write(final FrozenExpert frozen, final JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("frozen");
        if (frozen instanceof FrozenModel of) {
            json.writeFieldName("model");
            ModelJson.write(of.model(), json);
        } else {
            Json.write(json, "classes", frozen.classes());
            Json.write(json, "columns", frozen.columns().stream().map(Column::name).toList());
        }
        json.writeEndObject();
    }

    void declare(final JsonObject root) {
        final JsonObject json = root.nested();
        json.optionalField("model", () -> {
            m_model = new ModelJson();
            final JsonObject model = json.nested();
            m_model.declare(model);
            model.readFields();
        }).optionalField("classes", () -> m_classes = Json.strings(json))
            .optionalField("columns", () -> m_columns = Json.strings(json));
        root.optionalField("frozen", () -> {
            m_present = true;
            json.readFields();
        });
    }

    /**
     * @return {@code null} if there is none
     * @throws IllegalArgumentException if the parts do not fit together
     */
    FrozenExpert build() {
        if (!m_present) {
            return null;
        }
        if (m_model != null ? m_classes != null || m_columns != null : m_classes == null || m_columns == null) {
            throw new IllegalArgumentException("the frozen expert must have either a model or classes and columns.");
        }
        return m_model != null ? new FrozenModel(m_model.build()) : FrozenColumns.of(m_classes, m_columns);
    }
}
