package org.dendromoe.headless.workflow;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dendromoe.headless.node.DataArea;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** The files of one workflow, in a folder or in a {@code .knwf} archive. Nothing outside of it is ever opened. */
final class WorkflowFolder implements DataArea, Closeable {

    static final String WORKFLOW_FILE = "workflow.knime";

    private static final String DATA_FOLDER = "data";

    private static final long MOST_SETTINGS_BYTES = 16L << 20;

    private static final int MOST_ARCHIVE_ENTRIES = 10_000;

    private final Path m_root;

    private final Closeable m_archive;

    private WorkflowFolder(final Path root, final Closeable archive) {
        m_root = root;
        m_archive = archive;
    }

    /** @param path folder that holds workflow.knime, or archive of one such folder; not written to */
    static WorkflowFolder open(final Path path) throws WorkflowException {
        try {
            if (Files.isRegularFile(path) && path.toString().endsWith(".knwf")) {
                return openArchive(path);
            }
            if (!Files.isRegularFile(path.resolve(WORKFLOW_FILE))) {
                throw new WorkflowException(
                    path + " is not a workflow: it has no file " + WORKFLOW_FILE + ".");
            }
            return new WorkflowFolder(path.toRealPath(), () -> { });
        } catch (ProviderNotFoundException e) {
            throw new WorkflowException(path + " is not an archive, or a damaged one.", e);
        } catch (IOException e) {
            throw new WorkflowException("Cannot open " + path + ": " + e.getMessage(), e);
        }
    }

    private static WorkflowFolder openArchive(final Path path) throws WorkflowException, IOException {
        // read in place and as a file system of its own, so that no entry can name a file outside of it
        final FileSystem archive = FileSystems.newFileSystem(path, Map.of());
        try (Stream<Path> files = Files.walk(archive.getPath("/"), 2)) {
            final List<Path> entries = files.limit(MOST_ARCHIVE_ENTRIES).toList();
            final List<Path> workflows =
                entries.stream().filter(file -> file.endsWith(WORKFLOW_FILE)).map(Path::getParent).toList();
            if (workflows.size() != 1) {
                throw new WorkflowException(path + " does not hold exactly one workflow.");
            }
            return new WorkflowFolder(workflows.get(0), archive);
        } catch (WorkflowException | IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** @return the folder that the nodes may write to; empty if the workflow is in an archive */
    Optional<Path> writable() {
        return m_root.getFileSystem() == FileSystems.getDefault() ? Optional.of(m_root) : Optional.empty();
    }

    /** @return name of the workflow: that of its folder */
    String name() {
        final Path folder = m_root.getFileName();
        return folder == null ? "" : folder.toString().replace("/", "");
    }

    /**
     * Reads a file of KNIME's settings.
     *
     * @param path relative to the workflow
     */
    NodeSettingsRO settings(final String path) throws WorkflowException {
        try (InputStream stream = new LimitedInputStream(open(m_root, path), MOST_SETTINGS_BYTES)) {
            return NodeSettings.loadFromXML(stream);
        } catch (IOException e) {
            throw new WorkflowException("Cannot read the settings " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public InputStream open(final String path) throws IOException {
        return open(m_root.resolve(DATA_FOLDER), path);
    }

    @Override
    public void close() throws IOException {
        m_archive.close();
    }

    private static InputStream open(final Path folder, final String path) throws IOException {
        final Path file;
        try {
            file = folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new IOException("\"" + path + "\" is not a path.", e);
        }
        if (!file.startsWith(folder)) {
            throw new IOException("The path \"" + path + "\" leaves the workflow.");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("The file \"" + path + "\" does not exist in " + folder.getFileName() + ".");
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("The path \"" + path + "\" is a link that leaves the workflow.");
        }
        // an archive may hold more than it says
        return new LimitedInputStream(Files.newInputStream(file), Files.size(file));
    }
}
