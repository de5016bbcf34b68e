package org.dendromoe.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

import org.dendromoe.nodes.dendrogram.MoeDendrogramViewNodeFactory;
import org.dendromoe.nodes.incremental.MoeIncrementalLearnerNodeFactory;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.onnx.MoeToOnnxNodeFactory;
import org.dendromoe.nodes.predictor.MoePredictorNodeFactory;
import org.dendromoe.nodes.scorer.MoeProbabilityScorerNodeFactory;
import org.dendromoe.nodes.selector.MoeModelSelectorNodeFactory;
import org.junit.jupiter.api.Test;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** What the nodes save, and what users read of them. */
final class NodeSettingsTest {

    private static NodeSettings afterSavingAndLoading(final NodeFactory<?> factory, final NodeSettings settings)
        throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        final NodeSettingsRO read = NodeSettings.loadFromXML(new ByteArrayInputStream(out.toByteArray()));
        final HeadlessNode node = HeadlessNode.create(factory);
        node.loadSettings(read);
        return node.saveSettings();
    }

    /** @return what every version of a learner has saved, for a test to add what an older one knew besides */
    private static NodeSettings targetAndFeatures(final NodeFactory<?> learner) throws Exception {
        final HeadlessNode node = HeadlessNode.create(learner);
        node.configure(NodeTables.GROUPS);
        final NodeSettings settings = new NodeSettings("model");
        settings.addString("target", "class");
        node.saveSettings().getNodeSettings("features").copyTo(settings.addNodeSettings("features"));
        return settings;
    }

    @Test
    void theLearnerKeepsItsSettings() throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeLearnerNodeFactory());
        node.configure(NodeTables.GROUPS);
        final NodeSettings settings = node.saveSettings();
        settings.addString("target", "organ");
        settings.addString("missingValues", "IMPUTE");
        settings.addInt("experts", 9);
        settings.addDouble("lambda", 0.25);
        settings.addBoolean("lambda_is_present", true);
        settings.addDouble("l1Share", 0.75);
        settings.addString("classWeights", "BALANCED");
        settings.addInt("starts", 3);
        settings.addInt("maxPasses", 77);
        settings.addDouble("tolerance", 1e-3);
        settings.addLong("seed", -12345678901L);
        settings.addString("method", "MM");
        settings.addString("curvature", "LOOSE");
        settings.addBoolean("singlePrecision", true);
        settings.addString("gate", "SIGMOID");
        settings.addDouble("temperature", 0.5);
        settings.addInt("threads", 2);
        settings.addBoolean("threads_is_present", true);
        assertEquals(settings, afterSavingAndLoading(new MoeLearnerNodeFactory(), settings));
    }

    /**
     * As version 0.1 saved them before it knew of groups, averages, single precision, other gates, frozen experts and the
     * l1 penalty.
     */
    @Test
    void theLearnerLoadsSettingsWithoutLaterOnes() throws Exception {
        final NodeSettings settings = targetAndFeatures(new MoeLearnerNodeFactory());
        settings.addString("missingValues", "FAIL");
        settings.addInt("experts", 7);
        settings.addDouble("lambda", 0);
        settings.addBoolean("lambda_is_present", false);
        settings.addString("classWeights", "NONE");
        settings.addInt("starts", 10);
        settings.addInt("maxPasses", 2000);
        settings.addDouble("tolerance", 1e-6);
        settings.addLong("seed", 1);
        settings.addString("method", "ACCELERATED");
        settings.addString("curvature", "AUTO");
        settings.addInt("threads", 0);
        settings.addBoolean("threads_is_present", false);
        final NodeSettings loaded = afterSavingAndLoading(new MoeLearnerNodeFactory(), settings);
        assertEquals(7, loaded.getInt("experts"));
        assertFalse(loaded.getBoolean("groupColumn_is_present") || loaded.getBoolean("members_is_present")
            || loaded.getBoolean("singlePrecision"));
        assertEquals("SOFTMAX", loaded.getString("gate"));
        assertFalse(loaded.getBoolean("frozenSuffix_is_present"));
        assertEquals(0, loaded.getDouble("l1Share"));
        // and are those of a node without the port of a frozen expert
        assertEquals(1, HeadlessNode.create(new MoeLearnerNodeFactory()).inPorts().size());
    }

    /** As version 0.1 saved them before it knew of other gates. */
    @Test
    void theIncrementalLearnerLoadsSettingsWithoutAGate() throws Exception {
        final NodeSettings settings = targetAndFeatures(new MoeIncrementalLearnerNodeFactory());
        settings.addString("missingValues", "IMPUTE");
        settings.addInt("experts", 3);
        settings.addDouble("lambda", 2);
        settings.addBoolean("lambda_is_present", true);
        settings.addString("groupColumn", "");
        settings.addBoolean("groupColumn_is_present", false);
        settings.addString("classWeights", "NONE");
        settings.addInt("startRows", 500);
        settings.addInt("starts", 10);
        settings.addLong("seed", 1);
        settings.addInt("passes", 4);
        settings.addInt("batchRows", 64);
        settings.addString("steps", "SCALED");
        settings.addInt("threads", 0);
        settings.addBoolean("threads_is_present", false);
        final NodeSettings loaded = afterSavingAndLoading(new MoeIncrementalLearnerNodeFactory(), settings);
        assertEquals(4, loaded.getInt("passes"));
        assertEquals("SOFTMAX", loaded.getString("gate"));
        assertEquals(1, loaded.getDouble("temperature"));
    }

    @Test
    void thePredictorKeepsItsSettings() throws Exception {
        final NodeSettings settings = HeadlessNode.create(new MoePredictorNodeFactory()).saveSettings();
        settings.addString("predictionColumn", "guess");
        settings.addBoolean("predictionColumn_is_present", true);
        settings.addBoolean("appendProbabilities", false);
        settings.addString("probabilitySuffix", " (MoE)");
        settings.addString("unusableCells", "IMPUTE");
        settings.addBoolean("appendGate", true);
        settings.addBoolean("appendExpert", true);
        settings.addBoolean("appendGateEntropy", true);
        assertEquals(settings, afterSavingAndLoading(new MoePredictorNodeFactory(), settings));
    }

    /** As version 0.1 saved them before it knew of experts. */
    @Test
    void thePredictorLoadsSettingsWithoutExperts() throws Exception {
        final NodeSettings settings = new NodeSettings("model");
        settings.addString("predictionColumn", "");
        settings.addBoolean("predictionColumn_is_present", false);
        settings.addBoolean("appendProbabilities", true);
        settings.addString("probabilitySuffix", " (old)");
        settings.addString("unusableCells", "MISSING");
        final NodeSettings loaded = afterSavingAndLoading(new MoePredictorNodeFactory(), settings);
        assertEquals(" (old)", loaded.getString("probabilitySuffix"));
        assertFalse(loaded.getBoolean("appendGate") || loaded.getBoolean("appendExpert")
            || loaded.getBoolean("appendGateEntropy"));
    }

    @Test
    void theSelectorKeepsItsSettings() throws Exception {
        final NodeSettings settings = HeadlessNode.create(new MoeModelSelectorNodeFactory()).saveSettings();
        settings.addString("criterion", "DSC_RESCALED");
        settings.addInt("fixedNumber", 3);
        settings.addBoolean("fixedNumber_is_present", true);
        settings.addInt("threads", 2);
        settings.addBoolean("threads_is_present", true);
        assertEquals(settings, afterSavingAndLoading(new MoeModelSelectorNodeFactory(), settings));
    }

    @Test
    void theDendrogramViewKeepsItsSettings() throws Exception {
        final NodeSettings settings = HeadlessNode.create(new MoeDendrogramViewNodeFactory()).saveSettings();
        settings.addString("tree", "REFINED");
        settings.addString("heightAxis", "LOGARITHMIC");
        settings.addString("title", "Title");
        settings.addBoolean("title_is_present", true);
        settings.addString("format", "SVG");
        settings.addInt("width", 2100);
        settings.addInt("height", 1800);
        settings.addInt("resolution", 300);
        assertEquals(settings, afterSavingAndLoading(new MoeDendrogramViewNodeFactory(), settings));
    }

    @Test
    void theIncrementalLearnerKeepsItsSettings() throws Exception {
        final NodeSettings settings = HeadlessNode.create(new MoeIncrementalLearnerNodeFactory()).saveSettings();
        settings.addString("target", "class");
        settings.addString("missingValues", "IMPUTE");
        settings.addInt("experts", 7);
        settings.addDouble("lambda", 0.5);
        settings.addBoolean("lambda_is_present", true);
        settings.addString("groupColumn", "animal");
        settings.addBoolean("groupColumn_is_present", true);
        settings.addString("classWeights", "BALANCED");
        settings.addInt("startRows", 5_000);
        settings.addInt("starts", 3);
        settings.addLong("seed", 99);
        settings.addInt("passes", 5);
        settings.addInt("batchRows", 64);
        settings.addString("steps", "PUBLISHED");
        settings.addInt("threads", 2);
        settings.addBoolean("threads_is_present", true);
        assertEquals(settings, afterSavingAndLoading(new MoeIncrementalLearnerNodeFactory(), settings));
    }

    @Test
    void theScorerKeepsItsSettings() throws Exception {
        final NodeSettings settings = HeadlessNode.create(new MoeProbabilityScorerNodeFactory()).saveSettings();
        settings.addString("target", "class");
        settings.addBoolean("byHand", true);
        settings.getNodeSettings("columns").getNodeSettings("manualFilter")
            .addStringArray("manuallySelected", "a", "b");
        settings.addString("modelName", "MoE");
        settings.addString("class", "a");
        settings.addBoolean("class_is_present", true);
        settings.addString("title", "Title");
        settings.addBoolean("title_is_present", true);
        settings.addString("format", "SVG");
        settings.addInt("width", 1500);
        settings.addInt("height", 1800);
        settings.addInt("resolution", 300);
        assertEquals(settings, afterSavingAndLoading(new MoeProbabilityScorerNodeFactory(), settings));
    }

    @Test
    void theExportKeepsItsSettings() throws Exception {
        final NodeSettings settings = HeadlessNode.create(new MoeToOnnxNodeFactory()).saveSettings();
        assertEquals("", settings.getString("file"));
        assertEquals("FAIL", settings.getString("ifExists"));
        settings.addString("file", "knime://knime.workflow/../model.onnx");
        settings.addString("ifExists", "OVERWRITE");
        assertEquals(settings, afterSavingAndLoading(new MoeToOnnxNodeFactory(), settings));
    }

    @Test
    void everythingIsDescribed() {
        assertDescribed(HeadlessNode.create(new MoeLearnerNodeFactory()), "MoE Learner");
        assertDescribed(HeadlessNode.create(new MoeIncrementalLearnerNodeFactory()), "MoE Incremental Learner");
        assertDescribed(HeadlessNode.create(new MoePredictorNodeFactory()), "MoE Predictor");
        assertDescribed(HeadlessNode.create(new MoeModelSelectorNodeFactory()), "MoE Model Selector");
        assertDescribed(HeadlessNode.create(new MoeDendrogramViewNodeFactory()), "MoE Dendrogram View");
        assertDescribed(HeadlessNode.create(new MoeProbabilityScorerNodeFactory()), "MoE Probability Scorer");
        assertDescribed(HeadlessNode.create(new MoeToOnnxNodeFactory()), "MoE to ONNX");
    }

    private static void assertDescribed(final HeadlessNode node, final String name) {
        final NodeDescription description = node.description();
        assertEquals(name, description.getNodeName());
        assertTrue(description.getIntro().orElseThrow().contains("2602.07997"));
        assertFalse(description.getShortDescription().orElseThrow().isBlank());
        assertTrue(description.getKeywords().length > 0);
        for (int i = 0; i < node.inPorts().size(); i++) {
            assertFalse(description.getInportName(i).isBlank());
            assertFalse(description.getInportDescription(i).isBlank());
        }
        for (int i = 0; i < node.outPorts().size(); i++) {
            assertFalse(description.getOutportName(i).isBlank());
            assertFalse(description.getOutportDescription(i).isBlank());
        }
    }
}
