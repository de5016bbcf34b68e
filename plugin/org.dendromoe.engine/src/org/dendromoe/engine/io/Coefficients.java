package org.dendromoe.engine.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;

import com.fasterxml.jackson.core.JsonGenerator;

/** The coefficients of a model: writes them, and collects them while they are being read. */
final class Coefficients {

    private static final String EXPERTS = "multinomial-logistic";

    private static final String GAUSSIAN = "gaussian";

    private final GatingJson m_gating = new GatingJson();

    private final List<double[]> m_gate = new ArrayList<>();

    private final List<List<double[]>> m_experts = new ArrayList<>();

    private final List<double[]> m_scales = new ArrayList<>();

    private String m_family;

    /** Writes the two fields of the coefficients. */
    static void write(final Parameters parameters, final JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("gate");
        GatingJson.write(parameters.gating(), json);
        json.writeFieldName("coefficients");
        writeColumns(parameters, 0, parameters.atoms(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("experts");
        final boolean gaussian = parameters.family() == ExpertFamily.GAUSSIAN;
        json.writeStringField("family", gaussian ? GAUSSIAN : EXPERTS);
        json.writeArrayFieldStart("coefficients");
        for (int k = 0; k < parameters.experts(); k++) {
            writeColumns(parameters, parameters.column(k, 0), parameters.classes(), json);
        }
        json.writeEndArray();
        if (gaussian) {
            json.writeArrayFieldStart("scales");
            for (int k = 0; k < parameters.experts(); k++) {
                json.writeArray(parameters.values(), parameters.scale(k), parameters.shape().scales());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeColumns(final Parameters parameters, final int first, final int columns,
        final JsonGenerator json) throws IOException {
        final int p = parameters.predictors();
        json.writeStartArray();
        for (int c = first; c < first + columns; c++) {
            json.writeArray(parameters.values(), c * p, p);
        }
        json.writeEndArray();
    }

    void declare(final JsonObject root) {
        final JsonObject gate = root.nested();
        m_gating.declare(gate);
        gate.field("coefficients", () -> gate.array(() -> m_gate.add(Json.numbers(gate))));
        root.field("gate", gate::readFields);
        final JsonObject experts = root.nested();
        experts.field("family", () -> m_family = known(experts.string()))
            .optionalField("scales", () -> experts.array(() -> m_scales.add(Json.numbers(experts))))
            .field("coefficients", () -> experts.array(() -> {
                final List<double[]> expert = new ArrayList<>();
                experts.array(() -> expert.add(Json.numbers(experts)));
                m_experts.add(expert);
            }));
        root.field("experts", experts::readFields);
    }

    private static String known(final String family) throws IOException {
        if (!family.equals(EXPERTS) && !family.equals(GAUSSIAN)) {
            throw new ModelFormatException("The family of the experts is not known: expected '" + EXPERTS + "' or '"
                + GAUSSIAN + "'. The file may come from a newer version of DendroMoE.");
        }
        return family;
    }

    /**
     * @param frozen whether the gate has a vector for a frozen expert, too
     * @throws IllegalArgumentException if the sizes do not fit together
     */
    Parameters build(final boolean frozen) {
        final int k = m_experts.size();
        if (k == 0 || m_gate.size() != (frozen ? k + 1 : k)) {
            throw new IllegalArgumentException("the gate and the experts differ in number, or there are none.");
        }
        final int m = m_experts.get(0).size();
        final int p = m_gate.get(0).length;
        final List<double[]> columns = new ArrayList<>(m_gate);
        for (final List<double[]> expert : m_experts) {
            if (expert.size() != m) {
                throw new IllegalArgumentException("the experts differ in their number of classes.");
            }
            columns.addAll(expert);
        }
        if (columns.stream().anyMatch(column -> column.length != p)) {
            throw new IllegalArgumentException("the vectors of coefficients differ in length.");
        }
        final ExpertFamily family = m_family.equals(GAUSSIAN) ? ExpertFamily.GAUSSIAN : ExpertFamily.MULTINOMIAL;
        final ParameterShape shape = new ParameterShape(m_gating.build(), family, frozen, k, m, p);
        final int scales = shape.scales();
        if (m_scales.size() != (scales == 0 ? 0 : k)
            || m_scales.stream().anyMatch(ofExpert -> ofExpert.length != scales)) {
            throw new IllegalArgumentException("the scales do not fit the families or the number of experts.");
        }
        // not before it is known that the file holds as many numbers
        final Parameters parameters = new Parameters(shape);
        for (int i = 0; i < m_scales.size(); i++) {
            System.arraycopy(m_scales.get(i), 0, parameters.values(), parameters.scale(i), scales);
        }
        for (int c = 0; c < columns.size(); c++) {
            System.arraycopy(columns.get(c), 0, parameters.values(), c * p, p);
        }
        return parameters;
    }
}
