package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SoftmaxGating;
import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;

/** What the options of the MoE Incremental Learner do in the workflow that shows them. */
class IncrementalOptionsTest {

    private static final int IN_MEMORY = 2;

    private static final int DEFAULTS = 3;

    private static final int PUBLISHED = 4;

    private static final int IMPUTING = 5;

    private static final int GROUPED = 6;

    private static final int PREDICTOR = 7;

    private static final int CONTINUED = 8;

    /** of 400, those with a class and without a missing cell */
    private static final int COMPLETE_ROWS = 356;

    private static Execution m_nodes;

    @BeforeAll
    static void execute() throws Exception {
        m_nodes = Execution.of(TestWorkflows.FOLDER.resolve("incremental-options"));
        for (final NodeResult result : m_nodes.results()) {
            assertTrue(result.isExecuted(), result.node() + ": " + result.error());
        }
    }

    private static MixtureModel model(final int node) {
        return ((MoeModelPortObject)m_nodes.result(node).outputs().get(0)).model();
    }

    @Test
    void comesCloseToTheFitInMemory() {
        final FitSummary batch = model(IN_MEMORY).summary();
        for (final int node : new int[]{DEFAULTS, PUBLISHED}) {
            final FitSummary summary = model(node).summary();
            assertEquals(batch.rows(), summary.rows());
            assertEquals(batch.objective(), summary.objective(), 0.03 * Math.abs(batch.objective()));
            assertTrue(summary.objective() <= batch.objective() + 1e-6);
        }
        assertEquals(Method.INCREMENTAL, model(DEFAULTS).summary().settings().method());
        assertEquals(Method.INCREMENTAL_MM, model(PUBLISHED).summary().settings().method());
    }

    @Test
    void preprocessingIsThatOfAllRows() {
        final double[] expected = model(IN_MEMORY).preprocessing().standardisation().means();
        final double[] means = model(DEFAULTS).preprocessing().standardisation().means();
        assertEquals(expected.length, means.length);
        for (int f = 0; f < means.length; f++) {
            assertEquals(expected[f], means[f], 1e-12 * Math.max(1, Math.abs(expected[f])));
        }
        assertTrue(m_nodes.result(DEFAULTS).warning().orElse("")
            .startsWith("44 of 400 rows ignored because of missing values."));
    }

    @Test
    void heldOutLogLossRunsThroughEveryPass() {
        final double[] passes = m_nodes.numbers(DEFAULTS, 3, "Pass");
        final double[] rows = m_nodes.numbers(DEFAULTS, 3, "Rows");
        assertEquals(3, Arrays.stream(passes).distinct().count());
        for (int i = 0; i < rows.length; i++) {
            final boolean last = i == rows.length - 1 || passes[i + 1] > passes[i];
            assertEquals(last, rows[i] == COMPLETE_ROWS, "line " + i);
        }
        final double[] running = m_nodes.numbers(DEFAULTS, 3, "Running log-loss");
        final double logLoss = -model(DEFAULTS).summary().logLikelihood() / COMPLETE_ROWS;
        assertEquals(logLoss, running[running.length - 1], 0.1);
    }

    @Test
    void optionsReachTheFit() {
        final FitSummary imputing = model(IMPUTING).summary();
        assertEquals(ClassWeights.BALANCED, imputing.settings().classWeights());
        assertEquals(395, imputing.rows());
        assertEquals(2, imputing.passes());
        assertEquals(List.of(1.0),
            Arrays.stream(m_nodes.numbers(IMPUTING, 3, "Pass")).distinct().boxed().toList());
        assertTrue(model(GROUPED).summary().settings().lambda().isEmpty());
        assertEquals(new SoftmaxGating(FeatureMap.TANH), model(GROUPED).gating());
        assertEquals(List.of("actin", "lipid", "cells"), model(GROUPED).preprocessing().featureNames());
    }

    @Test
    void trainingGoesOnWithTheModelAsItIs() {
        final MixtureModel start = model(DEFAULTS);
        final MixtureModel further = model(CONTINUED);
        assertEquals(start.preprocessing().featureNames(), further.preprocessing().featureNames());
        assertEquals(2, further.experts());
        assertEquals(start.summary().lambda(), further.summary().lambda());
        assertTrue(further.summary().objective() >= start.summary().objective());
        assertTrue(further.summary().objective() <= model(IN_MEMORY).summary().objective() + 1e-6);
        assertEquals(List.of(1.0, 2.0),
            Arrays.stream(m_nodes.numbers(CONTINUED, 3, "Pass")).distinct().boxed().toList());
    }

    @Test
    void predictorTakesTheModel() {
        final List<DataCell> classes = m_nodes.column(PREDICTOR, 1, "class");
        final List<DataCell> predicted = m_nodes.column(PREDICTOR, 1, "Prediction (class)");
        int right = 0;
        int known = 0;
        for (int i = 0; i < classes.size(); i++) {
            if (!predicted.get(i).isMissing() && !classes.get(i).isMissing()) {
                known++;
                right += predicted.get(i).toString().equals(classes.get(i).toString()) ? 1 : 0;
            }
        }
        assertEquals(COMPLETE_ROWS, known);
        assertTrue(right > 0.7 * known, right + " of " + known + " right");
    }
}
