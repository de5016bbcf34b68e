package org.dendromoe.nodes.dendrogram.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.dendromoe.engine.io.DendrogramFile;
import org.dendromoe.engine.select.Dendrogram;

/**
 * The interactive dendrogram: one ES module that is both the node's view in KNIME and, inlined, a page of its own that
 * any browser opens from a file. Nothing is loaded from the network, and the page's security policy forbids it.
 */
public final class DendrogramPage {

    /** Folder of the module below the root of the bundle. */
    public static final String FOLDER = "web";

    /** File name of the module. */
    public static final String MODULE = "dendrogram-view.js";

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
        <title>Dendrogram of a mixture of experts</title>
        </head>
        <body style="margin: 0">
        <div id="dendrogram"></div>
        <script type="application/json" id="data">%s</script>
        <script type="module">
        %s
        showDendrogram(document.getElementById("dendrogram").attachShadow({ mode: "open" }),
            document.getElementById("data").textContent);
        </script>
        </body>
        </html>
        """;

    private DendrogramPage() {
    }

    /** @return the initial data of the view: the text of the dendrogram file */
    public static String data(final Dendrogram dendrogram) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DendrogramFile.write(dendrogram, out);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes the view as a page of its own.
     *
     * @param out receives UTF-8; is not closed
     */
    public static void write(final Dendrogram dendrogram, final OutputStream out) throws IOException {
        out.write(page(data(dendrogram), module()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param json cannot end the script element that it is in: every &lt;, which JSON has in strings only, is escaped
     * @param module text of the module
     */
    static String page(final String json, final String module) {
        return PAGE.formatted(json.replace("<", "\\u003c"), module);
    }

    private static String module() throws IOException {
        final String name = "/" + FOLDER + "/" + MODULE;
        try (InputStream in = DendrogramPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The extension is incomplete: " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
