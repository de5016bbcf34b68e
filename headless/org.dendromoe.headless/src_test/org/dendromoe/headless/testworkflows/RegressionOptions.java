package org.dendromoe.headless.testworkflows;

import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.csvReader;
import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.stratifiedPartitioner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.dendrogramView;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.regressionLearner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.regressionPredictor;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.selector;

import java.util.List;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;

/** The workflow that shows the gates of the MoE Regression Learner, each with everything that comes after it. */
final class RegressionOptions {

    /** The gates in the order of the learners. */
    static final List<String> GATES = List.of("SOFTMAX", "GAUSSIAN");

    static final String TARGET = "actin";

    private RegressionOptions() {
    }

    static WorkflowBlueprint workflow() {
        final var workflow = new WorkflowBlueprint("regression-options", """
            A number predicted by mixtures of regressions: under a softmax gate with the defaults of the MoE \
            Regression Predictor, and under a Gaussian gate with other quantiles and what the gate says of the \
            experts.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 0)));
        final int partitioner = workflow.add(stratifiedPartitioner("class", 70, new Position(1, 0)));
        workflow.connect(reader, 1, partitioner, 1);
        for (int i = 0; i < GATES.size(); i++) {
            final String gate = GATES.get(i);
            final boolean second = i == 1;
            final int learner = workflow.add(regressionLearner(new Position(2, i), settings -> {
                settings.addString("target", TARGET);
                TestWorkflows.select(settings, "features", second ? new String[]{"lipid", "cells"}
                    : new String[]{"lipid", "cells", "tissue"});
                settings.addInt("experts", 3);
                settings.addString("gate", gate);
                // indicators of missing cells are 0 in whole regions, which a Gaussian gate makes too much of
                settings.addString("missingValues", second ? "SKIP" : "IMPUTE");
                TestWorkflows.fixLambda(settings, 1);
            }));
            final int selector = workflow.add(selector(new Position(3, i),
                settings -> settings.addString("criterion", "BIC")));
            final int view = workflow.add(dendrogramView(new Position(4, i), TestWorkflows.DEFAULTS));
            final int predictor = workflow.add(regressionPredictor(new Position(5, i), settings -> {
                settings.addString("unusableCells", "IMPUTE");
                if (second) {
                    settings.addString("predictionColumn", "Estimate");
                    settings.addBoolean("predictionColumn_is_present", true);
                    settings.addString("quantiles", "0.1,0.9");
                    settings.addBoolean("appendGate", true);
                    settings.addBoolean("appendExpert", true);
                    settings.addBoolean("appendGateEntropy", true);
                }
            }));
            workflow.connect(partitioner, 1, learner, 1);
            workflow.connect(learner, 1, selector, 1);
            workflow.connect(partitioner, 1, selector, 2);
            workflow.connect(selector, 3, view, 1);
            workflow.connect(selector, 1, predictor, 1);
            workflow.connect(partitioner, 2, predictor, 2);
        }
        return workflow;
    }
}
