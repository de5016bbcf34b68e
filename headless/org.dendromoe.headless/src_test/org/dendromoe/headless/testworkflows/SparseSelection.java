package org.dendromoe.headless.testworkflows;

import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.csvReader;
import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.stratifiedPartitioner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.learner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.predictor;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.probabilityScorer;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.selector;

import java.util.List;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;

/** The workflow that shows what an ℓ1 penalty selects of a wide table, and what it is worth on held-out rows. */
final class SparseSelection {

    static final String NAME = "sparse-selection";

    /** Shares of the ℓ1 penalty and λ of the learners: an elastic net, the lasso, and a ridge penalty to compare with. */
    static final List<double[]> PENALTIES = List.of(new double[]{0.9, 3}, new double[]{1, 3}, new double[]{0, 10});

    private SparseSelection() {
    }

    static WorkflowBlueprint workflow() {
        final var workflow = new WorkflowBlueprint(NAME, """
            Which of 250 proteins tell ill samples from healthy ones, in which tissue? The MoE Learner with an l1 \
            share in its penalty (elastic net and lasso) selects few of them for each expert; with a ridge penalty it \
            reads all of them, and predicts held-out samples worse.""");
        final int reader = workflow.add(csvReader(WideTable.NAME, new Position(0, 1)));
        final int partitioner = workflow.add(stratifiedPartitioner("class", 70, new Position(1, 1)));
        workflow.connect(reader, 1, partitioner, 1);
        for (int i = 0; i < PENALTIES.size(); i++) {
            final double[] penalty = PENALTIES.get(i);
            final int learner = workflow.add(learner(new Position(2, i), TestWorkflows.target(settings -> {
                TestWorkflows.deselect(settings, "features", "sample");
                settings.addInt("experts", 3);
                settings.addInt("starts", 30);
                TestWorkflows.fixLambda(settings, penalty[1]);
                settings.addDouble("l1Share", penalty[0]);
            })));
            final int selector = workflow.add(selector(new Position(3, i), TestWorkflows.DEFAULTS));
            final int predictor = workflow.add(predictor(new Position(4, i), TestWorkflows.DEFAULTS));
            final int scorer =
                workflow.add(probabilityScorer(new Position(5, i), TestWorkflows.target(TestWorkflows.DEFAULTS)));
            workflow.connect(partitioner, 1, learner, 1);
            workflow.connect(learner, 1, selector, 1);
            workflow.connect(partitioner, 1, selector, 2);
            workflow.connect(selector, 1, predictor, 1);
            workflow.connect(partitioner, 2, predictor, 2);
            workflow.connect(predictor, 1, scorer, 1);
        }
        return workflow;
    }
}
