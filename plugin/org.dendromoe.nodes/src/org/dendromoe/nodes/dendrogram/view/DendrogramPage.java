package org.dendromoe.nodes.dendrogram.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.dendromoe.engine.io.DendrogramFile;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.web.WebView;

/** The interactive dendrogram: the node's view in KNIME and a page of its own. */
public final class DendrogramPage {

    /** File name of the view's module. */
    public static final String MODULE = "dendrogram-view.js";

    /** Folder of the modules that are the dendrogram's alone. */
    public static final String MODULES = "dendrogram";

    private static final WebView VIEW =
        new WebView("Dendrogram of a mixture of experts", MODULE, "showDendrogram");

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
        VIEW.writePage(data(dendrogram), out);
    }
}
