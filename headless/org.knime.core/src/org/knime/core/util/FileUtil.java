package org.knime.core.util;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Files by their paths and addresses. */
public final class FileUtil {

    private static final String KNIME = "knime";

    private static final String WORKFLOW = "knime.workflow";

    /** Real folder of the workflow that this thread executes; empty if it has none, unset if there is no workflow. */
    static final ThreadLocal<Optional<Path>> WORKFLOW_FOLDER = new ThreadLocal<>(); // NOSONAR unset is not empty

    /** KNIME's own protocol, known to {@link #resolveToPath} alone. */
    private static final URLStreamHandler KNIME_HANDLER = new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(final URL url) throws IOException {
            throw new IOException("Without KNIME, " + url + " cannot be opened.");
        }
    };

    private FileUtil() {
    }

    /** @param path address or path of a file */
    public static URL toURL(final String path) throws MalformedURLException, InvalidPathException {
        if (path.isEmpty()) {
            throw new InvalidPathException("", "Empty path");
        }
        final String address = path.replace(" ", "%20");
        if (address.startsWith(KNIME + ":")) {
            return new URL(null, address, KNIME_HANDLER);
        }
        try {
            return new URL(address);
        } catch (MalformedURLException e) { // NOSONAR then it is a path
            return Path.of(path).toAbsolutePath().toUri().toURL();
        }
    }

    /** @return null if the address is not that of a local file */
    public static Path resolveToPath(final URL url) throws IOException, URISyntaxException {
        final Path path;
        if (url.getProtocol().equals(KNIME)) {
            path = inWorkflow(url.toURI());
        } else if (url.getProtocol().equals("file")) {
            path = Path.of(url.toURI());
        } else {
            return null;
        }
        if (WORKFLOW_FOLDER.get() != null) {
            requireInside(WORKFLOW_FOLDER.get(), path);
        }
        return path;
    }

    private static Path inWorkflow(final URI address) throws IOException {
        final Optional<Path> folder = WORKFLOW_FOLDER.get();
        if (!WORKFLOW.equals(address.getHost()) || folder == null || folder.isEmpty()) {
            throw new IOException("Without KNIME, such an address can only be one of " + KNIME + "://" + WORKFLOW
                + ", for a workflow that is a folder.");
        }
        return folder.get().resolve(address.getPath().substring(1)).normalize();
    }

    /** A workflow of somebody else must not write over the user's files, nor through a link. */
    private static void requireInside(final Optional<Path> folder, final Path path) throws IOException {
        final Path parent = path.getParent();
        final Path real = Files.exists(path) ? path.toRealPath()
            : parent != null && Files.exists(parent) ? parent.toRealPath().resolve(path.getFileName())
                : path.normalize();
        if (folder.isEmpty() || !real.startsWith(folder.get())) {
            throw new IOException("Without KNIME, the nodes of a workflow write into the workflow's folder alone.");
        }
    }
}
