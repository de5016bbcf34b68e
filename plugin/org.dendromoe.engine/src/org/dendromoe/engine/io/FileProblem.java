package org.dendromoe.engine.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says for people why a file could not be read or written. */
public final class FileProblem {

    private FileProblem() {
    }

    /** @return a sentence without the file's name */
    public static String describe(final IOException exception) {
        if (exception instanceof NoSuchFileException) {
            return "There is no such file.";
        }
        if (exception instanceof AccessDeniedException) {
            return "Permission denied.";
        }
        if (exception instanceof FileAlreadyExistsException) {
            return "There is already a file of that name.";
        }
        if (exception instanceof CharacterCodingException) {
            return "The file is not UTF-8 text; save it in that encoding.";
        }
        if (exception instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason() + ".";
        }
        return exception.getMessage() == null ? exception.getClass().getSimpleName() + "." : exception.getMessage();
    }
}
