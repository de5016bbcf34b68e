package org.dendromoe.headless.testworkflows;

import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.csvReader;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.incrementalLearner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.learner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.predictor;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.core.node.NodeSettings;

/** The workflow that shows the MoE Incremental Learner. */
final class IncrementalOptions {

    private static final List<Consumer<NodeSettings>> OPTIONS = List.of( //
        TestWorkflows.DEFAULTS, //
        learner -> learner.addString("steps", "PUBLISHED"), //
        learner -> {
            learner.addString("missingValues", "IMPUTE");
            learner.addString("classWeights", "BALANCED");
            learner.addInt("passes", 1);
            learner.addInt("threads", 1);
            learner.addBoolean("threads_is_present", true);
        }, //
        learner -> {
            learner.addDouble("lambda", 0);
            learner.addBoolean("lambda_is_present", false);
            learner.addString("groupColumn", "tissue");
            learner.addBoolean("groupColumn_is_present", true);
            learner.addString("gate", "TANH");
        });

    private IncrementalOptions() {
    }

    static WorkflowBlueprint workflow() {
        final var workflow = new WorkflowBlueprint("incremental-options", """
            Options of the MoE Incremental Learner, one node each: defaults, steps as published, missing values \
            imputed with balanced classes in a single pass, and lambda chosen with the rows of a tissue kept \
            together under another gate. Their first sample is smaller than the table. The MoE Learner fits the same \
            table in memory, and the MoE Predictor predicts it by the first model, whose training the last node \
            goes on with.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 0)));
        final int inMemory = workflow.add(
            learner(new Position(1, 0), TestWorkflows.sampleLearner(learner -> learner.addInt("experts", 2))));
        workflow.connect(reader, 1, inMemory, 1);
        int first = 0;
        for (int i = 0; i < OPTIONS.size(); i++) {
            final Consumer<NodeSettings> option = OPTIONS.get(i);
            final int node =
                workflow.add(incrementalLearner(new Position(1, 1 + i), TestWorkflows.sampleLearner(learner -> {
                    learner.addInt("startRows", 150);
                    learner.addInt("batchRows", 20);
                    learner.addInt("experts", 2);
                    option.accept(learner);
                })));
            workflow.connect(reader, 1, node, 1);
            first = i == 0 ? node : first;
        }
        final int prediction = workflow.add(predictor(new Position(2, 1), TestWorkflows.DEFAULTS));
        workflow.connect(first, 1, prediction, 1);
        workflow.connect(reader, 1, prediction, 2);
        final int further = workflow.add(incrementalLearner(new Position(2, 2),
            Map.of("Model to continue", MoeModelPortObject.class.getName()), TestWorkflows.target(learner -> {
                learner.addInt("batchRows", 20);
                learner.addInt("passes", 2);
            })));
        workflow.connect(reader, 1, further, 1);
        workflow.connect(first, 1, further, 2);
        return workflow;
    }
}
