package org.dendromoe.nodes.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.node.HeadlessNode;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Resource;
import org.knime.node.HeadlessView;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The view of a node as KNIME shows it: its page and what was added to it are served below one address, the page's
 * module is imported, and its default export gets a shadow root, in a frame that cuts off what is too high, and KNIME's
 * service.
 */
final class KnimeFrame implements AutoCloseable {

    private static final String EMBEDDER = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>A frame like KNIME's</title><link rel="icon" href="data:,">
        <style>html, body, main { height: 100%%; margin: 0 } #view { height: 100%%; overflow: hidden }
        h1 { position: absolute; clip-path: inset(50%%) }</style></head>
        <body><main><h1>A node</h1><div id="view"></div></main><script type="module">
        window.alerts = [];
        const data = %s;
        const config = { extensionType: "view", nodeId: "root:5", projectId: "p", workflowId: "root" };
        const service = {
            getConfig: () => ({ ...config, initialData: %s }),
            sendAlert: alert => window.alerts.push(alert),
            callNodeDataService: async ({ serviceType }) => serviceType === "initial_data" ? data : null,
        };
        const { default: app } = await import("%s");
        window.view = app(document.getElementById("view").attachShadow({ mode: "open" }), service);
        </script></body></html>
        """;

    private final Page m_page;

    private final String m_data;

    private final String m_folder;

    private final String m_module;

    private final HttpServer m_server;

    private final Map<String, String> m_embedders = new ConcurrentHashMap<>();

    /**
     * @param node an executed node
     * @param module file name of its page
     */
    KnimeFrame(final HeadlessNode node, final String module) throws IOException {
        m_page = HeadlessView.of(node).page();
        m_data = HeadlessView.of(node).initialDataJson().replace("<", "\\u003c");
        m_folder = "/uiext-view/" + node.factory().getClass().getName() + "/";
        m_module = module;
        m_server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        m_server.createContext("/", this::answer);
        m_server.start();
    }

    private void answer(final HttpExchange exchange) throws IOException {
        final String path = exchange.getRequestURI().getPath();
        final Optional<byte[]> content = m_embedders.containsKey(path)
            ? Optional.of(m_embedders.get(path).getBytes(StandardCharsets.UTF_8)) : resource(path);
        exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
        exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, content.isPresent() ? content.get().length : -1);
        if (content.isPresent()) {
            exchange.getResponseBody().write(content.get());
        }
        exchange.close();
    }

    private Optional<byte[]> resource(final String path) throws IOException {
        if (!path.startsWith(m_folder)) {
            return Optional.empty();
        }
        final String relative = path.substring(m_folder.length());
        final Optional<Resource> found =
            relative.equals(m_module) ? Optional.of(m_page) : m_page.getResource(relative);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get().getInputStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    /** @return the initial data as KNIME gives them, in JSON */
    String data() {
        return m_data;
    }

    /** @return address of a page with the node's initial data, as KNIME gives them with the configuration */
    String address() {
        return address("given", m_data, "JSON.stringify(data)");
    }

    /**
     * @param name of the page
     * @param data what KNIME's service answers
     * @param initialData what comes with the configuration
     * @return address of a page with the view
     */
    String address(final String name, final String data, final String initialData) {
        m_embedders.put("/" + name, EMBEDDER.formatted(data, initialData, m_folder + m_module));
        return "http://localhost:" + m_server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
        m_server.stop(0);
    }
}
