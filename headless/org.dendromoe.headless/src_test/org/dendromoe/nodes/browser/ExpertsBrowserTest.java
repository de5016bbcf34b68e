package org.dendromoe.nodes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.dendromoe.nodes.experts.ExpertsPage;
import org.dendromoe.nodes.experts.TraceTable;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.port.PortObject;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The view of the experts as a page of its own in a real browser. */
final class ExpertsBrowserTest extends WithBrowser {

    private static final String FIRST_FEATURES = "svg.coefficients .feature";

    private static PortObject[] objects(final MixtureModel model, final List<TracePoint> trace) throws Exception {
        return new PortObject[]{new MoeModelPortObject(model),
            TraceTable.create(trace, HeadlessExecution.createContext())};
    }

    private static void show(final Map<String, Object> data, final int width, final int height) throws Exception {
        final Path page = folder.resolve("experts.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            ExpertsPage.write(new ObjectMapper().writeValueAsString(data), out);
        }
        browser.show(page.toUri().toString(), width, height);
    }

    private static void show(final MixtureModel model, final int width, final int height) throws Exception {
        show(ExpertsPage.ofFit(objects(model, MadeUpModel.fit())), width, height);
    }

    private static String details() {
        return browser.one(".details").getText();
    }

    private static String focused() {
        return (String)browser.script(
            "return document.getElementById('view').shadowRoot.activeElement.getAttribute('aria-label');");
    }

    @Test
    void tellsWhatAnL1PenaltyHasSelected() throws Exception {
        show(MadeUpModel.sparse(300, 7, 0, 12), 1400, 900);
        assertEquals(12, browser.all(FIRST_FEATURES).size());
        assertEquals("3 experts, target “\u2068diagnosis\u2069” with 2 classes, 500 rows, λ = 0.5; 12 of 300 features. "
            + "The l1 penalty has selected 12 features: expert 1 reads 7, expert 2 reads 0, expert 3 reads 12, the gate "
            + "1.", browser.one(".summary").getText());
        browser.screenshot("experts-sparse");
        show(MadeUpModel.sparse(300, 0, 0, 0), 1400, 900);
        assertEquals(0, browser.all(FIRST_FEATURES).size());
        assertTrue(browser.one(".summary").getText().contains("The l1 penalty has selected 0 features"));
    }

    @Test
    void showsTheFeaturesThatMatterMost() throws Exception {
        show(MadeUpModel.of(4, 3, 2_000), 1400, 900);
        assertEquals(20, browser.all(FIRST_FEATURES).size());
        assertEquals("4 experts, target “\u2068diagnosis\u2069” with 3 classes, 500 rows, λ = 0.5; 20 of 2000 "
                + "features.",
            browser.one(".summary").getText());
        browser.click("select option[value='n100']");
        assertEquals(100, browser.all(FIRST_FEATURES).size());
        browser.click("select option[value='n10']");
        assertEquals(10, browser.all(FIRST_FEATURES).size());
        browser.screenshot("experts-many-features");
    }

    @Test
    void rankingsReorderTheFeatures() throws Exception {
        show(MadeUpModel.of(4, 3, 60), 1400, 900);
        final List<String> byWeight = texts(FIRST_FEATURES);
        browser.click("input[value='gate']");
        final List<String> byGate = texts(FIRST_FEATURES);
        browser.click("input[value='disagreement']");
        final List<String> byDisagreement = texts(FIRST_FEATURES);
        assertEquals(3, new TreeSet<>(List.of(byWeight.toString(), byGate.toString(), byDisagreement.toString()))
            .size());
        final List<Double> lengths = browser.all(".difference").stream()
            .map(bar -> Double.valueOf(bar.getDomAttribute("width"))).toList();
        for (int i = 1; i < lengths.size(); i++) {
            assertTrue(lengths.get(i) <= lengths.get(i - 1), lengths.toString());
        }
        browser.screenshot("experts-disagreement");
    }

    @Test
    void classesCanBeChosen() throws Exception {
        show(MadeUpModel.of(3, 3, 5), 1400, 900);
        assertTrue(texts("svg.coefficients .strong").contains("Experts, all classes"));
        browser.click("select option[value='c2']");
        assertTrue(texts("svg.coefficients .strong").contains("Experts, class 3"));
        assertEquals(2 * 3 + 5 * (3 + 3 + 1), browser.all("svg.coefficients .item").size(),
            "experts twice; per feature cells and a bar");
        browser.screenshot("experts-of-class");
    }

    @Test
    void arrowKeysLeadThroughTheHeatmap() throws Exception {
        show(MadeUpModel.of(3, 2, 5), 1400, 900);
        final WebElement first = browser.one("svg.coefficients .item[tabindex='0']");
        first.sendKeys(Keys.ARROW_RIGHT);
        assertTrue(focused().startsWith("Expert 2: mass "), focused());
        assertEquals(focused(), details());
        browser.one("svg.coefficients .item[tabindex='0']").sendKeys(Keys.ARROW_DOWN);
        assertTrue(focused().matches("\u2068Protein_\\d\u2069, gate, expert 2: [+−][\\d.]+ per standard deviation "
            + "\\(2\\.50\\)\\."), focused());
        assertEquals(1, browser.all("svg.coefficients [tabindex='0']").size());
        for (int i = 0; i < 2; i++) {
            browser.one("svg.coefficients .item[tabindex='0']").sendKeys(Keys.ARROW_LEFT);
            assertTrue(focused().contains("gate, expert 1:"), "there is nothing to the left of the first: " + focused());
        }
    }

    @Test
    void gateIsNamedAfterWhatItSees() throws Exception {
        show(MadeUpModel.of(new SoftmaxGating(FeatureMap.TANH), 3, 2, 6), 1400, 900);
        assertTrue(browser.one(".summary").getText().startsWith("3 experts under a tanh softmax gate, target "),
            browser.one(".summary").getText());
        assertTrue(texts("svg.coefficients .strong").contains("Gate, on tanh(x)"));
        assertTrue(browser.one(".tables").getAttribute("textContent").contains("Coefficients of the gate, on tanh(x)"));
        browser.one("svg.coefficients .item[tabindex='0']").sendKeys(Keys.ARROW_DOWN);
        assertTrue(details().matches("\u2068Protein_\\d\u2069, gate, expert 1: [+−][\\d.]+ per unit of tanh\\(x\\), x "
            + "the feature less its mean in standard deviations \\(2\\.50\\)\\."), details());
        browser.screenshot("experts-tanh-gate");
        show(MadeUpModel.of(new SigmoidGating(0.5), 3, 2, 6), 1400, 900);
        assertTrue(browser.one(".summary").getText().startsWith("3 experts under a sigmoid gate, target "));
        assertTrue(texts("svg.coefficients .strong").contains("Gate"));
    }

    @Test
    void expertsOfANumberHaveAMeanAndANoise() throws Exception {
        show(MadeUpModel.ofNumber(Gating.SOFTMAX, 3, 12), 1400, 900);
        assertEquals("3 experts, target “\u2068yield\u2069”, a number, 500 rows, λ = 0.5; 12 of 12 features.",
            browser.one(".summary").getText());
        assertTrue(texts("svg.coefficients .strong").containsAll(List.of("Gate", "Experts, yield")));
        // e^(−1/2) standard deviations of 12
        assertTrue(texts("svg.coefficients .small").contains("± 7.28"), texts("svg.coefficients .small").toString());
        assertTrue(details().contains("Blue raises the target"), details());
        final WebElement first = browser.one("svg.coefficients .item[tabindex='0']");
        first.sendKeys(Keys.ARROW_RIGHT);
        assertTrue(details().matches("Expert 2: mass \\d+.%, its share at the average row; there it gives "
            + "\u2068yield\u2069 the mean [−\\d.]+ and the standard deviation 5\\.13\\."), details());
        for (int i = 0; i < 3; i++) {
            browser.one("svg.coefficients .item[tabindex='0']").sendKeys(Keys.ARROW_RIGHT);
        }
        browser.one("svg.coefficients .item[tabindex='0']").sendKeys(Keys.ARROW_DOWN);
        assertTrue(details().matches("\u2068Protein_\\d+\u2069, expert 2, \u2068yield\u2069: [+−][\\d.]+ standard "
            + "deviations \\(12\\.0\\) per standard deviation \\(2\\.50\\)\\."), details());
        assertTrue(texts("svg.pairs text").contains("Distance of experts (slopes)"));
        assertTrue(browser.one(".tables").getAttribute("textContent").contains("Linear regression"));
        browser.screenshot("experts-of-a-number");
    }

    @Test
    void aGaussianGateHasCentres() throws Exception {
        show(MadeUpModel.ofNumber(new GaussianGating(), 3, 12), 1400, 900);
        assertTrue(texts("svg.coefficients .strong").contains("Centres of the gate"));
        browser.one("svg.coefficients .item[tabindex='0']").sendKeys(Keys.ARROW_DOWN);
        assertTrue(details().matches("\u2068Protein_\\d+\u2069, centre of expert 1: [+−][\\d.]+ standard deviations "
            + "\\(2\\.50\\) from the mean\\."), details());
        final String tables = browser.one(".tables").getAttribute("textContent");
        assertTrue(tables.contains("Centres of the gate, in standard deviations from the mean")
            && tables.contains("mean at its centre"), tables);
        browser.screenshot("experts-gaussian-gate");
    }

    @Test
    void pairsTellWhereTheyDiffer() throws Exception {
        show(MadeUpModel.of(4, 3, 12), 1400, 900);
        assertEquals(6, browser.all("svg.pairs .item").size());
        browser.mouse().moveToElement(browser.one("svg.pairs .item")).perform();
        assertTrue(details().matches("Experts \\d and \\d: distance [\\d.]+; they differ most on "
            + "(\u2068Protein_\\d+\u2069 \\([\\d.]+\\)(, )?){5}\\."), details());
        browser.screenshot("experts-pair");
    }

    @Test
    void traceMarksEscapesAndTheWinner() throws Exception {
        show(MadeUpModel.of(3, 2, 5), 1000, 1200);
        assertEquals(List.of("Escape 1: gave the model", "other starts", "other escapes"),
            texts("svg.trace > text").stream().filter(text -> text.matches("Escape.*|other.*|log.*")).toList());
        browser.click("input[value='logarithmic']");
        assertEquals(9, browser.all("svg.trace .item").size());
        browser.one("svg.trace .item").sendKeys(Keys.ARROW_LEFT);
        assertEquals("Escape 1: objective −210.074 after 90 passes; the model comes from it.", details());
        browser.screenshot("experts-trace-log");
    }

    @Test
    void selectionHasALineForEachNumber() throws Exception {
        show(ExpertsPage.ofSelection(objects(MadeUpModel.of(3, 2, 30), MadeUpModel.selection(6))), 1400, 900);
        assertEquals(6, browser.all("svg.trace .item").size());
        final List<String> numbers = texts("svg.trace > .small");
        assertTrue(numbers.containsAll(List.of("3", "2", "1")), numbers.toString());
        assertTrue(texts("svg.trace > text").contains("3 experts: chosen"));
        browser.screenshot("experts-selection");
    }

    @Test
    void picturesAreSaved() throws Exception {
        show(MadeUpModel.of(4, 3, 30), 1400, 900);
        browser.click("button[title^='Save the picture as SVG']");
        final String svg = Files.readString(browser.downloaded("experts.svg"));
        assertTrue(svg.contains(">Disagreement<") && svg.contains(">Gate<") && svg.contains("Fit trace"), svg);
        browser.click("button[title^='Save the picture as PNG']");
        assertTrue(ImageIO.read(browser.downloaded("experts.png").toFile()).getWidth() > 3000);
        browser.keep(browser.downloaded("experts.png"), "experts-saved");
    }

    @Test
    void hostileNamesStayText() throws Exception {
        show(MadeUpModel.hostile(), 1100, 1400);
        assertNull(browser.script("return window.hacked;"));
        assertEquals(0, browser.all("img, script").size());
        browser.screenshot("experts-hostile-names");
    }

    @Test
    void oneExpertHasNoGate() throws Exception {
        show(MadeUpModel.of(1, 2, 8), 1100, 900);
        assertEquals(List.of("Experts, class 1"), texts("svg.coefficients .strong"));
        assertEquals(0, browser.all("svg.pairs").size());
        assertTrue(browser.one(".summary").getText().endsWith("nobody to disagree."));
        browser.screenshot("experts-one");
    }

    @ParameterizedTest
    @CsvSource({"50, 100, 3000, 1400", "50, 2, 40, 320", "2, 2, 1, 700"})
    void anySizeFits(final int experts, final int classes, final int features, final int width) throws Exception {
        show(MadeUpModel.of(experts, classes, features), width, 1400);
        assertNothingSticksOut();
        browser.screenshot("experts-" + experts + "-of-" + classes);
    }

    @ParameterizedTest
    @ValueSource(ints = {250, 500, 980, 2000})
    void anyWidthFits(final int width) throws Exception {
        show(MadeUpModel.of(5, 3, 40), width, 1100);
        assertNothingSticksOut();
        browser.screenshot("experts-" + width);
    }

    private static void assertNothingSticksOut() {
        assertFalse((Boolean)browser.script("const { scrollWidth, clientWidth } = document.getElementById('view')"
            + ".shadowRoot.querySelector('.dendromoe'); return scrollWidth > clientWidth;"));
    }

    @Test
    void infiniteCoefficientsAreDashes() throws Exception {
        final MixtureModel model = MadeUpModel.of(3, 2, 6);
        model.parameters().values()[1] = 1e300;
        show(ExpertsPage.ofFit(objects(model, List.of())), 1200, 900);
        assertTrue(texts("svg.coefficients .small").contains("–"));
        assertEquals(0, browser.all("svg.trace").size());
        assertFalse(((String)browser.script(
            "return document.getElementById('view').shadowRoot.innerHTML;")).contains("NaN"));
    }

    @Test
    void printsWithoutControls() throws Exception {
        show(MadeUpModel.of(5, 3, 40), 800, 1300);
        browser.assertPrintsWithoutControls("svg.coefficients", "experts-print");
    }

    @Test
    void axeFindsNoFault() throws Exception {
        show(MadeUpModel.of(5, 3, 40), 1400, 900);
        browser.script("document.getElementById('view').shadowRoot.querySelector('details').open = true;");
        browser.assertAccessible();
        browser.screenshot("experts-tables");
    }
}
