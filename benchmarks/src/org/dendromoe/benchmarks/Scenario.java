package org.dendromoe.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A simulation setting with a known number of experts, features standard normal.
 *
 * @param gate K × p, the intercept first
 * @param expertCoefficients K × M × p, the intercept first
 */
record Scenario(String name, double[][] gate, double[][][] expertCoefficients) {

    /** @return the settings of the shared reference values */
    static List<Scenario> all() throws IOException {
        final ObjectMapper mapper = new ObjectMapper();
        final List<Scenario> scenarios = new ArrayList<>();
        for (final JsonNode node : mapper.readTree(
            Files.readString(SharedTables.SHARED.resolve("reference").resolve("scenarios.json")))) {
            scenarios.add(new Scenario(node.get("name").textValue(),
                mapper.convertValue(node.get("gate"), double[][].class),
                mapper.convertValue(node.get("expertCoefficients"), double[][][].class)));
        }
        return scenarios;
    }

    /**
     * @return a setting nobody has chosen: 2 to 5 experts, 2 to 6 classes, 2 to 10 features, and normal coefficients whose
     *         scale is drawn as well, that of the experts such that the spread of their logits does not grow with the
     *         number of features
     */
    static Scenario drawn(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final int experts = random.nextInt(2, 6);
        final int classes = random.nextInt(2, 7);
        final int features = random.nextInt(2, 11);
        final double[][] gate = normal(experts, features + 1, random.nextDouble(0.8, 2), random);
        final double scale = random.nextDouble(1, 2) * Math.sqrt(4.0 / (features + 1));
        final double[][][] coefficients = new double[experts][][];
        Arrays.setAll(coefficients, k -> normal(classes, features + 1, scale, random));
        return new Scenario(String.format("drawn-%d: K%d-M%d-d%d", seed, experts, classes, features), gate, coefficients);
    }

    private static double[][] normal(final int rows, final int columns, final double scale,
        final SplittableRandom random) {
        final double[][] values = new double[rows][columns];
        for (final double[] row : values) {
            Arrays.setAll(row, j -> scale * random.nextGaussian());
        }
        return values;
    }

    /** @return the true number of experts */
    int experts() {
        return gate.length;
    }

    /** @return rows drawn from the setting, standardised as a user's table would be */
    TrainingTable draw(final int rows, final long seed) {
        final SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong());
        final int features = gate[0].length - 1;
        final int classes = expertCoefficients[0].length;
        final double[][] x = new double[rows][features];
        final int[] y = new int[rows];
        for (int n = 0; n < rows; n++) {
            Arrays.setAll(x[n], j -> random.nextGaussian());
            final int expert = draw(gate, x[n], random);
            y[n] = draw(expertCoefficients[expert], x[n], random);
        }
        return TrainingTable.of(x, y, classes);
    }

    /** @return an index with the probabilities of the softmax of linear predictors */
    private static int draw(final double[][] coefficients, final double[] x, final SplittableRandom random) {
        final double[] weights = new double[coefficients.length];
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            double predictor = coefficients[k][0];
            for (int j = 0; j < x.length; j++) {
                predictor += coefficients[k][j + 1] * x[j];
            }
            weights[k] = Math.exp(predictor);
            total += weights[k];
        }
        double left = random.nextDouble() * total;
        for (int k = 0; k < weights.length - 1; k++) {
            left -= weights[k];
            if (left < 0) {
                return k;
            }
        }
        return weights.length - 1;
    }
}
