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
 * @param mass share of the expert at the average row, under a Gaussian gate its share of the rows
 * @param saying what the expert is described by
 * @param mainClass the class that the expert gives the most probability at the average row; of a Gaussian expert its
 *            mean and its standard deviation, there or at the centre of its region
 * @param topFeatures the features with the largest slopes of gate and expert, largest first
 */
public record Leaf(double mass, Saying saying, String mainClass, List<Weighted> topFeatures) {

    private static final int TOP_FEATURES = 5;

    /** What an expert is described by; the names are in dendrogram files. */
    public enum Saying {
        /** its most probable class at the average row */
        MAIN_CLASS("main class"),
        /** mean and standard deviation at the average row */
        MEAN_AT_AVERAGE_ROW("mean ± standard deviation"),
        /** mean and standard deviation at the centre of its region */
        MEAN_AT_CENTRE("mean at its centre ± standard deviation");

        private final String m_title;

        Saying(final String title) {
            m_title = title;
        }

        /** @return what it is, for people */
        public String title() {
            return m_title;
        }
    }

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

    /** An expert over classes. */
    public Leaf(final double mass, final String mainClass, final List<Weighted> topFeatures) {
        this(mass, Saying.MAIN_CLASS, mainClass, topFeatures);
    }

    /** @return one leaf per expert of a model but the frozen one, in their order */
    static List<Leaf> of(final MixtureModel model) {
        final double[] masses = model.masses();
        final List<Leaf> leaves = new ArrayList<>();
        final Saying saying = !model.isRegression() ? Saying.MAIN_CLASS
            : model.hasCentres() ? Saying.MEAN_AT_CENTRE : Saying.MEAN_AT_AVERAGE_ROW;
        for (int k = 0; k < model.experts(); k++) {
            leaves.add(new Leaf(masses[k], saying, saying == Saying.MAIN_CLASS
                ? model.classes().get(mainClass(model.parameters(), k)) : mean(model.atHome(), k), top(model, k)));
        }
        return leaves;
    }

    private static String mean(final NormalMixture experts, final int k) {
        return String.format(Locale.ROOT, "%.4g ± %.2g", experts.means()[k], experts.deviations()[k]);
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
