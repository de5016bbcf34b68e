package org.dendromoe.nodes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.dendromoe.nodes.PortTypes;
import org.dendromoe.nodes.NodeTables;
import org.dendromoe.nodes.dendrogram.MoeDendrogramViewNodeFactory;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.NodeSettings;

/** Views in a frame like KNIME's. */
final class KnimeViewBrowserTest extends WithBrowser {

    private static final List<String> MODELS =
        List.of("", " <img src=x onerror='window.hacked = true'>", " \u202eRF", " " + "x".repeat(300));

    private static KnimeFrame dendrogram;

    @BeforeAll
    static void openDendrogram() throws Exception {
        PortTypes.declare();
        final HeadlessNode node = HeadlessNode.create(new MoeDendrogramViewNodeFactory());
        final MoeDendrogramPortObject input = new MoeDendrogramPortObject(MadeUpDendrogram.of(6, 3), "");
        node.configure(input.getSpec());
        node.execute(HeadlessExecution.createContext(), input);
        dendrogram = new KnimeFrame(node, "dendrogram-view.js");
    }

    @AfterAll
    static void closeDendrogram() {
        if (dendrogram != null) {
            dendrogram.close();
        }
    }

    @Test
    void showsTheInitialDataThatComeWithTheConfiguration() throws IOException {
        browser.show(dendrogram.address(), 800, 500);
        assertEquals("3", browser.one(".cut").getDomAttribute("aria-valuenow"));
        assertWhatIsCutOffCanBeScrolledTo();
        browser.screenshot("knime-view");
        browser.script("window.view.teardown();");
        assertTrue(browser.all("*").isEmpty());
    }

    private static void assertWhatIsCutOffCanBeScrolledTo() {
        assertEquals(true, browser.script("const { scrollHeight, clientHeight } = document.getElementById('view')"
            + ".shadowRoot.querySelector('.dendromoe'); return scrollHeight > clientHeight && clientHeight <= 500;"));
    }

    @Test
    void asksForTheInitialDataOtherwise() {
        browser.show(dendrogram.address("asked", dendrogram.data(), "undefined"), 800, 500);
        assertEquals(11, browser.all(".tree .item").size());
        assertEquals(List.of(), browser.script("return window.alerts;"));
    }

    @Test
    void takesDataThatAreTextToo() {
        final String text = "{ result: JSON.stringify((" + dendrogram.data() + ").result) }";
        browser.show(dendrogram.address("text", text, "data"), 800, 500);
        assertEquals(11, browser.all(".tree .item").size());
    }

    @Test
    void saysWhyThereAreNoData() {
        browser.open(dendrogram.address("failed", "{ userError: { message: 'Execute the node <b>first</b>.' } }",
            "data"));
        Browser.await(() -> !browser.all(".error").isEmpty(), "the error");
        assertEquals("Execute the node <b>first</b>.", browser.one(".error").getText());
        assertEquals(List.of(Map.of("type", "error", "message", "Execute the node <b>first</b>.")),
            browser.script("return window.alerts;"));
    }

    @Test
    void expertsOfALearner() throws Exception {
        final BufferedDataTable table = NodeTables.table(NodeTables.GROUPS, NodeTables.groups(200));
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(table.getDataTableSpec());
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", 3);
        settings.addInt("starts", 2);
        settings.addDouble("lambda", 1);
        settings.addBoolean("lambda_is_present", true);
        learner.loadSettings(settings);
        learner.execute(HeadlessExecution.createContext(), table);
        try (KnimeFrame experts = new KnimeFrame(learner, "experts-view.js")) {
            browser.show(experts.address(), 800, 500);
            assertEquals(3, browser.all("svg.pairs .cell").size());
            assertWhatIsCutOffCanBeScrolledTo();
            browser.assertAccessible();
            browser.screenshot("knime-view-experts");
            browser.script("window.view.teardown();");
            assertTrue(browser.all("*").isEmpty());
        }
    }

    @Test
    void scoresOfSeveralModelsOfHostileNames() throws Exception {
        try (KnimeFrame scores =
            new KnimeFrame(MadeUpScores.of(MadeUpDendrogram.HOSTILE, MODELS), "reliability-view.js")) {
            browser.show(scores.address(), 1200, 500);
            assertNull(browser.script("return window.hacked;"));
            assertEquals(0, browser.all("img, script").size());
            assertEquals(MODELS.size(), browser.all("svg.reliability .line").size());
            assertEquals(MadeUpDendrogram.HOSTILE.size() + 1, browser.all("select option").size());
            assertWhatIsCutOffCanBeScrolledTo();
            browser.click("select option[value='4']");
            assertEquals("Reliability diagram, " + MadeUpDendrogram.HOSTILE.get(3),
                browser.one("svg.reliability").getDomAttribute("aria-label"));
            for (final int width : new int[]{2000, 250}) {
                browser.resize(width, 500);
                assertFalse((Boolean)browser.script("const { scrollWidth, clientWidth } = document.getElementById("
                    + "'view').shadowRoot.querySelector('.dendromoe'); return scrollWidth > clientWidth;"));
                browser.screenshot("knime-view-scores-" + width);
                browser.assertAccessible();
            }
            browser.script("window.view.teardown();");
            assertTrue(browser.all("*").isEmpty());
        }
    }
}
