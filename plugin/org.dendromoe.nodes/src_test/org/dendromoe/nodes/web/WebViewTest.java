package org.dendromoe.nodes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebViewTest {

    private static final WebView VIEW = new WebView("A title", "view.js", "show");

    static Stream<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(WebView.FOLDER))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static int count(final String text, final String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void noNameCanLeaveTheScriptElementOfTheData() {
        final String page = VIEW.page("{\"feature\": \"</script><script>alert(1)</script><!--<script\"}", "");
        assertEquals(2, count(page, "</script"), "one for the data, one for the module");
        assertEquals(2, count(page, "<script"));
        assertFalse(page.contains("<!--"));
        assertTrue(page.contains("\\u003c/script>\\u003cscript>alert(1)"));
    }

    @Test
    void percentSignsOfTheDataAreLeftAlone() {
        assertTrue(VIEW.page("{\"feature\": \"100%s %n\"}", "").contains("100%s %n"));
    }

    @Test
    void thePageForbidsTheNetwork() {
        final String page = VIEW.page("{}", "");
        assertTrue(page.contains("default-src 'none'"));
        assertFalse(page.contains(" src="));
        assertFalse(page.contains(" href="));
    }

    @Test
    void aModuleIsInlinedOnceAndAfterThoseThatItImports() throws IOException {
        final Map<String, String> files = Map.of( //
            "view.js", "import { a } from \"./part/a.js\";\nimport {\n    b,\n} from \"./lib/b.js\";\nshow(a, b);\n", //
            "part/a.js", "import { b } from \"../lib/b.js\";\nexport const a = b;\n", //
            "lib/b.js", "export const b = 1;\n");
        assertEquals("export const b = 1;\nexport const a = b;\nshow(a, b);\n",
            InlinedModule.of("view.js", files::get));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void modulesCanBeInlinedAndCallNothingOnTheNetwork(final Path file) throws IOException {
        final String module = Files.readString(file);
        assertFalse(module.contains("</script"));
        assertFalse(module.contains("innerHTML"));
        assertFalse(module.matches("(?s).*\\b(fetch|XMLHttpRequest|WebSocket|import)\\s*\\(.*"));
        assertEquals(0, count(module.replace("http://www.w3.org/2000/svg", ""), "https?://"));
    }

    /** A name twice would be an error of the inlined page, and only there. */
    @Test
    void noTwoModulesGiveTheSameNameAtTheirTopLevel() throws IOException {
        final Pattern declaration =
            Pattern.compile("^(?:export )?(?:async )?(?:const|let|function|class) ([A-Za-z_$][\\w$]*)");
        final List<String> names = modules().flatMap(WebViewTest::lines).map(declaration::matcher)
            .filter(matcher -> matcher.find()).map(matcher -> matcher.group(1)).toList();
        assertTrue(names.contains("DendrogramView"));
        assertEquals(List.of(),
            names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name)).distinct().toList());
    }

    private static Stream<String> lines(final Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
