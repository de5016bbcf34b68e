package org.dendromoe.engine.onnx;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.model.FrozenColumns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

/** What a program must know to fill the input and to read the outputs, as entries of text; lists are JSON. */
final class Metadata {

    // not every reader of ONNX metadata copes with all of UTF-8
    private static final JsonFactory JSON =
        JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Writes a value. */
    @FunctionalInterface
    private interface Value {
        void write(JsonGenerator json) throws IOException;
    }

    private Metadata() {
    }

    /**
     * @param preprocessing of the model, a frozen expert aside
     * @param columns that the graph reads
     * @param message of the model, receives the entries
     */
    static void add(final Preprocessing preprocessing, final InputColumns columns, final Protobuf message)
        throws IOException {
        entry(message, "target", preprocessing.schema().target());
        if (preprocessing.response().isEmpty()) {
            entry(message, "classes", json(json -> names(json, preprocessing.schema().classes())));
        }
        entry(message, "columns", json(json -> columns(json, columns.columns())));
        if (columns.frozen().isPresent()) {
            entry(message, "frozen_columns", json(json -> frozenColumns(json, columns.frozen().get())));
        }
        entry(message, "features", json(json -> names(json, preprocessing.featureNames())));
        entry(message, "missing",
            preprocessing.missingPolicy() == MissingPolicy.IMPUTE ? "impute" : "no prediction");
    }

    private static void entry(final Protobuf message, final String key, final String value) {
        message.message(OnnxProto.MODEL_METADATA_PROPS,
            new Protobuf().text(OnnxProto.ENTRY_KEY, key).text(OnnxProto.ENTRY_VALUE, value));
    }

    private static String json(final Value value) throws IOException {
        final StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            value.write(json);
        }
        return text.toString();
    }

    private static void names(final JsonGenerator json, final List<String> names) throws IOException {
        json.writeStartArray();
        for (final String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    private static void columns(final JsonGenerator json, final List<Column> columns) throws IOException {
        json.writeStartArray();
        for (final Column column : columns) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            if (column instanceof Column.Nominal nominal) {
                json.writeFieldName("categories");
                names(json, nominal.categories());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void frozenColumns(final JsonGenerator json, final FrozenColumns frozen) throws IOException {
        json.writeStartArray();
        for (int m = 0; m < frozen.columns().size(); m++) {
            json.writeStartObject();
            json.writeStringField("name", frozen.columns().get(m).name());
            json.writeStringField("class", frozen.classes().get(m));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
