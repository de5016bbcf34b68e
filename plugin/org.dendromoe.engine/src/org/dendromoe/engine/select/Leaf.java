package org.dendromoe.engine.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.engine.model.Parameters;

/**
 * One expert of the over-fitted model, as the leaf of a dendrogram.
 *
 * @param mass share of the expert at the average row
 * @param mainClass the class that the expert gives the most probability at the average row; of a Gaussian expert its
 *            mean there and its standard deviation
 * @param topFeatures the features with the largest slopes of gate and expert, largest first
 */
public record Leaf(double mass, String mainClass, List<Weighted> topFeatures) {

    private static final int TOP_FEATURES = 5;

    /**
     * A feature and how much the leaf depends on it.
     *
     * @param weight root of the sum of the squared standardised slopes of gate and expert
     */
    public record Weighted(String feature, double weight) {
    }

    public Leaf {
        topFeatures = List.copyOf(topFeatures);
    }

    /** @return one leaf per expert of a model but the frozen one, in their order */
    static List<Leaf> of(final MixtureModel model) {
        final double[] masses = model.masses();
        final List<Leaf> leaves = new ArrayList<>();
        for (int k = 0; k < model.experts(); k++) {
            leaves.add(new Leaf(masses[k], response(model, k), top(model, k)));
        }
        return leaves;
    }

    private static String response(final MixtureModel model, final int k) {
        if (!model.isRegression()) {
            return model.classes().get(mainClass(model.parameters(), k));
        }
        final NormalMixture average = model.atAverageRow();
        return String.format(Locale.ROOT, "%.4g ± %.2g", average.means()[k], average.deviations()[k]);
    }

    private static int mainClass(final Parameters parameters, final int k) {
        int main = 0;
        for (int m = 1; m < parameters.classes(); m++) {
            if (parameters.expert(k, m, 0) > parameters.expert(k, main, 0)) {
                main = m;
            }
        }
        return main;
    }

    private static List<Weighted> top(final MixtureModel model, final int k) {
        final Parameters parameters = model.parameters();
        final List<String> names = model.preprocessing().featureNames();
        final List<Weighted> weighted = new ArrayList<>();
        for (int j = 1; j < parameters.predictors(); j++) {
            double squares = parameters.gate(k, j) * parameters.gate(k, j);
            for (int m = 0; m < parameters.classes(); m++) {
                squares += parameters.expert(k, m, j) * parameters.expert(k, m, j);
            }
            weighted.add(new Weighted(names.get(j - 1), Math.sqrt(squares)));
        }
        weighted.sort(Comparator.comparingDouble(feature -> -feature.weight()));
        return weighted.subList(0, Math.min(TOP_FEATURES, weighted.size()));
    }
}
