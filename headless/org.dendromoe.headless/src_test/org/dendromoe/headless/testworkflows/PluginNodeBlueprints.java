package org.dendromoe.headless.testworkflows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.dendromoe.headless.node.PluginNode;
import org.dendromoe.headless.node.PluginNodes;
import org.dendromoe.headless.testworkflows.NodeBlueprint.Origin;
import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;
import org.dendromoe.standin.FluentDescription;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.HeadlessCreation;

/** Nodes of the DendroMoE plug-in, with their default settings and the changes asked for. */
final class PluginNodeBlueprints {

    private static final Origin DENDROMOE = new Origin("DendroMoE nodes", "org.dendromoe.nodes", "DendroMoE",
        "0.1.0.v202611201200", "DendroMoE: Mixture of Experts", "org.dendromoe.feature.feature.group",
        "0.1.0.v202611201200");

    private static final String LEARNER = "org.dendromoe.nodes.learner.MoeLearnerNodeFactory";

    private static final String INCREMENTAL_LEARNER =
        "org.dendromoe.nodes.incremental.MoeIncrementalLearnerNodeFactory";

    private static final String SELECTOR = "org.dendromoe.nodes.selector.MoeModelSelectorNodeFactory";

    private static final String DENDROGRAM_VIEW = "org.dendromoe.nodes.dendrogram.MoeDendrogramViewNodeFactory";

    private static final String PREDICTOR = "org.dendromoe.nodes.predictor.MoePredictorNodeFactory";

    private static final String SCORER = "org.dendromoe.nodes.scorer.MoeProbabilityScorerNodeFactory";

    private static final String TO_ONNX = "org.dendromoe.nodes.onnx.MoeToOnnxNodeFactory";

    private static final String REGRESSION_LEARNER =
        "org.dendromoe.nodes.regressionlearner.MoeRegressionLearnerNodeFactory";

    private static final String REGRESSION_PREDICTOR =
        "org.dendromoe.nodes.regressionpredictor.MoeRegressionPredictorNodeFactory";

    /** the others keep every port as a group of its own */
    private static final Set<String> WITHOUT_PORT_GROUPS = Set.of(PREDICTOR, REGRESSION_PREDICTOR);

    private PluginNodeBlueprints() {
    }

    static NodeBlueprint learner(final Position position, final Consumer<NodeSettings> changes) {
        return node(LEARNER, position, changes);
    }

    static NodeBlueprint incrementalLearner(final Position position, final Consumer<NodeSettings> changes) {
        return node(INCREMENTAL_LEARNER, position, changes);
    }

    static NodeBlueprint selector(final Position position, final Consumer<NodeSettings> changes) {
        return node(SELECTOR, position, changes);
    }

    static NodeBlueprint dendrogramView(final Position position, final Consumer<NodeSettings> changes) {
        return node(DENDROGRAM_VIEW, position, changes);
    }

    static NodeBlueprint predictor(final Position position, final Consumer<NodeSettings> changes) {
        return node(PREDICTOR, position, changes);
    }

    static NodeBlueprint probabilityScorer(final Position position, final Consumer<NodeSettings> changes) {
        return node(SCORER, position, changes);
    }

    static NodeBlueprint toOnnx(final Position position, final Consumer<NodeSettings> changes) {
        return node(TO_ONNX, position, changes);
    }

    static NodeBlueprint regressionLearner(final Position position, final Consumer<NodeSettings> changes) {
        return node(REGRESSION_LEARNER, position, changes);
    }

    static NodeBlueprint regressionPredictor(final Position position, final Consumer<NodeSettings> changes) {
        return node(REGRESSION_PREDICTOR, position, changes);
    }

    /** @param addedPorts class of the port objects by the group of each optional port that is there */
    static NodeBlueprint incrementalLearner(final Position position, final Map<String, String> addedPorts,
        final Consumer<NodeSettings> changes) {
        return node(INCREMENTAL_LEARNER, position, addedPorts, changes);
    }

    /** @param addedPorts class of the port objects by the group of each optional port that is there */
    static NodeBlueprint learner(final Position position, final Map<String, String> addedPorts,
        final Consumer<NodeSettings> changes) {
        return node(LEARNER, position, addedPorts, changes);
    }

    private static NodeBlueprint node(final String factory, final Position position,
        final Consumer<NodeSettings> changes) {
        return node(factory, position, Map.of(), changes);
    }

    private static NodeBlueprint node(final String factory, final Position position,
        final Map<String, String> addedPorts, final Consumer<NodeSettings> changes) {
        final PluginNode node = PluginNodes.create(factory, HeadlessCreation.with(addedPorts.keySet()))
            .orElseThrow(() -> new IllegalStateException("There is no node " + factory));
        final NodeSettings model = node.saveSettings();
        changes.accept(model);
        try {
            node.loadSettings(model);
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException(factory + ": " + e.getMessage(), e);
        }
        if (!node.saveSettings().equals(model)) {
            throw new IllegalStateException(factory + " does not have all of the settings " + model);
        }
        return new NodeBlueprint(node.description().getNodeName(), factory, DENDROMOE, model,
            node.outputTypes().size(), WITHOUT_PORT_GROUPS.contains(factory) ? List.of() : portGroups(node), addedPorts,
            position);
    }

    /** KNIME keeps every group of ports of a DefaultNode, also of optional ports that are not there. */
    private static List<String> portGroups(final PluginNode node) {
        return ((FluentDescription)node.description()).portGroups();
    }
}
