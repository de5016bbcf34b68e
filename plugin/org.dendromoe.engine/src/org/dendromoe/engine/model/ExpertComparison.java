package org.dendromoe.engine.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What a mixture's features count for, and where its experts disagree, in terms of the slopes on the standardised
 * scale. Means over the experts are weighed by their masses π_k, v_kj are the M centred slopes of expert k for feature
 * j, w_kj is that of the gate. A frozen expert takes part in what concerns the gate alone. All arrays have one number
 * per feature and are not to be changed.
 *
 * @param gate root of Σ_k π_k (a_kj − ā_j)², a_kj = w_kj for a softmax gate, else w_kj times the
 *            {@link Gating#sensitivities}: as ∂ log π_k / ∂z_j = a_kj − ā_j at the average row, how fast the experts'
 *            shares change there with what the gate sees of the feature; 0 for one expert. Of a
 *            Gaussian gate a_kj = c_kj: how far apart the centres of the regions are
 * @param effect root of Σ_k π_k ‖v_kj‖²: how much the experts' logits depend on the feature
 * @param disagreement root of Σ_k π_k ‖v_kj − v̄_j‖²: the part of the effect that the experts do not share
 *            (effect² = ‖v̄_j‖² + disagreement²)
 * @param total root of gate² + effect²
 */
public record ExpertComparison(double[] gate, double[] effect, double[] disagreement, double[] total) {

    /** @param parameters centred, on the standardised scale */
    public static ExpertComparison of(final Parameters parameters) {
        final int d = parameters.predictors() - 1;
        final double[] masses = parameters.masses();
        final double[] sensitivities = parameters.gating().sensitivities(parameters.gateIntercepts());
        final ExpertComparison result =
            new ExpertComparison(new double[d], new double[d], new double[d], new double[d]);
        final double[] trained = trained(parameters, masses);
        final double[] slopes = new double[masses.length];
        final double[] classSlopes = new double[trained.length];
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < masses.length; k++) {
                slopes[k] = sensitivities[k] * parameters.gate(k, j + 1);
            }
            final double gate = variance(masses, slopes);
            double squares = 0;
            double spread = 0;
            for (int m = 0; m < parameters.classes(); m++) {
                for (int k = 0; k < trained.length; k++) {
                    classSlopes[k] = parameters.expert(k, m, j + 1);
                    squares += trained[k] * classSlopes[k] * classSlopes[k];
                }
                spread += variance(trained, classSlopes);
            }
            result.gate[j] = Math.sqrt(gate);
            result.effect[j] = Math.sqrt(squares);
            result.disagreement[j] = Math.sqrt(spread);
            result.total[j] = Math.sqrt(gate + squares);
        }
        return result;
    }

    /** @return masses of the K experts without the frozen one, which sum to 1 again; all alike if none has any */
    private static double[] trained(final Parameters parameters, final double[] masses) {
        if (!parameters.hasFrozen()) {
            return masses;
        }
        final double[] trained = Arrays.copyOf(masses, parameters.experts());
        final double sum = Arrays.stream(trained).sum();
        for (int k = 0; k < trained.length; k++) {
            trained[k] = sum > 0 ? trained[k] / sum : 1.0 / trained.length;
        }
        return trained;
    }

    /** @return Σ_k π_k (x_k − x̄)², x̄ = Σ_k π_k x_k */
    private static double variance(final double[] masses, final double[] x) {
        double mean = 0;
        for (int k = 0; k < x.length; k++) {
            mean += masses[k] * x[k];
        }
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += masses[k] * (x[k] - mean) * (x[k] - mean);
        }
        return sum;
    }

    /**
     * @param parameters centred, on the standardised scale
     * @return ‖v_kj‖ of an expert, one number per feature
     */
    public static double[] strengths(final Parameters parameters, final int k) {
        final double[] norms = new double[parameters.predictors() - 1];
        for (int j = 0; j < norms.length; j++) {
            double squares = 0;
            for (int m = 0; m < parameters.classes(); m++) {
                final double slope = parameters.expert(k, m, j + 1);
                squares += slope * slope;
            }
            norms[j] = Math.sqrt(squares);
        }
        return norms;
    }

    /**
     * @param parameters centred, on the standardised scale
     * @return ‖v_aj − v_bj‖ of two experts, one number per feature
     */
    public static double[] differences(final Parameters parameters, final int a, final int b) {
        final double[] norms = new double[parameters.predictors() - 1];
        for (int j = 0; j < norms.length; j++) {
            double squares = 0;
            for (int m = 0; m < parameters.classes(); m++) {
                final double difference = parameters.expert(a, m, j + 1) - parameters.expert(b, m, j + 1);
                squares += difference * difference;
            }
            norms[j] = Math.sqrt(squares);
        }
        return norms;
    }

    /** @return root of the sum of squares */
    public static double norm(final double[] values) {
        double squares = 0;
        for (final double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    /** @return class probabilities of an expert at the average row */
    public static double[] atAverageRow(final Parameters parameters, final int k) {
        final double[] probabilities = new double[parameters.classes()];
        for (int m = 0; m < probabilities.length; m++) {
            probabilities[m] = parameters.expert(k, m, 0);
        }
        LogSpace.softmax(probabilities);
        return probabilities;
    }

    /** @return positions of the largest values, at most so many, the largest first; among equals the earlier one */
    public static int[] largest(final double[] values, final int most) {
        return IntStream.range(0, values.length).boxed()
            .sorted(Comparator.comparingDouble(position -> -values[position])).limit(most)
            .mapToInt(Integer::intValue).toArray();
    }
}
