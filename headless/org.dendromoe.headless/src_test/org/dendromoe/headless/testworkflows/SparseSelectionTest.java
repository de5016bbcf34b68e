package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SelectedFeatures;
import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataCell;

/** What is selected, and how well it predicts, in the workflow on features selected by an ℓ1 penalty. */
class SparseSelectionTest {

    private static final int NET = 3;

    private static final int LASSO = 7;

    private static final int RIDGE = 11;

    private static Execution m_nodes;

    @BeforeAll
    static void execute() throws Exception {
        m_nodes = Execution.of(TestWorkflows.FOLDER.resolve(SparseSelection.NAME));
        for (final NodeResult result : m_nodes.results()) {
            assertTrue(result.isExecuted(), result.node() + ": " + result.error());
        }
    }

    private static MixtureModel model(final int node) {
        return ((MoeModelPortObject)m_nodes.result(node).outputs().get(0)).model();
    }

    /** @return largest absolute coefficient of each feature in a part of the model, of those marked as selected */
    private static Map<String, Double> selected(final int learner, final String part) {
        final double[] coefficients = m_nodes.numbers(learner, 2, "Coefficient (standardised)");
        final List<DataCell> marks = m_nodes.column(learner, 2, "Selected");
        final List<DataCell> parts = m_nodes.column(learner, 2, "Part");
        final List<DataCell> features = m_nodes.column(learner, 2, "Feature");
        final Map<String, Double> largest = new TreeMap<>();
        for (int row = 0; row < coefficients.length; row++) {
            if (parts.get(row).toString().equals(part) && marks.get(row).toString().equals("true")) {
                largest.merge(features.get(row).toString(), Math.abs(coefficients[row]), Math::max);
            }
        }
        return largest;
    }

    private static String strongest(final Map<String, Double> features) {
        return features.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    @ParameterizedTest
    @ValueSource(ints = {NET, LASSO})
    void theProteinsThatMatterAreSelected(final int learner) {
        final Map<String, Double> gate = selected(learner, "gate");
        final Map<String, Double> experts = selected(learner, "expert");
        assertEquals(WideTable.column(WideTable.MARKER), strongest(gate));
        assertEquals(WideTable.column(WideTable.OPPOSITE), strongest(experts));
        assertTrue(experts.get(WideTable.column(WideTable.OF_LIVER)) > 0.5);
        assertTrue(gate.size() < 25 && experts.size() < 25, gate.size() + " and " + experts.size());
        // beside the three they matter little
        final TreeSet<Double> sizes = new TreeSet<>(experts.values());
        assertTrue(sizes.headSet(0.5).stream().allMatch(size -> size < 0.2), sizes.toString());
    }

    @Test
    void marksAreThoseOfTheModel() {
        final BitSet expected = SelectedFeatures.of(model(NET).parameters());
        final TreeSet<String> names = new TreeSet<>(selected(NET, "gate").keySet());
        names.addAll(selected(NET, "expert").keySet());
        final List<String> features = model(NET).preprocessing().featureNames();
        assertEquals(new TreeSet<>(expected.stream().mapToObj(features::get).toList()), names);
        assertEquals(WideTable.PROTEINS, selected(RIDGE, "expert").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {NET, LASSO})
    void theSelectorKeepsOneExpertPerTissueUnderTheSamePenalty(final int learner) {
        final MixtureModel reduced = model(learner + 1);
        assertEquals(2, reduced.experts());
        assertEquals(model(learner).summary().settings().l1Share(), reduced.summary().settings().l1Share());
        final int opposite = WideTable.OPPOSITE;
        assertTrue(reduced.parameters().expert(0, 0, opposite) * reduced.parameters().expert(1, 0, opposite) < 0);
        final double[] parameters = m_nodes.numbers(learner + 1, 2, "Parameters");
        assertEquals(SelectedFeatures.degreesOfFreedom(reduced.parameters()), parameters[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {NET, LASSO})
    void heldOutSamplesArePredictedBetterThanWithAllProteins(final int learner) {
        assertTrue(logLoss(learner) < 0.25 && logLoss(RIDGE) > 2 * logLoss(learner),
            logLoss(learner) + " and " + logLoss(RIDGE));
    }

    private static double logLoss(final int learner) {
        final double[] ill = m_nodes.numbers(learner + 2, 1, "P (class=ill)");
        final List<DataCell> truth = m_nodes.column(learner + 2, 1, "class");
        final double[] losses = new double[ill.length];
        Arrays.setAll(losses, n -> -Math.log(truth.get(n).toString().equals("ill") ? ill[n] : 1 - ill[n]));
        return Arrays.stream(losses).average().orElseThrow();
    }
}
