package org.dendromoe.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.Parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Numbers that an independent program made of the sibling models; see the note in the file itself. */
public final class GoldenSiblings {

    private static final JsonNode FILE = read();

    private GoldenSiblings() {
    }

    private static JsonNode read() {
        try (InputStream in = GoldenSiblings.class.getResourceAsStream("golden-siblings.json")) {
            return new ObjectMapper().readTree(in);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double lambda() {
        return FILE.get("lambda").doubleValue();
    }

    /** @return the rows with their classes */
    public static TrainingTable table() {
        final double[] y = Golden.vector(FILE.get("y_class"));
        final int[] labels = new int[y.length];
        for (int n = 0; n < y.length; n++) {
            labels[n] = (int)y[n];
        }
        return TrainingTable.of(Golden.matrix(FILE.get("x_without_intercept")), labels, 3);
    }

    /** @return where the classifiers start */
    public static Parameters start(final Gating gating) {
        return parameters(gating, FILE.at("/start/gate"), FILE.at("/start/experts"));
    }

    /** @return where a classifier is after one step */
    public static Parameters afterOneStep(final String family, final Gating gating) {
        final JsonNode after = FILE.get(family).get("after_1_step");
        return parameters(gating, after.get(0), after.get(1));
    }

    private static Parameters parameters(final Gating gating, final JsonNode gate, final JsonNode experts) {
        final List<double[]> columns = new ArrayList<>(List.of(Golden.matrix(gate)));
        experts.forEach(expert -> columns.addAll(List.of(Golden.matrix(expert))));
        return new Parameters(gating, gate.size(), experts.get(0).size(), columns.get(0).length,
            columns.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    /** @return the objective after numbers of steps */
    public static Map<Integer, Double> objective(final String family) {
        final Map<Integer, Double> objective = new TreeMap<>();
        FILE.get(family).get("objective").fields()
            .forEachRemaining(entry -> objective.put(Integer.valueOf(entry.getKey()), entry.getValue().doubleValue()));
        return objective;
    }
}
