package org.dendromoe.nodes.dendrogram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class DendrogramPageTest {

    private static String module() throws IOException {
        return Files.readString(Path.of(DendrogramPage.FOLDER, DendrogramPage.MODULE));
    }

    private static int count(final String text, final String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void noNameCanLeaveTheScriptElementOfTheData() throws IOException {
        final String page =
            DendrogramPage.page("{\"feature\": \"</script><script>alert(1)</script><!--<script\"}", module());
        assertEquals(2, count(page, "</script"), "one for the data, one for the module");
        assertEquals(2, count(page, "<script"));
        assertFalse(page.contains("<!--"));
        assertTrue(page.contains("\\u003c/script>\\u003cscript>alert(1)"));
    }

    @Test
    void percentSignsOfTheDataAreLeftAlone() throws IOException {
        assertTrue(DendrogramPage.page("{\"feature\": \"100%s %n\"}", module()).contains("100%s %n"));
    }

    @Test
    void theModuleCanBeInlinedAndCallsNothingOnTheNetwork() throws IOException {
        final String module = module();
        assertFalse(module.contains("</script"));
        assertFalse(module.contains("innerHTML"));
        assertFalse(module.matches("(?s).*\\b(fetch|XMLHttpRequest|WebSocket|import)\\s*\\(.*"));
        assertEquals(1, count(module, "https?://"), "the SVG namespace");
        assertTrue(module.contains("export default function (shadowRoot, knimeService)"));
    }

    @Test
    void thePageForbidsTheNetwork() throws IOException {
        final String page = DendrogramPage.page("{}", module());
        assertTrue(page.contains("default-src 'none'"));
        assertFalse(page.contains(" src="));
        assertFalse(page.contains(" href="));
    }
}
