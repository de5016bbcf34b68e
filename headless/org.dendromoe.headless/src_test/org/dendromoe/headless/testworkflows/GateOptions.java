package org.dendromoe.headless.testworkflows;

import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.csvReader;
import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.stratifiedPartitioner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.dendrogramView;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.learner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.predictor;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.selector;

import java.util.List;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;

/** The workflow that shows the gates of the MoE Learner, each with everything that comes after it. */
final class GateOptions {

    /** The gates but the plain one, in the order of the learners. */
    static final List<String> GATES = List.of("TANH", "SQUARE", "COSINE", "SIGMOID");

    static final double TEMPERATURE = 0.5;

    private GateOptions() {
    }

    static WorkflowBlueprint workflow() {
        final var workflow = new WorkflowBlueprint("gate-options", """
            Gates other than the plain softmax, each from the MoE Learner to the dendrogram and the predictions: the \
            softmax of tanh, of the square and of the cosine of the features, and the sigmoid gate with a temperature \
            of 0.5.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 1)));
        final int partitioner = workflow.add(stratifiedPartitioner("class", 70, new Position(1, 1)));
        workflow.connect(reader, 1, partitioner, 1);
        for (int i = 0; i < GATES.size(); i++) {
            final String gate = GATES.get(i);
            final int learner = workflow.add(learner(new Position(2, i), TestWorkflows.sampleLearner(settings -> {
                settings.addString("gate", gate);
                settings.addDouble("temperature", TEMPERATURE);
            })));
            final int selector = workflow.add(selector(new Position(3, i), TestWorkflows.DEFAULTS));
            final int view = workflow.add(dendrogramView(new Position(4, i), TestWorkflows.DEFAULTS));
            final int predictor = workflow.add(predictor(new Position(5, i), TestWorkflows.DEFAULTS));
            TestWorkflows.connectChain(workflow, partitioner, learner, selector, view, predictor);
        }
        return workflow;
    }
}
