package org.dendromoe.headless.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.dendromoe.engine.io.OutputFile;

import picocli.CommandLine.TypeConversionException;

/** A file that is written, or replaced, as a whole or not at all. */
final class AtomicFile {

    private final Path m_name;

    private final OutputFile m_file;

    /**
     * @param path where the file is to be; a link is followed
     * @throws UnusableFileException if it is clear beforehand that the file cannot be written
     */
    AtomicFile(final Path path) {
        m_name = path;
        try {
            m_file = new OutputFile(path);
        } catch (final IOException ex) {
            throw new UnusableFileException(path, ex);
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
    <T> T writeAndReport(final OutputFile.Content<T> content) {
        try {
            return m_file.write(true, content);
        } catch (final IOException ex) {
            throw new UnusableFileException(m_name, ex);
        }
    }
}
