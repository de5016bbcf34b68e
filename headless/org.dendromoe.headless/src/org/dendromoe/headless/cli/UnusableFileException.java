package org.dendromoe.headless.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.dendromoe.engine.io.FileProblem;

/** A file cannot be read or written; the message names it. */
final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFileException(final Path file, final String problem) {
        super(file + ": " + problem);
    }

    UnusableFileException(final Path file, final IOException cause) {
        this(file, FileProblem.describe(cause));
    }
}
