package org.dendromoe.headless.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.MixtureModel;

/** The model of everything that reads one. */
final class ModelInput {

    private ModelInput() {
    }

    /** @throws UnusableFileException if the file cannot be read or is no model */
    static MixtureModel read(final Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return ModelFile.read(in);
        } catch (final IOException ex) {
            throw new UnusableFileException(file, ex);
        }
    }
}
