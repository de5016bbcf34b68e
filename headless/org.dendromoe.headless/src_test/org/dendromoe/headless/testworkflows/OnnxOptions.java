package org.dendromoe.headless.testworkflows;

import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.csvReader;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.learner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.regressionLearner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.toOnnx;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.core.node.NodeSettings;

/** The workflow that shows MoE to ONNX. */
final class OnnxOptions {

    /** In the data area of the workflow, in the order of the learners. */
    static final List<String> FILES = List.of("mixture.onnx", "average.onnx", "regression.onnx", "adapted.onnx");

    private static final Consumer<NodeSettings> IMPUTING = learner -> learner.addString("missingValues", "IMPUTE");

    private static final Consumer<NodeSettings> AVERAGE = learner -> {
        learner.addInt("members", 3);
        learner.addBoolean("members_is_present", true);
    };

    private static final Consumer<NodeSettings> GAUSSIAN_GATE = learner -> {
        learner.addString("target", RegressionOptions.TARGET);
        TestWorkflows.select(learner, "features", "lipid", "cells");
        learner.addInt("experts", 3);
        learner.addString("gate", "GAUSSIAN");
        TestWorkflows.fixLambda(learner, 1);
    };

    private OnnxOptions() {
    }

    static WorkflowBlueprint workflow() {
        final var workflow = new WorkflowBlueprint("onnx-options", """
            MoE to ONNX writes four models into the data area of the workflow: a mixture that was trained with imputed \
            values, an average of mixtures that has no prediction for rows with missing values, a regression under a \
            Gaussian gate, and a mixture with the first one as frozen expert.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 0)));
        final List<NodeBlueprint> learners = List.of(
            learner(new Position(1, 0), TestWorkflows.sampleLearner(IMPUTING)),
            learner(new Position(1, 1), TestWorkflows.sampleLearner(AVERAGE)),
            regressionLearner(new Position(1, 2), GAUSSIAN_GATE),
            learner(new Position(1, 3), Map.of("Frozen expert", MoeModelPortObject.class.getName()),
                TestWorkflows.sampleLearner(settings -> settings.addInt("experts", 2))));
        final int[] numbers = new int[FILES.size()];
        for (int i = 0; i < numbers.length; i++) {
            final String file = FILES.get(i);
            numbers[i] = workflow.add(learners.get(i));
            final int export = workflow.add(toOnnx(new Position(2, i), settings -> {
                settings.addString("file", "knime://knime.workflow/data/" + file);
                settings.addString("ifExists", "OVERWRITE");
            }));
            workflow.connect(reader, 1, numbers[i], 1);
            workflow.connect(numbers[i], 1, export, 1);
        }
        workflow.connect(numbers[0], 1, numbers[3], 2);
        return workflow;
    }
}
