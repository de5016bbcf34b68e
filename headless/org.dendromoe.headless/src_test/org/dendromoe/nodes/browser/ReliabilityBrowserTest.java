package org.dendromoe.nodes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.dendromoe.nodes.scorer.view.ReliabilityPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.HeadlessNode;
import org.knime.node.HeadlessView;
import org.openqa.selenium.Keys;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The reliability view as a page of its own in a real browser. */
final class ReliabilityBrowserTest extends WithBrowser {

    /** Shows made-up scores of models with these suffixes. */
    private static void show(final List<String> classes, final List<String> suffixes, final int width, final int height)
        throws Exception {
        final HeadlessNode node = MadeUpScores.of(classes, suffixes);
        final Path page = folder.resolve("reliability.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            ReliabilityPage.write(
                new ObjectMapper().readTree(HeadlessView.of(node).initialDataJson()).get("result").toString(), out);
        }
        browser.show(page.toUri().toString(), width, height);
    }

    @Test
    void showsTheScoresOfAllModels() throws Exception {
        show(List.of("yes", "no"), List.of("", " RF"), 1200, 900);
        assertEquals(List.of("Model", "RF"), texts(".models label"));
        assertEquals(List.of("score", "\u2068Model\u2069", "\u2068RF\u2069"), texts("thead th").subList(0, 3));
        assertTrue(texts("td").contains("∞"));
        assertTrue(browser.one(".quiet").getText().endsWith("gave the true class the probability 0 in 1 row."),
            browser.one(".quiet").getText());
        browser.screenshot("reliability-two-models");
    }

    @Test
    void anotherEventHasOtherMarks() throws Exception {
        show(List.of("yes", "no"), List.of("", " RF"), 1200, 900);
        // a two-class row's most probable class has at least the probability 1/2
        assertEquals(2 * 8, browser.all(".point").size());
        browser.click("select option[value='2']");
        assertEquals(2 * 15, browser.all(".point").size());
        assertEquals("Reliability diagram, no", browser.one("svg.reliability").getDomAttribute("aria-label"));
        browser.screenshot("reliability-of-class");
    }

    @Test
    void modelsCanBeHidden() throws Exception {
        show(List.of("yes", "no"), List.of("", " RF", " LR"), 1200, 900);
        assertEquals(3, browser.all("polyline.line").size());
        browser.click(".models label:nth-of-type(2) input");
        assertEquals(List.of("#0072B2", "#009E73"),
            browser.all("polyline.line").stream().map(line -> line.getDomAttribute("stroke")).toList());
        browser.click(".models label:nth-of-type(1) input");
        browser.click(".models label:nth-of-type(3) input");
        assertEquals(0, browser.all(".point").size());
    }

    @Test
    void marksTellTheirRowsByKeyboard() throws Exception {
        show(List.of("yes", "no"), List.of(""), 1200, 900);
        assertTrue(browser.one(".details").getText().startsWith("Point at a mark"));
        browser.one(".point").sendKeys(Keys.ARROW_RIGHT);
        final String details = browser.one(".details").getText();
        assertTrue(details.matches("(?s).*most probable class: \\d+ rows with probabilities from 0\\.533333 to 0\\.6,"
            + " mean 0\\.\\d{3}; frequency 0\\.\\d{3}, 95 % interval 0\\.\\d{3} to 0\\.\\d{3}\\."), details);
    }

    @Test
    void picturesAreSaved() throws Exception {
        show(List.of("yes", "no"), List.of("", " RF"), 1200, 900);
        browser.click("button[title^='Save the picture as SVG']");
        final String svg = Files.readString(browser.downloaded("reliability.svg"));
        assertTrue(svg.contains(">frequency<") && svg.contains(">RF<"), svg);
        browser.click("button[title^='Save the picture as PNG']");
        assertTrue(ImageIO.read(browser.downloaded("reliability.png").toFile()).getWidth() > 1500);
        browser.keep(browser.downloaded("reliability.png"), "reliability-saved");
    }

    @Test
    void hostileNamesStayText() throws Exception {
        show(MadeUpDendrogram.HOSTILE, List.of("", " <img src=x onerror='window.hacked = true'>"), 900, 900);
        assertNull(browser.script("return window.hacked;"));
        assertEquals(0, browser.all("img").size());
        assertEquals("<img src=x onerror='window.hacked = true'>", texts(".models label").get(1));
        browser.screenshot("reliability-hostile-names");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 700, 1300, 2000})
    void anyWidthFits(final int width) throws Exception {
        show(List.of("yes", "no", "maybe"), List.of("", " RF"), width, 900);
        assertFalse((Boolean)browser.script("const { scrollWidth, clientWidth } = document.getElementById('view')"
            + ".shadowRoot.querySelector('.dendromoe'); return scrollWidth > clientWidth;"));
        browser.screenshot("reliability-" + width);
    }

    @Test
    void printsWithoutControls() throws Exception {
        show(List.of("yes", "no", "maybe"), List.of("", " RF"), 800, 1100);
        browser.assertPrintsWithoutControls("svg.reliability", "reliability-print");
    }

    @Test
    void axeFindsNoFault() throws Exception {
        show(List.of("yes", "no", "maybe"), List.of("", " RF"), 1200, 900);
        final int tables = browser.all("table").size();
        browser.script("document.getElementById('view').shadowRoot.querySelector('details').open = true;");
        // of each model one of the classes, one of the most probable class, and one for each class
        Browser.await(() -> browser.all("table").size() == tables + 2 * 5, "the tables");
        browser.assertAccessible();
    }
}
