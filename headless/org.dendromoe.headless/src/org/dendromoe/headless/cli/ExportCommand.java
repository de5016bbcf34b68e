package org.dendromoe.headless.cli;

import java.nio.file.Path;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.onnx.OnnxFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a model for other programs. */
@Command(name = "export", description = "Write a model in a format that other programs predict with.")
final class ExportCommand implements Runnable {

    @Parameters(index = "0", paramLabel = "MODEL.json", description = "The model.")
    private Path m_modelFile;

    @Option(names = "--onnx", required = true, paramLabel = "FILE.onnx",
        description = "Write the model to this file, in the format of ONNX.")
    private AtomicFile m_onnx;

    @Mixin
    private ResultOptions m_result;

    @Override
    public void run() {
        final MixtureModel model = ModelInput.read(m_modelFile);
        try {
            m_onnx.write(out -> OnnxFile.write(model, out));
        } catch (final IllegalArgumentException ex) {
            throw new UnusableFileException(m_modelFile, ex.getMessage());
        }
        final ObjectNode json = Json.object();
        json.put("columns", model.inputs().columns().size());
        if (!model.isRegression()) {
            json.put("classes", model.classes().size());
        }
        json.put("experts", model.experts());
        json.put("members", model.members());
        final StringBuilder text = new StringBuilder();
        json.fields().forEachRemaining(
            entry -> text.append(String.format("%-9s%s%n", entry.getKey(), entry.getValue())));
        m_result.print(json, text.toString());
    }
}
