package org.dendromoe.engine.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.FrozenInput;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** A model of classes, from the inputs to its probabilities: its own mixture or average, and its frozen expert. */
final class ClassifierNodes implements ClassProbabilities {

    private final Graph m_graph;

    private final MixtureModel m_model;

    private final FeatureNodes m_features;

    /** {@code null} if there is none */
    private final ClassProbabilities m_frozen;

    private final String m_gate;

    private final String m_probabilities;

    /** @param graph or a scope of it */
    ClassifierNodes(final Graph graph, final InputNodes inputs, final MixtureModel model) {
        m_graph = graph;
        m_model = model;
        m_features = new FeatureNodes(graph, model.preprocessing(),
            inputs.cells(graph, model.preprocessing().schema().columns()));
        m_frozen = model.frozenExpert().map(expert -> frozen(graph.scope("frozen"), inputs, expert)).orElse(null);
        final String features = m_features.standardised();
        final String frozen = m_frozen == null ? null : frozenProbabilities();
        final MixtureNodes best = MixtureNodes.add(graph, features, frozen, model.parameters());
        m_gate = best.gate();
        m_probabilities = model.committee().map(committee -> average(best, features, frozen, committee))
            .orElse(best.probabilities());
    }

    private static ClassProbabilities frozen(final Graph graph, final InputNodes inputs, final FrozenExpert expert) {
        return expert instanceof FrozenModel frozen ? new ClassifierNodes(graph, inputs, frozen.model())
            : new FrozenColumnNodes(graph, inputs.frozenProbabilities());
    }

    /** @return N × M probabilities of the frozen expert, in the order of the classes of the model */
    private String frozenProbabilities() {
        final int[] order =
            FrozenInput.classOrder(m_model.classes(), m_model.frozenExpert().orElseThrow().classes());
        return m_graph.add("Gather", "frozen_expert", List.of(m_frozen.probabilities(),
            m_graph.integers("classes_of_frozen_expert", Arrays.stream(order).asLongStream().toArray())),
            Attribute.of("axis", 1));
    }

    /** @return N × M class probabilities of the average, see {@link Committee} */
    private String average(final MixtureNodes best, final String features, final String frozen,
        final Committee committee) {
        final List<String> terms = new ArrayList<>(List.of(best.probabilities()));
        for (int i = 0; i < committee.members().size(); i++) {
            terms.add(MixtureNodes.add(m_graph.scope("member_" + (i + 2)), features, frozen, committee.members().get(i))
                .probabilities());
        }
        final String sum = m_graph.add("Max", "positive_sum", m_graph.add("Sum", "sum_of_members", terms),
            m_graph.number("least_sum", Double.MIN_NORMAL));
        final String sharpened = m_graph.add("Mul", "sharpened_log", m_graph.add("Log", "log_sum", sum),
            m_graph.number("sharpness", committee.sharpness()));
        return m_graph.add("Softmax", "average", List.of(sharpened), Attribute.of("axis", 1));
    }

    @Override
    public String probabilities() {
        return m_probabilities;
    }

    /** @return name of N × A gate probabilities, of an average those of its best member */
    String gate() {
        return m_gate;
    }

    @Override
    public String completeRows() {
        final String own = m_features.completeRows();
        return m_frozen == null ? own : m_graph.add("And", "complete_for_all", own, m_frozen.completeRows());
    }

    /**
     * Adds nodes to the graph.
     *
     * @return name of N truth values: whether there is a prediction of a row; empty if there is one of every row
     */
    Optional<String> predictableRows() {
        if (m_model.preprocessing().missingPolicy() != MissingPolicy.IMPUTE) {
            return Optional.of(completeRows());
        }
        return m_model.frozenExpert().filter(expert -> !expert.imputes()).map(expert -> m_frozen.completeRows());
    }
}
