package org.dendromoe.nodes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.dendromoe.nodes.dendrogram.MoeDendrogramViewNodeFactory;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Resource;
import org.knime.node.HeadlessView;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The view as KNIME shows it: its page and what was added to it are served below one address, the page's module is
 * imported, and its default export gets a shadow root, in a frame that cuts off what is too high, and KNIME's service.
 */
final class KnimeViewBrowserTest {

    private static final String VIEW = "/uiext-view/" + MoeDendrogramViewNodeFactory.class.getName() + "/";

    private static final String EMBEDDER = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>A frame like KNIME's</title><link rel="icon" href="data:,">
        <style>html, body { height: 100%%; margin: 0 } #view { height: 100%%; overflow: hidden }</style></head>
        <body><div id="view"></div><script type="module">
        window.alerts = [];
        const data = %s;
        const config = { extensionType: "view", nodeId: "root:5", projectId: "p", workflowId: "root" };
        const service = {
            getConfig: () => ({ ...config, initialData: %s }),
            sendAlert: alert => window.alerts.push(alert),
            callNodeDataService: async ({ serviceType }) => serviceType === "initial_data" ? data : null,
        };
        const { default: app } = await import("%sdendrogram-view.js");
        window.view = app(document.getElementById("view").attachShadow({ mode: "open" }), service);
        </script></body></html>
        """;

    @TempDir
    private static Path folder;

    private static Browser browser;

    private static HttpServer server;

    private static Page page;

    private static String data;

    private static final Map<String, String> EMBEDDERS = new ConcurrentHashMap<>();

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open(folder);
        final HeadlessNode node = HeadlessNode.create(new MoeDendrogramViewNodeFactory());
        final MoeDendrogramPortObject input = new MoeDendrogramPortObject(MadeUpDendrogram.of(6, 3));
        node.configure(input.getSpec());
        node.execute(HeadlessExecution.createContext(), input);
        page = HeadlessView.of(node).page();
        data = HeadlessView.of(node).initialDataJson().replace("<", "\\u003c");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", KnimeViewBrowserTest::answer);
        server.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            server.stop(0);
        }
    }

    private static void answer(final HttpExchange exchange) throws IOException {
        final String path = exchange.getRequestURI().getPath();
        final Optional<byte[]> content = EMBEDDERS.containsKey(path)
            ? Optional.of(EMBEDDERS.get(path).getBytes(StandardCharsets.UTF_8)) : resource(path);
        exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
        exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, content.isPresent() ? content.get().length : -1);
        if (content.isPresent()) {
            exchange.getResponseBody().write(content.get());
        }
        exchange.close();
    }

    private static Optional<byte[]> resource(final String path) throws IOException {
        if (!path.startsWith(VIEW)) {
            return Optional.empty();
        }
        final String relative = path.substring(VIEW.length());
        final Optional<Resource> found =
            relative.equals("dendrogram-view.js") ? Optional.of(page) : page.getResource(relative);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get().getInputStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    private static String embedded(final String name, final String given, final String initialData) {
        EMBEDDERS.put("/" + name, EMBEDDER.formatted(given, initialData, VIEW));
        return "http://localhost:" + server.getAddress().getPort() + "/" + name;
    }

    @Test
    void showsTheInitialDataThatComeWithTheConfiguration() throws IOException {
        browser.show(embedded("given", data, "JSON.stringify(data)"), 800, 500);
        assertEquals("3", browser.one(".cut").getDomAttribute("aria-valuenow"));
        assertEquals(true, browser.script("const { scrollHeight, clientHeight } = document.getElementById('view')"
            + ".shadowRoot.querySelector('.dendromoe'); return scrollHeight > clientHeight && clientHeight <= 500;"),
            "what KNIME would cut off can be scrolled to");
        browser.screenshot("knime-view");
        browser.script("window.view.teardown();");
        assertTrue(browser.all("*").isEmpty());
        browser.assertConsoleIsEmpty();
    }

    @Test
    void asksForTheInitialDataOtherwise() {
        browser.show(embedded("asked", data, "undefined"), 800, 500);
        assertEquals(11, browser.all(".tree .item").size());
        assertEquals(List.of(), browser.script("return window.alerts;"));
        browser.assertConsoleIsEmpty();
    }

    @Test
    void takesDataThatAreTextToo() {
        browser.show(embedded("text", "{ result: JSON.stringify((" + data + ").result) }", "data"), 800, 500);
        assertEquals(11, browser.all(".tree .item").size());
        browser.assertConsoleIsEmpty();
    }

    @Test
    void saysWhyThereAreNoData() {
        browser.open(embedded("failed", "{ userError: { message: 'Execute the node <b>first</b>.' } }", "data"));
        Browser.await(() -> !browser.all(".error").isEmpty(), "the error");
        assertEquals("Execute the node <b>first</b>.", browser.one(".error").getText());
        assertEquals(List.of(Map.of("type", "error", "message", "Execute the node <b>first</b>.")),
            browser.script("return window.alerts;"));
        browser.assertConsoleIsEmpty();
    }
}
