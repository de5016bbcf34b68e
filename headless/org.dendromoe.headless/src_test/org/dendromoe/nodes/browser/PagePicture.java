package org.dendromoe.nodes.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws a page of its own as the browser shows it, for the documentation: {@code PAGE.html WIDTH HEIGHT OUT.png}. */
final class PagePicture {

    private PagePicture() {
    }

    public static void main(final String[] args) throws IOException {
        final Path folder = Files.createTempDirectory("browser");
        try (Browser browser = Browser.open(folder)) {
            browser.show(Path.of(args[0]).toUri().toString(), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            Files.write(Path.of(args[3]), browser.picture());
        }
    }
}
