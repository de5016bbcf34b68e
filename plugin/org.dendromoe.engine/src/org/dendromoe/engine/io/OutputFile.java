package org.dendromoe.engine.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written as a whole or not at all, also when the program is interrupted. */
public final class OutputFile {

    private static final CopyOption[] REPLACE =
        {StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE};

    private final Path m_file;

    /**
     * Writes the content of a file and says something about it.
     *
     * @param <T> what it says
     */
    @FunctionalInterface
    public interface Content<T> {

        /** @param out is closed by the caller */
        T write(OutputStream out) throws IOException;
    }

    /**
     * @param path where the file is to be; a link is followed
     * @throws IOException if it is clear beforehand that the file cannot be written; {@link FileProblem} says why
     */
    public OutputFile(final Path path) throws IOException {
        m_file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        if (m_file.getParent() == null || Files.exists(m_file) && !Files.isRegularFile(m_file)) {
            throw problem("This is not a file that can be written");
        }
        if (!Files.isDirectory(m_file.getParent())) {
            throw problem("The folder does not exist");
        }
        if (!Files.isWritable(m_file.getParent())) {
            throw problem("The folder cannot be written to");
        }
    }

    private FileSystemException problem(final String reason) {
        return new FileSystemException(m_file.toString(), null, reason);
    }

    /**
     * @param replacing whether a file that is there already is replaced
     * @return what the content says
     * @throws IOException if the file is there already and must not be replaced, or cannot be written
     */
    public <T> T write(final boolean replacing, final Content<T> content) throws IOException {
        if (!replacing && Files.exists(m_file)) {
            throw new FileAlreadyExistsException(m_file.toString());
        }
        final Path temporary = m_file.resolveSibling("." + m_file.getFileName() + "." + ProcessHandle.current().pid());
        temporary.toFile().deleteOnExit();
        try {
            final T report;
            try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                report = content.write(out);
            }
            Files.move(temporary, m_file, replacing ? REPLACE : new CopyOption[0]);
            return report;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
