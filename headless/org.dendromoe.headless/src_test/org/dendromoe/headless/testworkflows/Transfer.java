package org.dendromoe.headless.testworkflows;

import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.csvReader;
import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.firstRowsPartitioner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.dendrogramView;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.learner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.predictor;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.probabilityScorer;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.selector;

import java.util.List;
import java.util.Map;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.core.node.NodeSettings;

/** The workflow in which a model of one lab is the frozen expert of another one's, who has few rows. */
final class Transfer {

    static final String NAME = "transfer";

    /** Rows of the second lab that it trains on. */
    static final int FEW = 150;

    /** What tells the models apart, in the order of the predictors. */
    static final List<String> SUFFIXES = List.of(" first lab", " from scratch", " adapted", " by columns");

    private Transfer() {
    }

    static WorkflowBlueprint workflow() {
        final var workflow = new WorkflowBlueprint(NAME, """
            A lab has few pairs of proteins, another lab's model was trained on many, but its assay was another. That \
            model becomes the frozen expert of a mixture: the gate learns for which pairs to trust it, and the other \
            experts learn the rest. Compared with the other lab's model alone, with training from scratch, and with \
            the frozen expert given as columns of probabilities.""");
        final int first = workflow.add(csvReader("first_lab.csv", new Position(0, 0)));
        final int second = workflow.add(csvReader("second_lab.csv", new Position(0, 2)));
        final int partitioner = workflow.add(firstRowsPartitioner(FEW, new Position(1, 2)));
        final int frozen = workflow.add(learner(new Position(1, 0), settings -> change(settings, 4, 30)));
        final int scratch = workflow.add(learner(new Position(2, 2), settings -> change(settings, 2, 100)));
        final int adapted = workflow.add(learner(new Position(2, 1),
            Map.of("Frozen expert", MoeModelPortObject.class.getName()),
            settings -> change(settings, 2, 100)));
        workflow.connect(first, 1, frozen, 1);
        workflow.connect(second, 1, partitioner, 1);
        workflow.connect(partitioner, 1, scratch, 1);
        workflow.connect(partitioner, 1, adapted, 1);
        workflow.connect(frozen, 1, adapted, 2);
        final int onFew = workflow.add(predictor(new Position(2, 3),
            settings -> settings.addString("probabilitySuffix", SUFFIXES.get(0))));
        workflow.connect(frozen, 1, onFew, 1);
        workflow.connect(partitioner, 1, onFew, 2);
        final int byColumns = workflow.add(learner(new Position(3, 3), settings -> {
            change(settings, 2, 100);
            TestWorkflows.deselect(settings, "features", "Prediction (class)", "Prediction (class) (Confidence)");
            settings.addString("frozenSuffix", SUFFIXES.get(0));
            settings.addBoolean("frozenSuffix_is_present", true);
        }));
        workflow.connect(onFew, 1, byColumns, 1);
        int last = partitioner;
        int port = 2;
        final List<Integer> models = List.of(frozen, scratch, adapted, byColumns);
        for (int i = 0; i < models.size(); i++) {
            final String suffix = SUFFIXES.get(i);
            final int predictor = workflow.add(predictor(new Position(4 + i, 2), settings -> {
                settings.addString("probabilitySuffix", suffix);
                settings.addBoolean("appendGate", true);
            }));
            workflow.connect(models.get(i), 1, predictor, 1);
            workflow.connect(last, port, predictor, 2);
            last = predictor;
            port = 1;
        }
        final int comparing =
            workflow.add(probabilityScorer(new Position(8, 2), TestWorkflows.target(settings -> { })));
        workflow.connect(last, 1, comparing, 1);
        final int selector = workflow.add(selector(new Position(3, 1), settings -> { }));
        workflow.connect(adapted, 1, selector, 1);
        workflow.connect(partitioner, 1, selector, 2);
        final int view = workflow.add(dendrogramView(new Position(4, 1), settings -> { }));
        workflow.connect(selector, 3, view, 1);
        return workflow;
    }

    private static void change(final NodeSettings settings, final int experts, final double lambda) {
        settings.addString("target", "class");
        settings.addInt("experts", experts);
        settings.addInt("starts", 12);
        TestWorkflows.fixLambda(settings, lambda);
    }
}
