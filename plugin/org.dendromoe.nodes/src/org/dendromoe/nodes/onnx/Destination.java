package org.dendromoe.nodes.onnx;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.FileUtil;

/**
 * Where the user wants a file: a full path, or the address of a file of this computer, relative to the workflow for
 * instance ({@code knime://knime.workflow/data/model.onnx}).
 */
final class Destination {

    /** Two letters or more, so that it is not the drive of a Windows path. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final String m_text;

    private Destination(final String text) {
        m_text = text;
    }

    /** @throws InvalidSettingsException if the text is no full path and no address; the message says what it lacks */
    static Destination of(final String text) throws InvalidSettingsException {
        if (text == null || text.isBlank()) {
            throw new InvalidSettingsException("No file is set.");
        }
        if (!ADDRESS.matcher(text).matches()) {
            requireFullPath(text);
        }
        return new Destination(text);
    }

    private static void requireFullPath(final String text) throws InvalidSettingsException {
        try {
            if (!Path.of(text).isAbsolute()) {
                throw new InvalidSettingsException("'" + text + "' is not a full path. For a file in the data area of "
                    + "the workflow set knime://knime.workflow/data/" + text.replace('\\', '/') + ".");
            }
        } catch (final InvalidPathException e) {
            throw new InvalidSettingsException("'" + text + "' is not a path: " + e.getReason() + ".", e);
        }
    }

    /** @throws IOException if the address is unknown, or not one of a file of this computer */
    Path path() throws IOException {
        try {
            final URL url = FileUtil.toURL(m_text);
            final Path path = FileUtil.resolveToPath(url);
            if (path == null) {
                throw new IOException("This is not a file of the computer that executes the node.");
            }
            return path;
        } catch (final URISyntaxException | IllegalArgumentException e) {
            throw new IOException("This is not the address of a file.", e);
        }
    }

    @Override
    public String toString() {
        return m_text;
    }
}
