package org.dendromoe.nodes.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A view made of ES modules in the bundle: in KNIME they are loaded as they are, and as a page of its own, which any
 * browser opens from a file, they are inlined. Nothing is loaded from the network, and the page's security policy
 * forbids it.
 */
public final class WebView {

    /** Folder of the modules below the root of the bundle. */
    public static final String FOLDER = "web";

    /** Folder, below that of the modules, of what several views import. */
    public static final String COMMON = "common";

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
        <title>%s</title>
        </head>
        <body style="margin: 0">
        <main>
        <h1 style="font: 600 18px system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; margin: 12px 16px 0">%s</h1>
        <div id="view"></div>
        </main>
        <script type="application/json" id="data">%s</script>
        <script type="module">
        %s
        %s(document.getElementById("view").attachShadow({ mode: "open" }),
            document.getElementById("data").textContent);
        </script>
        </body>
        </html>
        """;

    private final String m_title;

    private final String m_module;

    private final String m_function;

    /**
     * @param title of the page, plain words
     * @param module file name of the view's module
     * @param function that the module exports: it takes what to draw into, and the data as JSON text
     */
    public WebView(final String title, final String module, final String function) {
        m_title = title;
        m_module = module;
        m_function = function;
    }

    /**
     * Writes the view as a page of its own.
     *
     * @param json the data
     * @param out receives UTF-8; is not closed
     */
    public void writePage(final String json, final OutputStream out) throws IOException {
        out.write(page(json, InlinedModule.of(m_module, WebView::read)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param json cannot end the script element that it is in: every &lt;, which JSON has in strings only, is escaped
     * @param script text of the modules
     */
    String page(final String json, final String script) {
        return PAGE.formatted(m_title, m_title, json.replace("<", "\\u003c"), script, m_function);
    }

    private static String read(final String path) throws IOException {
        final String name = "/" + FOLDER + "/" + path;
        try (InputStream in = WebView.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The extension is incomplete: " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
