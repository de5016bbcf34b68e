package org.dendromoe.headless.cli;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.MixtureModel;

import picocli.CommandLine.Option;

/** The option of everything that makes a model. */
final class ModelOutput {

    @Option(names = "--model", paramLabel = "FILE.json", description = "Write the model to this file.")
    private AtomicFile m_file;

    /** Writes the model if a file is named. */
    void write(final MixtureModel model) {
        if (m_file != null) {
            m_file.write(out -> ModelFile.write(model, out));
        }
    }
}
