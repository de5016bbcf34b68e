package org.dendromoe.engine.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Feature;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.ResponseScale;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.Standardisation;

import com.fasterxml.jackson.core.JsonGenerator;

/** The way from the user's table to features: writes it, and collects it while it is being read. */
final class PreprocessingJson {

    private static final String NUMERIC = "numeric";

    private static final String NOMINAL = "nominal";

    private final List<Column> m_columns = new ArrayList<>();

    private final List<Feature> m_features = new ArrayList<>();

    private final List<Double> m_means = new ArrayList<>();

    private final List<Double> m_deviations = new ArrayList<>();

    private String m_target;

    private List<String> m_classes;

    private MissingPolicy m_missing;

    private boolean m_singlePrecision;

    private ResponseScale m_response;

    static void write(final Preprocessing preprocessing, final JsonGenerator json) throws IOException {
        final Schema schema = preprocessing.schema();
        json.writeStringField("target", schema.target());
        Json.write(json, "classes", schema.classes());
        if (preprocessing.response().isPresent()) {
            json.writeObjectFieldStart("response");
            json.writeNumberField("mean", preprocessing.response().get().mean());
            json.writeNumberField("sd", preprocessing.response().get().deviation());
            json.writeEndObject();
        }
        json.writeStringField("missing", JsonObject.name(preprocessing.missingPolicy()));
        json.writeBooleanField("singlePrecision", preprocessing.singlePrecision());
        json.writeArrayFieldStart("columns");
        for (final Column column : schema.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("kind", column instanceof Column.Nominal ? NOMINAL : NUMERIC);
            Json.write(json, "categories", column instanceof Column.Nominal nominal ? nominal.categories() : List.of());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("features");
        for (int f = 0; f < preprocessing.features().size(); f++) {
            final Feature feature = preprocessing.features().get(f);
            json.writeStartObject();
            json.writeNumberField("column", feature.column());
            json.writeStringField("kind", JsonObject.name(feature.kind()));
            json.writeNumberField("category", feature.category());
            json.writeNumberField("mean", preprocessing.standardisation().means()[f]);
            json.writeNumberField("sd", preprocessing.standardisation().deviations()[f]);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void declare(final JsonObject root) {
        root.field("target", () -> m_target = root.string())
            .field("classes", () -> m_classes = Json.strings(root))
            .optionalField("response", () -> m_response = response(root.nested()))
            .field("missing", () -> m_missing = root.constant(MissingPolicy.class))
            .optionalField("singlePrecision", () -> m_singlePrecision = root.truth())
            .field("columns", () -> root.array(() -> readColumn(root.nested())))
            .field("features", () -> root.array(() -> readFeature(root.nested())));
    }

    private static ResponseScale response(final JsonObject json) throws IOException {
        final double[] numbers = new double[2];
        json.field("mean", () -> numbers[0] = json.number()).field("sd", () -> numbers[1] = json.number()).readFields();
        return new ResponseScale(numbers[0], numbers[1]);
    }

    private void readColumn(final JsonObject json) throws IOException {
        final String[] texts = new String[2];
        final List<String> categories = new ArrayList<>();
        json.field("name", () -> texts[0] = json.string()).field("kind", () -> texts[1] = json.string())
            .field("categories", () -> categories.addAll(Json.strings(json))).readFields();
        m_columns.add(switch (texts[1]) {
            case NUMERIC -> new Column.Numeric(texts[0]);
            case NOMINAL -> new Column.Nominal(texts[0], categories);
            default -> throw new ModelFormatException("The column '" + texts[0] + "' is neither numeric nor nominal.");
        });
    }

    private void readFeature(final JsonObject json) throws IOException {
        final int[] indices = new int[2];
        final Feature.Kind[] kind = new Feature.Kind[1];
        json.field("column", () -> indices[0] = json.index())
            .field("kind", () -> kind[0] = json.constant(Feature.Kind.class))
            .field("category", () -> indices[1] = json.index())
            .field("mean", () -> m_means.add(json.number()))
            .field("sd", () -> m_deviations.add(json.number())).readFields();
        m_features.add(new Feature(indices[0], kind[0], indices[1]));
    }

    /** @throws IllegalArgumentException if the parts do not fit together */
    Preprocessing build() {
        return new Preprocessing(new Schema(m_target, m_classes, m_columns), m_missing, m_features,
            new Standardisation(m_means.stream().mapToDouble(Double::doubleValue).toArray(),
                m_deviations.stream().mapToDouble(Double::doubleValue).toArray()),
            m_singlePrecision, m_response);
    }
}
