package org.dendromoe.nodes.experts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dendromoe.engine.model.ExpertComparison;
import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SelectedFeatures;

/**
 * What the view shows of a model, as maps and lists for JSON: the experts, the coefficients of the features that come
 * first in any of the rankings, the rankings, and the pairs of experts. Numbers have the precision of a float; one that
 * JSON or a float cannot hold is null.
 */
final class ExpertsData {

    /** Features that each ranking has at most. */
    private static final int MOST_FEATURES = 100;

    private static final int LEAST_FEATURES = 10;

    /** Coefficients that are passed to the view at most, as far as the least features allow. */
    private static final int MOST_COEFFICIENTS = 200_000;

    private static final int MOST_EXPERTS_IN_PAIRS = 100;

    /** Features that a pair of experts differs on most. */
    private static final int FEATURES_OF_PAIR = 5;

    private final MixtureModel m_model;

    private final Parameters m_parameters;

    private final List<String> m_names;

    /** whether the model was fitted under an ℓ1 penalty */
    private final boolean m_sparse;

    /** features that the view may show */
    private final BitSet m_selected;

    /** position in the view's list of features by position in the model, in the order of the model */
    private final Map<Integer, Integer> m_shown = new TreeMap<>();

    private ExpertsData(final MixtureModel model) {
        m_model = model;
        m_parameters = model.parameters();
        m_names = model.preprocessing().featureNames();
        m_sparse = model.summary().settings().l1Share() > 0;
        m_selected = new BitSet(m_names.size());
        m_selected.set(0, m_names.size());
        if (m_sparse) {
            m_selected.and(SelectedFeatures.of(m_parameters));
        }
    }

    static Map<String, Object> of(final MixtureModel model) {
        return new ExpertsData(model).data();
    }

    private Map<String, Object> data() {
        final ExpertComparison comparison = ExpertComparison.of(m_parameters);
        final Map<String, double[]> weights = new LinkedHashMap<>();
        weights.put("total", comparison.total());
        weights.put("gate", comparison.gate());
        weights.put("effect", comparison.effect());
        weights.put("disagreement", comparison.disagreement());
        final int most = Math.max(LEAST_FEATURES,
            Math.min(MOST_FEATURES, MOST_COEFFICIENTS / (weights.size() * m_parameters.columns())));
        final Map<String, int[]> rankings = new LinkedHashMap<>();
        weights.forEach((key, values) -> rankings.put(key, ranking(values, most)));
        rankings.values().forEach(ranking -> Arrays.stream(ranking).forEach(j -> m_shown.put(j, 0)));
        int position = 0;
        for (final Map.Entry<Integer, Integer> entry : m_shown.entrySet()) {
            entry.setValue(position++);
        }
        final Map<String, Object> data = new LinkedHashMap<>();
        data.put("target", m_model.preprocessing().schema().target());
        data.put("classes",
            m_model.isRegression() ? List.of(m_model.preprocessing().schema().target()) : m_model.classes());
        m_model.preprocessing().response()
            .ifPresent(response -> data.put("targetDeviation", number(response.deviation())));
        data.put("centres", m_model.hasCentres());
        data.put("featureCount", m_names.size());
        data.put("rows", m_model.summary().rows());
        data.put("lambda", m_model.summary().lambda());
        data.put("members", m_model.members());
        if (m_sparse) {
            data.put("selectedCount", m_selected.cardinality());
            data.put("selectedByGate", selectedByGate());
        }
        data.put("gate", GateFamily.of(m_model.gating()).title());
        data.put("gateFeature", m_model.gating().features().nameOf("x"));
        if (m_model.frozenExpert().isPresent()) {
            data.put("frozenMass", number(m_model.masses()[m_model.experts()]));
        }
        data.put("experts", experts());
        data.put("features", features(weights));
        data.put("rankings", rankings(rankings));
        data.put("pairs", pairs());
        return data;
    }

    /** @return numbers of the features that are largest in some weight, none that an ℓ1 penalty has left out */
    private int[] ranking(final double[] weights, final int most) {
        return Arrays.stream(ExpertComparison.largest(weights, weights.length)).filter(m_selected::get).limit(most)
            .toArray();
    }

    private int selectedByGate() {
        final BitSet selected = new BitSet();
        for (int k = 0; k < m_parameters.atoms(); k++) {
            selected.or(SelectedFeatures.ofGate(m_parameters, k));
        }
        return selected.cardinality();
    }

    private List<Map<String, Object>> experts() {
        final double[] masses = m_model.masses();
        final List<Map<String, Object>> experts = new ArrayList<>();
        for (int k = 0; k < m_model.experts(); k++) {
            final Map<String, Object> expert = new LinkedHashMap<>();
            expert.put("mass", number(masses[k]));
            if (m_sparse) {
                expert.put("selectedCount", SelectedFeatures.ofExpert(m_parameters, k).cardinality());
            }
            if (m_model.isRegression()) {
                final NormalMixture home = m_model.atHome();
                expert.put("mean", number(home.means()[k]));
                expert.put("noise", number(home.deviations()[k]));
            } else {
                final double[] probabilities = ExpertComparison.atAverageRow(m_parameters, k);
                final int main = ExpertComparison.largest(probabilities, 1)[0];
                expert.put("mainClass", main);
                expert.put("probability", number(probabilities[main]));
            }
            experts.add(expert);
        }
        return experts;
    }

    private List<Map<String, Object>> features(final Map<String, double[]> weights) {
        final double[][] strengths = new double[m_parameters.experts()][];
        for (int k = 0; k < strengths.length; k++) {
            strengths[k] = ExpertComparison.strengths(m_parameters, k);
        }
        final List<Map<String, Object>> features = new ArrayList<>();
        for (final int j : m_shown.keySet()) {
            final Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("name", m_names.get(j));
            feature.put("deviation", number(m_model.preprocessing().standardisation().deviations()[j]));
            weights.forEach((key, values) -> feature.put(key, number(values[j])));
            final Float[] gate = new Float[strengths.length];
            final Float[] strength = new Float[strengths.length];
            final Float[][] expert = new Float[strengths.length][m_parameters.classes()];
            for (int k = 0; k < strengths.length; k++) {
                gate[k] = number(m_parameters.gate(k, j + 1));
                strength[k] = number(strengths[k][j]);
                for (int m = 0; m < m_parameters.classes(); m++) {
                    expert[k][m] = number(m_parameters.expert(k, m, j + 1));
                }
            }
            feature.put("gates", gate);
            feature.put("strengths", strength);
            feature.put("experts", expert);
            features.add(feature);
        }
        return features;
    }

    /** @return by name, positions in the view's list of features */
    private Map<String, int[]> rankings(final Map<String, int[]> rankings) {
        final Map<String, int[]> result = new LinkedHashMap<>();
        rankings.forEach((key, ranking) -> result.put(key, Arrays.stream(ranking).map(m_shown::get).toArray()));
        return result;
    }

    /** @return all pairs, those that are farthest apart first; none if there are too many to look at */
    private List<Map<String, Object>> pairs() {
        if (m_parameters.experts() > MOST_EXPERTS_IN_PAIRS) {
            return List.of();
        }
        record Pair(double distance, Map<String, Object> entry) {
        }
        final List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < m_parameters.experts(); a++) {
            for (int b = a + 1; b < m_parameters.experts(); b++) {
                final double[] differences = ExpertComparison.differences(m_parameters, a, b);
                final double distance = ExpertComparison.norm(differences);
                final Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("first", a);
                entry.put("second", b);
                entry.put("distance", number(distance));
                entry.put("features", differing(differences));
                pairs.add(new Pair(distance, entry));
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.distance()));
        return pairs.stream().map(Pair::entry).toList();
    }

    private List<Map<String, Object>> differing(final double[] differences) {
        final List<Map<String, Object>> features = new ArrayList<>();
        for (final int j : ExpertComparison.largest(differences, FEATURES_OF_PAIR)) {
            final Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("name", m_names.get(j));
            feature.put("difference", number(differences[j]));
            features.add(feature);
        }
        return features;
    }

    private static Float number(final double value) {
        final float single = (float)value;
        return Float.isFinite(single) ? single : null;
    }
}
