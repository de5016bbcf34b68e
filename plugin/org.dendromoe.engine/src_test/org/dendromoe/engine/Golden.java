package org.dendromoe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Numbers made by an independent program; see the reference in the file itself. */
public final class Golden {

    private final JsonNode m_case;

    private Golden(final JsonNode node) {
        m_case = node;
    }

    /** @return the three cases */
    public static Stream<Golden> cases() {
        try (InputStream in = Golden.class.getResourceAsStream("golden.json")) {
            final List<Golden> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).get("cases").forEach(node -> cases.add(new Golden(node)));
            assertEquals(3, cases.size());
            return cases.stream();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return m_case.get("name").asText();
    }

    public JsonNode node(final String pointer) {
        return m_case.at(pointer);
    }

    public double number(final String pointer) {
        return m_case.at(pointer).doubleValue();
    }

    public double lambda() {
        return number("/lambda");
    }

    public int experts() {
        return m_case.get("experts").intValue();
    }

    public TrainingTable table() {
        final double[][] x = matrix(m_case.get("x_without_intercept"));
        final int[] y = new int[x.length];
        for (int n = 0; n < y.length; n++) {
            y[n] = m_case.get("y").get(n).intValue();
        }
        return TrainingTable.of(x, y, m_case.get("classes").intValue());
    }

    /** @return gate and experts of the object at a pointer */
    public Parameters parameters(final String pointer) {
        final JsonNode gate = m_case.at(pointer + "/gate");
        final JsonNode experts = m_case.at(pointer + "/experts");
        final List<double[]> columns = new ArrayList<>(List.of(matrix(gate)));
        experts.forEach(expert -> columns.addAll(List.of(matrix(expert))));
        return new Parameters(gate.size(), experts.get(0).size(), columns.get(0).length,
            columns.stream().flatMapToDouble(java.util.Arrays::stream).toArray());
    }

    public static double[][] matrix(final JsonNode node) {
        final double[][] matrix = new double[node.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = vector(node.get(i));
        }
        return matrix;
    }

    public static double[] vector(final JsonNode node) {
        final double[] vector = new double[node.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = node.get(i).doubleValue();
        }
        return vector;
    }

    /** Relative to the largest expected number. */
    public static void assertNear(final double[] expected, final double[] actual, final double relative) {
        assertEquals(expected.length, actual.length);
        double scale = 0;
        for (final double value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], relative * scale, "number " + i);
        }
    }
}
