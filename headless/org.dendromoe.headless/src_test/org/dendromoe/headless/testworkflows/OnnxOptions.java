package org.dendromoe.headless.testworkflows;

import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.csvReader;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.learner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.toOnnx;

import java.util.List;
import java.util.function.Consumer;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;
import org.knime.core.node.NodeSettings;

/** The workflow that shows MoE to ONNX. */
final class OnnxOptions {

    /** In the data area of the workflow, in the order of the learners. */
    static final List<String> FILES = List.of("mixture.onnx", "average.onnx");

    private static final List<Consumer<NodeSettings>> MODELS = List.of( //
        learner -> learner.addString("missingValues", "IMPUTE"), //
        learner -> {
            learner.addInt("members", 3);
            learner.addBoolean("members_is_present", true);
        });

    private OnnxOptions() {
    }

    static WorkflowBlueprint workflow() {
        final var workflow = new WorkflowBlueprint("onnx-options", """
            MoE to ONNX writes two models into the data area of the workflow: a mixture that was trained with imputed \
            values, and an average of mixtures that has no prediction for rows with missing values.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 0)));
        for (int i = 0; i < FILES.size(); i++) {
            final String file = FILES.get(i);
            final int learner = workflow.add(learner(new Position(1, i), TestWorkflows.sampleLearner(MODELS.get(i))));
            final int export = workflow.add(toOnnx(new Position(2, i), settings -> {
                settings.addString("file", "knime://knime.workflow/data/" + file);
                settings.addString("ifExists", "OVERWRITE");
            }));
            workflow.connect(reader, 1, learner, 1);
            workflow.connect(learner, 1, export, 1);
        }
        return workflow;
    }
}
