package org.dendromoe.engine.onnx;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Preprocessing;

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
     * @param missing what becomes of rows with cells that cannot be used
     * @param message of the model, receives the entries
     */
    static void add(final Preprocessing preprocessing, final String missing, final Protobuf message)
        throws IOException {
        entry(message, "target", preprocessing.schema().target());
        entry(message, "classes", json(json -> names(json, preprocessing.schema().classes())));
        entry(message, "columns", json(json -> columns(json, preprocessing.schema().columns())));
        entry(message, "features", json(json -> names(json, preprocessing.featureNames())));
        entry(message, "missing", missing);
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
}
