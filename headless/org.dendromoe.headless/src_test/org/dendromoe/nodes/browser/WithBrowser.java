package org.dendromoe.nodes.browser;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** Tests with one browser for all of a class; a test fails if its page complains on the console. */
abstract class WithBrowser {

    /** For the browser's profile, what it downloads, and pages. */
    @TempDir
    static Path folder;

    static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open(folder);
    }

    @AfterAll
    static void closeBrowser() {
        // there is none where the tests are skipped
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    @AfterEach
    void thePageHasNotComplained() {
        browser.assertConsoleIsEmpty();
    }

    static List<String> texts(final String selector) {
        return browser.all(selector).stream().map(WebElement::getText).toList();
    }
}
