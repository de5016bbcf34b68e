package org.dendromoe.nodes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.dendrogram.chart.ChartSettings;
import org.dendromoe.nodes.dendrogram.chart.DendrogramPicture;
import org.dendromoe.nodes.dendrogram.view.DendrogramPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.PointerInput.MouseButton;
import org.openqa.selenium.interactions.PointerInput.Origin;
import org.openqa.selenium.interactions.Sequence;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page of its own in a real browser. */
final class DendrogramBrowserTest extends WithBrowser {

    private static void show(final Dendrogram dendrogram, final int width, final int height) throws IOException {
        final Path page = folder.resolve("dendrogram.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            DendrogramPage.write(dendrogram, out);
        }
        browser.show(page.toUri().toString(), width, height);
    }

    private static int experts() {
        return Integer.parseInt(browser.one(".cut").getDomAttribute("aria-valuenow"));
    }

    private static String state() {
        return browser.one(".state").getText();
    }

    private static double heightOfCut() {
        return browser.one(".cut .line").getRect().getY();
    }

    @Test
    void theMouseMovesTheCutFromNumberToNumber() throws IOException {
        show(MadeUpDendrogram.of(6, 3), 1200, 800);
        assertEquals(3, experts());
        assertTrue(state().startsWith("3 experts in the reduced model; BIC recommends 3"), state());
        final double before = heightOfCut();
        browser.mouse().dragAndDropBy(browser.one(".cut .handle"), 0, -4).perform();
        assertEquals(3, experts(), "snaps back");
        assertEquals(before, heightOfCut());
        final int top = browser.one("svg.tree").getRect().getY();
        browser.mouse().dragAndDropBy(browser.one(".cut .handle"), 0, top - (int)before + 20).perform();
        assertEquals(1, experts());
        assertEquals("1 expert shown; the reduced model has 3.", state());
        assertEquals("To keep 1, set “Fixed number of experts” to 1 in the dialog of the MoE Model Selector and execute"
            + " it again.", browser.one(".apply").getText());
        assertEquals(top, browser.one("svg.tree").getRect().getY(), "the tree stays under the pointer");
        browser.screenshot("dendrogram-cut-moved");
        browser.click(".back");
        assertEquals(3, experts());
        assertEquals(before, heightOfCut());
    }

    @Test
    void theKeyboardMovesTheCut() throws IOException {
        show(MadeUpDendrogram.of(12, 4), 1200, 800);
        final WebElement cut = browser.one(".cut");
        assertEquals("slider", cut.getAriaRole());
        cut.sendKeys(Keys.ARROW_UP);
        assertEquals(3, experts());
        assertEquals("3 experts", cut.getDomAttribute("aria-valuetext"));
        cut.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.PAGE_DOWN);
        assertEquals(10, experts());
        cut.sendKeys(Keys.END, Keys.ARROW_DOWN);
        assertEquals(12, experts());
        cut.sendKeys(Keys.HOME, Keys.ARROW_UP);
        assertEquals(1, experts());
        assertEquals("1 expert", cut.getDomAttribute("aria-valuetext"));
        browser.screenshot("dendrogram-keyboard");
    }

    @Test
    void theColoursAreThoseOfTheCut() throws IOException {
        show(MadeUpDendrogram.of(6, 3), 1200, 800);
        final String colours = "return new Set([...document.getElementById('view').shadowRoot"
            + ".querySelectorAll('.tree .item > rect[fill]')].map(rect => rect.getAttribute('fill'))).size;";
        assertEquals(3L, browser.script(colours));
        browser.one(".cut").sendKeys(Keys.HOME);
        assertEquals(1L, browser.script(colours));
        browser.one(".cut").sendKeys(Keys.END);
        assertEquals(6L, browser.script(colours));
    }

    @Test
    void everyCriterionHasACurveAndItsSmallestValueIsMarked() throws IOException {
        show(MadeUpDendrogram.of(6, 3), 1200, 800);
        final List<String> labels = texts(".pills label");
        assertEquals(List.of("HQC → 3", "BIC → 3", "ICL", "AIC → 3", "DSC → 2", "rescaled DSC → 6",
            "refined path loss"), labels);
        browser.click("input[value=dsc-rescaled]");
        assertEquals("rescaled DSC by number of experts", browser.one(".curves").getDomAttribute("aria-label"));
        assertEquals("smallest: 6", browser.one(".recommended").getText());
        assertEquals(5, browser.all(".point").size(), "not defined for one expert");
        browser.click("input[value=icl]");
        assertEquals("ICL is not defined here.", browser.one(".curves text").getText());
        browser.click("input[value=refined-height]");
        assertTrue(browser.all(".recommended").isEmpty());
        browser.all(".point").get(3).click();
        assertEquals(5, experts(), "a point chooses its number");
    }

    @Test
    void heightsAreLinearOrLogarithmicAndTheTreeIsOneOfTwo() throws IOException {
        show(MadeUpDendrogram.of(6, 3), 1200, 800);
        final List<String> linear = texts(".tree text");
        assertTrue(linear.contains("log-likelihood lost"), linear.toString());
        browser.click("input[value=log]");
        final List<String> log = texts(".tree text");
        assertTrue(log.contains("log-likelihood lost (log scale)"), log.toString());
        assertTrue(log.containsAll(List.of("0", "0.05", "0.1")), log.toString());
        browser.screenshot("dendrogram-log");
        browser.click("option[value=mixingMeasures]");
        assertEquals("Merge tree of 6 experts, mixing measures", browser.one(".tree").getDomAttribute("aria-label"));
    }

    @Test
    void detailsOfWhatIsPointedAtOrFocused() throws IOException {
        show(MadeUpDendrogram.of(6, 3), 1200, 800);
        browser.mouse().moveToElement(browser.one(".tree .item[aria-label^='Expert 1:']")).perform();
        assertTrue(browser.one(".details").getText().startsWith("Expert 1\nmass\n41 %\nat the average row\nc-CS-m"),
            browser.one(".details").getText());
        browser.screenshot("dendrogram-details");
        browser.all(".tree .item").get(0).sendKeys(Keys.ARROW_LEFT);
        assertTrue(browser.one(".details").getText().startsWith("2 experts to 1\nmerges\n"));
        browser.mouse().moveToElement(browser.all(".point").get(2)).perform();
        assertTrue(browser.one(".details").getText().contains("BIC\n2000\nICL\n–"), browser.one(".details").getText());
        browser.mouse().moveToElement(browser.all(".point").get(3)).perform();
        assertTrue(browser.one(".details").getText().contains("BIC\n2012.5 (smallest + 12.5)\n"));
    }

    @Test
    void zoomAndPanByButtonsWheelDragAndKeys() throws IOException {
        show(MadeUpDendrogram.of(12, 4), 1200, 800);
        assertFalse(browser.one("[title='Zoom out']").isEnabled());
        final Rectangle whole = browser.one(".tree .bar").getRect();
        browser.click("[title='Zoom in']");
        final Rectangle zoomed = browser.one(".tree .bar").getRect();
        assertEquals(1.5 * whole.getWidth(), zoomed.getWidth(), 2);
        browser.mouse().moveToElement(browser.one(".ground")).clickAndHold().moveByOffset(-60, 0).release().perform();
        assertEquals(zoomed.getX() - 60, browser.one(".tree .bar").getRect().getX(), 2);
        browser.screenshot("dendrogram-zoomed");
        browser.click("[title='Show the whole tree']");
        assertEquals(whole, browser.one(".tree .bar").getRect());
        browser.one(".cut").sendKeys("+", "+");
        assertEquals(2.25 * whole.getWidth(), browser.one(".tree .bar").getRect().getWidth(), 3);
        browser.one(".cut").sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertEquals(4, experts(), "Shift and an arrow move the picture, not the cut");
        browser.one(".cut").sendKeys("0");
        assertEquals(whole, browser.one(".tree .bar").getRect());
        browser.script("const svg = document.getElementById('view').shadowRoot.querySelector('.tree');"
            + "for (const ctrlKey of [false, true]) svg.dispatchEvent(new WheelEvent('wheel', "
            + "{ deltaY: -40, ctrlKey, clientX: 400, clientY: 300, cancelable: true }));");
        assertEquals(Math.exp(0.4) * whole.getWidth(), browser.one(".tree .bar").getRect().getWidth(), 2);
    }

    private static Sequence finger(final String name, final int x, final int y, final int toX, final int toY) {
        final PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, name);
        return new Sequence(finger, 0)
            .addAction(finger.createPointerMove(Duration.ZERO, Origin.viewport(), x, y))
            .addAction(finger.createPointerDown(MouseButton.LEFT.asArg()))
            .addAction(finger.createPointerMove(Duration.ofMillis(100), Origin.viewport(), toX, toY))
            .addAction(finger.createPointerUp(MouseButton.LEFT.asArg()));
    }

    @Test
    void aFingerMovesTheCutAndTwoZoom() throws IOException {
        show(MadeUpDendrogram.of(12, 4), 1200, 800);
        final Rectangle handle = browser.one(".cut .handle").getRect();
        final Rectangle tree = browser.one(".ground").getRect();
        final int x = handle.getX() + handle.getWidth() / 2;
        browser.perform(finger("one", x, handle.getY() + 10, x, tree.getY() + 5));
        assertEquals(1, experts());
        final int before = browser.one(".tree .bar").getRect().getWidth();
        browser.perform(finger("one", tree.getX() + 300, tree.getY() + 150, tree.getX() + 200, tree.getY() + 150),
            finger("two", tree.getX() + 350, tree.getY() + 150, tree.getX() + 400, tree.getY() + 150));
        assertTrue(browser.one(".tree .bar").getRect().getWidth() > 1.5 * before, "nearer");
    }

    @Test
    void aFocusedPartOfTheTreeComesIntoThePicture() throws IOException {
        show(MadeUpDendrogram.of(50, 9), 1000, 800);
        browser.one(".cut").sendKeys("+", "+", "+", "+");
        browser.mouse().keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).sendKeys(Keys.ARROW_RIGHT).perform();
        final Rectangle tree = browser.one(".ground").getRect();
        final Rectangle item = browser.all(".tree .item").get(1).getRect();
        assertTrue(item.getX() >= tree.getX() - 30 && item.getX() < tree.getX() + tree.getWidth(), "in the picture");
        assertEquals(true, browser.script("const { activeElement } = document.getElementById('view').shadowRoot;"
            + "return activeElement === [...document.getElementById('view').shadowRoot"
            + ".querySelectorAll('.tree .item')][1];"));
    }

    private static Document parsed(final Path svg) throws Exception {
        final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(svg.toFile());
    }

    @Test
    void theSvgFileIsCompleteInItself() throws Exception {
        show(MadeUpDendrogram.hostile(), 1200, 800);
        browser.click("[aria-label='Save the picture as SVG']");
        final Path file = browser.downloaded("dendrogram.svg");
        final Element svg = parsed(file).getDocumentElement();
        assertEquals("svg", svg.getLocalName());
        assertTrue(svg.getElementsByTagName("title").item(0).getTextContent().startsWith("Dendrogram of 6 experts"));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        assertTrue(svg.getTextContent().contains("BIC") && svg.getTextContent().contains("3 experts"));
        final String text = Files.readString(file);
        assertFalse(text.contains("class=") || text.contains("aria-") || text.contains("href"), "as on the page");
        final Element line = (Element)svg.getElementsByTagName("polyline").item(1);
        assertEquals("rgb(0, 114, 178)", line.getAttribute("stroke"), "colours are in the file");
        assertEquals("12px", ((Element)svg.getElementsByTagName("text").item(0)).getAttribute("font-size"));
        browser.resize(Integer.parseInt(svg.getAttribute("width")), Integer.parseInt(svg.getAttribute("height")));
        browser.script("location = arguments[0]", file.toUri().toString());
        browser.screenshot("dendrogram-svg-file");
        Files.delete(file);
    }

    @Test
    void thePngFileHas300DotsPerInch() throws Exception {
        show(MadeUpDendrogram.of(6, 3), 1200, 800);
        browser.click("[aria-label='Save the picture as SVG']");
        final Element svg = parsed(browser.downloaded("dendrogram.svg")).getDocumentElement();
        browser.click("[aria-label='Save the picture as PNG, 300 dots per inch']");
        final Path file = browser.downloaded("dendrogram.png");
        final int width = ImageIO.read(file.toFile()).getWidth();
        assertEquals(Math.round(Integer.parseInt(svg.getAttribute("width")) * 300 / 96.0), width);
        browser.keep(file, "dendrogram-png-file");
        Files.delete(folder.resolve("dendrogram.svg"));
    }

    @ParameterizedTest
    @CsvSource({"250,6", "250,50", "480,12", "819,6", "1000,50", "2000,6", "2000,50"})
    void theViewFitsAnyWidth(final int width, final int count) throws IOException {
        show(MadeUpDendrogram.of(count, 5), 1200, 800);
        browser.resize(width, 900);
        Browser.await(() -> browser.one("svg.tree").getRect().getWidth() <= width, "the new width");
        assertEquals((long)width, browser.script("return document.documentElement.scrollWidth;"));
        final Object outside = browser.script("""
            return [...document.getElementById("view").shadowRoot.querySelectorAll("button, select, svg, .radios span")]
                .filter(element => element.getClientRects().length > 0)
                .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5
                    || element.getBoundingClientRect().left < 0).map(element => element.outerHTML.slice(0, 80));
            """);
        assertEquals(List.of(), outside);
        browser.resize(width, (int)(long)(Long)browser.script("return document.documentElement.scrollHeight;"));
        browser.screenshot("dendrogram-" + count + "-experts-" + width);
        assertEquals(2 * count - 1, browser.all(".tree .item").size(), "experts and merges");
    }

    @Test
    void hostileNamesStayText() throws IOException {
        show(MadeUpDendrogram.hostile(), 900, 800);
        assertNull(browser.script("return window.hacked ?? null;"));
        browser.mouse().moveToElement(browser.all(".tree .item").get(0)).perform();
        final String details = browser.one(".details").getDomProperty("textContent");
        assertTrue(details.contains("<script>window.hacked = true</script>") && details.contains("x".repeat(300)),
            details);
        assertFalse(browser.one("svg.tree").getDomProperty("textContent").contains("\u202e"), "nothing is turned around");
        browser.click(".tables summary");
        assertEquals(0L, browser.script("return document.getElementById('view').shadowRoot"
            + ".querySelectorAll('script, img, a').length;"));
        browser.resize(900, 1900);
        browser.screenshot("dendrogram-hostile-names");
        assertNull(browser.script("return window.hacked ?? null;"));
    }

    /** What the node draws as SVG looks in a browser as what it draws as PNG. */
    @Test
    void theNodesSvgImageLooksAsItsPngImage() throws IOException {
        final DendrogramPicture picture = new DendrogramPicture(MadeUpDendrogram.hostile(), ChartSettings.DEFAULT);
        final BufferedImage png = picture.image();
        final Path file = Files.writeString(folder.resolve("image.svg"), picture.svg());
        browser.resize(png.getWidth(), png.getHeight());
        browser.open(file.toUri().toString());
        final BufferedImage svg = ImageIO.read(new ByteArrayInputStream(browser.screenshot("dendrogram-node-svg")));
        final int[] expected = cells(png);
        final int[] actual = cells(svg);
        final int[] differences =
            IntStream.range(0, expected.length).map(i -> Math.abs(expected[i] - actual[i])).toArray();
        assertTrue(IntStream.of(differences).max().orElseThrow() < 30,
            "worst cell: " + IntStream.of(differences).max().orElseThrow());
    }

    /** @return mean red, green and blue of every square of 25 pixels */
    private static int[] cells(final BufferedImage image) {
        final BufferedImage cells =
            new BufferedImage(image.getWidth() / 25, image.getHeight() / 25, BufferedImage.TYPE_3BYTE_BGR);
        cells.getGraphics().drawImage(
            image.getScaledInstance(cells.getWidth(), cells.getHeight(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
        return cells.getRaster().getPixels(0, 0, cells.getWidth(), cells.getHeight(), (int[])null);
    }

    @Test
    void aSingleExpertHasNothingToCut() throws IOException {
        show(MadeUpDendrogram.of(1, 1), 900, 900);
        assertEquals(1, experts());
        browser.one(".cut").sendKeys(Keys.ARROW_DOWN, Keys.END);
        assertEquals(1, experts());
        assertEquals("A single expert: there is nothing to merge.", browser.one(".note").getText());
        browser.click("input[value=dsc]");
        browser.screenshot("dendrogram-single-expert");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 50})
    void axeFindsNoFault(final int count) throws IOException {
        show(MadeUpDendrogram.of(count, Math.min(count, 5)), 1200, 900);
        browser.click(".tables summary");
        browser.one(".cut").sendKeys(Keys.HOME);
        browser.assertAccessible();
    }

    @Test
    void tablesSayTheSame() throws IOException {
        show(MadeUpDendrogram.of(6, 3), 1200, 1600);
        assertFalse(browser.one("table").isDisplayed());
        browser.click(".tables summary");
        final List<String> captions = texts("caption");
        assertEquals(List.of("Experts", "Merges, refined path", "Merges, mixing measures", "Criteria"), captions);
        assertEquals("3 36 1994 2000 – 1988 −0.508148 3.33333 0.254074",
            browser.all("table").get(3).findElements(By.cssSelector("tbody tr")).get(3).getText());
        browser.screenshot("dendrogram-tables");
    }

    @Test
    void printsWithoutControls() throws IOException {
        show(MadeUpDendrogram.of(6, 3), 1000, 800);
        browser.assertPrintsWithoutControls("svg.tree", "dendrogram-print");
    }
}
