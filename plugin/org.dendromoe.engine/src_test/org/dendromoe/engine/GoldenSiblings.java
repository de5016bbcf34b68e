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
import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Shapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Numbers that an independent program made of the sibling models; see the note in the file itself. */
public final class GoldenSiblings {

    /** name of the family whose first expert is frozen */
    public static final String FROZEN = "frozen_expert_0";

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

    /** @return the same rows with the probabilities of the frozen expert */
    public static TrainingTable tableWithFrozen() {
        return table().withFrozen(FrozenColumns.of(List.of("0", "1", "2"), List.of("p0", "p1", "p2")),
            Golden.matrix(FILE.at("/start/frozenProbabilities")));
    }

    /** @return where the classifier starts whose first expert is frozen; here it comes last */
    public static Parameters startWithFrozen() {
        return withFrozen(FILE.at("/start/gate"), FILE.at("/start/experts"));
    }

    /** @return where the classifier whose first expert is frozen is after one step */
    public static Parameters afterOneStepWithFrozen() {
        final JsonNode after = FILE.get(FROZEN).get("after_1_step");
        return withFrozen(after.get(0), after.get(1));
    }

    private static Parameters withFrozen(final JsonNode gate, final JsonNode experts) {
        final double[][] vectors = Golden.matrix(gate);
        final List<double[]> columns = new ArrayList<>(Arrays.asList(vectors).subList(1, vectors.length));
        columns.add(vectors[0]);
        for (int k = 1; k < experts.size(); k++) {
            columns.addAll(List.of(Golden.matrix(experts.get(k))));
        }
        return new Parameters(
            Shapes.withFrozen(ParameterShape.softmax(experts.size() - 1, experts.get(0).size(), vectors[0].length)),
            columns.stream().flatMapToDouble(Arrays::stream).toArray());
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
        return new Parameters(
            Shapes.multinomial(gating, gate.size(), experts.get(0).size(), columns.get(0).length),
            columns.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    /** @return the rows with their numbers */
    public static TrainingTable numericTable() {
        return TrainingTable.of(Golden.matrix(FILE.get("x_without_intercept")), Golden.vector(FILE.get("y_real")));
    }

    /** @return where the regression with a softmax gate starts */
    public static Parameters numericStart() {
        return gaussian(FILE.at("/start/gate"), FILE.at("/start/gaussianExperts"), FILE.at("/start/variances"));
    }

    /** @return where the regression with a softmax gate is after one step */
    public static Parameters numericAfterOneStep() {
        final JsonNode after = FILE.at("/gaussian_experts/after_1_step");
        return gaussian(after.get(0), after.get(1), after.get(2));
    }

    private static Parameters gaussian(final JsonNode gate, final JsonNode experts, final JsonNode variances) {
        final Parameters parameters =
            new Parameters(Shapes.gaussian(Gating.SOFTMAX, gate.size(), gate.get(0).size()));
        setExperts(parameters, experts, variances);
        for (int k = 0; k < gate.size(); k++) {
            System.arraycopy(Golden.vector(gate.get(k)), 0, parameters.values(), k * parameters.predictors(),
                parameters.predictors());
        }
        return parameters;
    }

    private static void setExperts(final Parameters parameters, final JsonNode experts, final JsonNode variances) {
        final int p = parameters.predictors();
        for (int k = 0; k < parameters.experts(); k++) {
            System.arraycopy(Golden.vector(experts.get(k)), 0, parameters.values(), parameters.column(k, 0) * p, p);
            parameters.values()[parameters.scale(k)] = Math.log(variances.get(k).doubleValue());
        }
    }

    /** @return where the regression with a Gaussian gate starts */
    public static Parameters regionsStart() {
        final JsonNode gate = FILE.at("/start/gaussianGate");
        return regions(gate.get("mass"), gate.get("centres"), gate.get("covariances"),
            FILE.at("/start/gaussianExperts"), FILE.at("/start/variances"));
    }

    /** @return where the regression with a Gaussian gate is after one step */
    public static Parameters regionsAfterOneStep() {
        final JsonNode after = FILE.at("/gaussian_gate_gaussian_experts/after_1_step");
        return regions(after.get(0), after.get(1), after.get(2), after.get(3), after.get(4));
    }

    private static Parameters regions(final JsonNode masses, final JsonNode centres, final JsonNode covariances,
        final JsonNode experts, final JsonNode variances) {
        final int d = centres.get(0).size();
        final Parameters parameters =
            new Parameters(Shapes.gaussian(new GaussianGating(), masses.size(), d + 1));
        setExperts(parameters, experts, variances);
        for (int k = 0; k < masses.size(); k++) {
            parameters.values()[k * (d + 1)] = Math.log(masses.get(k).doubleValue());
            System.arraycopy(Golden.vector(centres.get(k)), 0, parameters.values(), k * (d + 1) + 1, d);
            final double[][] gamma = Golden.matrix(covariances.get(k));
            // the lower factor of a 2 × 2 matrix
            final double first = Math.sqrt(gamma[0][0]);
            final double below = gamma[1][0] / first;
            new Covariances(parameters).setFactor(k,
                new double[][]{{first}, {below, Math.sqrt(gamma[1][1] - below * below)}});
        }
        return parameters;
    }

    /** @return the objective after numbers of steps */
    public static Map<Integer, Double> objective(final String family) {
        final Map<Integer, Double> objective = new TreeMap<>();
        FILE.get(family).get("objective").fields()
            .forEachRemaining(entry -> objective.put(Integer.valueOf(entry.getKey()), entry.getValue().doubleValue()));
        return objective;
    }
}
