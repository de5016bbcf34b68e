package org.dendromoe.engine.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dendromoe.engine.data.Standardisation;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/** What an ONNX graph can hold of a model, and compute. */
final class Limits {

    /** Every reader of Protocol Buffers ends at 2 GiB; names and operators take a part of it. */
    private static final long MOST_COEFFICIENTS = 200_000_000;

    private Limits() {
    }

    /** @throws IllegalArgumentException if the model is too large for an ONNX file, or has coefficients that are */
    static void require(final MixtureModel model) {
        final List<Parameters> mixtures = mixtures(model);
        if (mixtures.stream().mapToLong(Limits::constants).sum() > MOST_COEFFICIENTS) {
            throw new IllegalArgumentException("The model has more than " + MOST_COEFFICIENTS
                + " coefficients; an ONNX file cannot hold them.");
        }
        for (final Parameters mixture : mixtures) {
            requireSums(mixture);
        }
    }

    /** @return the model, the other members of its average, and those of its frozen models */
    private static List<Parameters> mixtures(final MixtureModel model) {
        final List<Parameters> mixtures = new ArrayList<>(List.of(model.parameters()));
        mixtures.addAll(model.committee().map(Committee::members).orElse(List.of()));
        if (model.frozenExpert().orElse(null) instanceof FrozenModel frozen) {
            mixtures.addAll(mixtures(frozen.model()));
        }
        return mixtures;
    }

    /** @return about how many numbers the graph holds: of a covariance both halves */
    private static long constants(final Parameters mixture) {
        return (mixture.gating() instanceof GaussianGating ? 2L : 1L) * mixture.values().length;
    }

    /** The graph's sums overflow where the engine's end at the largest number. */
    private static void requireSums(final Parameters mixture) {
        final Gating gating = mixture.gating();
        final double farthest = Math.max(Standardisation.FARTHEST, gating.features().apply(Standardisation.FARTHEST));
        final double largest = Double.MAX_VALUE / farthest / mixture.predictors() * Math.min(1, gating.scale());
        requireAtMost(largest, "coefficient", mixture.values());
        if (gating instanceof GaussianGating) {
            for (int k = 0; k < mixture.experts(); k++) {
                for (final double[] line : RegionNodes.inverse(new Covariances(mixture).factor(k))) {
                    requireAtMost(largest / 2, "inverse covariance", line);
                }
            }
        }
    }

    private static void requireAtMost(final double largest, final String what, final double[] values) {
        Arrays.stream(values).filter(value -> !(Math.abs(value) <= largest)).findFirst().ifPresent(value -> {
            throw new IllegalArgumentException("The " + what + " " + value
                + " of the model is too large for the sums of an ONNX graph.");
        });
    }
}
