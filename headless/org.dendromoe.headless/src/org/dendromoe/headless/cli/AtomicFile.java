package org.dendromoe.headless.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import picocli.CommandLine.TypeConversionException;

/** A file that is written as a whole or not at all, also when the program is interrupted. */
final class AtomicFile {

    private final Path m_name;

    private final Path m_file;

    /**
     * @param path where the file is to be; a link is followed
     * @throws UnusableFileException if it is clear beforehand that the file cannot be written
     */
    AtomicFile(final Path path) {
        m_name = path;
        try {
            m_file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        } catch (final IOException ex) {
            throw new UnusableFileException(path, ex);
        }
        if (m_file.getParent() == null || Files.exists(m_file) && !Files.isRegularFile(m_file)) {
            throw new UnusableFileException(path, "This is not a file that can be written.");
        }
        if (!Files.isDirectory(m_file.getParent())) {
            throw new UnusableFileException(path, "The folder does not exist.");
        }
        if (!Files.isWritable(m_file.getParent())) {
            throw new UnusableFileException(path, "The folder cannot be written to.");
        }
    }

    /** The value of an option. */
    static AtomicFile ofOption(final String value) {
        try {
            return new AtomicFile(Path.of(value));
        } catch (final InvalidPathException | UnusableFileException ex) {
            throw new TypeConversionException(ex.getMessage());
        }
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes the content of a file and says something about it. */
    @FunctionalInterface
    interface ReportedContent<T> {
        T write(OutputStream out) throws IOException;
    }

    /** @throws UnusableFileException if the file cannot be written */
    void write(final Content content) {
        writeAndReport(out -> {
            content.write(out);
            return null;
        });
    }

    /**
     * @return what the content says
     * @throws UnusableFileException if the file cannot be written
     */
    <T> T writeAndReport(final ReportedContent<T> content) {
        final Path temporary = m_file.resolveSibling("." + m_file.getFileName() + "." + ProcessHandle.current().pid());
        temporary.toFile().deleteOnExit();
        try {
            try {
                final T report;
                try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                    report = content.write(out);
                }
                Files.move(temporary, m_file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return report;
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (final IOException ex) {
            throw new UnusableFileException(m_name, ex);
        }
    }
}
