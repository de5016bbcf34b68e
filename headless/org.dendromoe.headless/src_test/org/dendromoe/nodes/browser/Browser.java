package org.dendromoe.nodes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchShadowRootException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, for a view that a test looks at. */
final class Browser implements AutoCloseable {

    /** Pictures of every view that a test has seen, to be looked at. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private static final long PAUSE_NANOS = 20_000_000L;

    /** Whether it was said that there is no browser. */
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private static final String AXE = "/axe.min.js";

    /** Warns of protocols between it and new versions of Chromium that no test uses. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final Path m_folder;

    private final ChromeDriver m_driver;

    /** @param folder for the profile and for downloads */
    private Browser(final Path folder, final Path chromium, final Path driver) {
        m_folder = folder;
        SELENIUM.setLevel(Level.SEVERE);
        final ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--user-data-dir=" + folder.resolve("profile"));
        final LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        m_driver = new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).usingAnyFreePort().build(),
            options);
        m_driver.executeCdpCommand("Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Ends the test as skipped where no Chromium is installed. */
    static Browser open(final Path folder) {
        final Optional<Path> chromium = installed("chromium", "chromium-browser", "google-chrome");
        final Optional<Path> driver = installed("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            final String message = "Skipped: the views were not tested in a browser, as Chromium and its driver are not"
                + " installed (Debian: apt install chromium chromium-driver).";
            if (!TOLD.getAndSet(true)) {
                System.out.println(message); // NOSONAR surefire keeps the reasons of skipped tests to itself
            }
            Assumptions.abort(message);
        }
        return new Browser(folder, chromium.get(), driver.get());
    }

    private static Optional<Path> installed(final String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name))).filter(Files::isExecutable)
            .findFirst();
    }

    void open(final String url) {
        m_driver.get(url);
    }

    /** Shows a page at a size in pixels. */
    void show(final String url, final int width, final int height) {
        resize(width, height);
        open(url);
        await(() -> !all("svg").isEmpty(), "the view");
        settle();
    }

    void resize(final int width, final int height) {
        m_driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        settle();
    }

    /** Fails if the page is printed without its picture, or with what is for the screen alone. */
    void assertPrintsWithoutControls(final String picture, final String screenshot) throws IOException {
        m_driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        settle();
        assertEquals(List.of(false), all(".controls").stream().map(WebElement::isDisplayed).distinct().toList());
        assertFalse(one("details").isDisplayed(), "tables that are not open");
        assertTrue(one(picture).isDisplayed());
        screenshot(screenshot);
        m_driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));
        settle();
        assertTrue(one(".controls").isDisplayed());
    }

    /** Waits until the page is drawn as it stays. */
    private void settle() {
        m_driver.executeAsyncScript("const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));");
    }

    static void await(final BooleanSupplier condition, final String what) {
        final long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** @return the only element of the view that a CSS selector finds, or the first */
    WebElement one(final String selector) {
        return m_driver.findElement(By.id("view")).getShadowRoot().findElement(By.cssSelector(selector));
    }

    /** @return all that a CSS selector finds; nothing while the page is being loaded */
    List<WebElement> all(final String selector) {
        try {
            return m_driver.findElement(By.id("view")).getShadowRoot().findElements(By.cssSelector(selector));
        } catch (final NoSuchShadowRootException e) {
            return List.of();
        }
    }

    /** Clicks at a radio button, button or option as a user does. */
    void click(final String selector) {
        one(selector).click();
    }

    Actions mouse() {
        return new Actions(m_driver);
    }

    /** Fingers or pointers of any kind, each moving on its own. */
    void perform(final Sequence... pointers) {
        m_driver.perform(List.of(pointers));
        settle();
    }

    /** @return what a script returns */
    Object script(final String script, final Object... arguments) {
        return m_driver.executeScript(script, arguments);
    }

    /** @return the file that was downloaded under a name */
    Path downloaded(final String name) {
        final Path file = m_folder.resolve(name);
        await(() -> Files.exists(file), name);
        return file;
    }

    /** @return what is to be seen of the page, as PNG file */
    byte[] picture() {
        return m_driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Keeps a picture of the page. @return the PNG file */
    byte[] screenshot(final String name) throws IOException {
        final byte[] png = picture();
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), png);
        return png;
    }

    /** Keeps a picture that was downloaded. */
    void keep(final Path png, final String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.move(png, SCREENSHOTS.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Fails if the page has complained since the last call. */
    void assertConsoleIsEmpty() {
        assertEquals(List.of(), m_driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()).map(LogEntry::getMessage)
            .toList());
    }

    /** Fails on anything that axe-core finds fault with. */
    void assertAccessible() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream(AXE)) {
            m_driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(List.of(), m_driver.executeAsyncScript("const done = arguments[0];"
            + "axe.run().then(({ violations }) => done(violations.map(({ id, nodes }) =>"
            + " `${id}: ${nodes.map(node => node.html).join(' ').slice(0, 500)}`)), error => done([String(error)]));"));
    }

    @Override
    public void close() {
        m_driver.quit();
    }
}
