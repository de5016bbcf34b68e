package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.onnx.OnnxFile;
import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.headless.workflow.NodeState;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that writes ONNX files, which go into its own folder and nowhere else. */
class OnnxWorkflowTest {

    private static final String INSIDE =
        "Without KNIME, the nodes of a workflow write into the workflow's folder alone.";

    @TempDir
    private Path m_temporary;

    private Path m_folder;

    @BeforeEach
    void copy() throws IOException {
        m_folder = Files.createDirectory(m_temporary.resolve("onnx"));
        TestWorkflows.copy("onnx-options", m_folder);
        for (final String left : OnnxOptions.FILES) {
            Files.deleteIfExists(file(left)); // of somebody who has run the workflow
        }
    }

    private Path file(final String name) {
        return m_folder.resolve("data").resolve(name);
    }

    private static byte[] onnx(final NodeResult learner) throws IOException {
        final MixtureModel model = ((MoeModelPortObject)learner.outputs().get(0)).model();
        final var out = new ByteArrayOutputStream();
        OnnxFile.write(model, out);
        return out.toByteArray();
    }

    @Test
    void modelsOfTheLearnersAreWrittenAndReplaced() throws Exception {
        Files.writeString(file("average.onnx"), "an earlier one");
        final Execution execution = Execution.of(m_folder);
        assertTrue(execution.results().stream().allMatch(NodeResult::isExecuted), execution.results().toString());
        assertArrayEquals(onnx(execution.result(2)), Files.readAllBytes(file("mixture.onnx")));
        assertArrayEquals(onnx(execution.result(4)), Files.readAllBytes(file("average.onnx")));
        assertArrayEquals(onnx(execution.result(6)), Files.readAllBytes(file("regression.onnx")));
        assertArrayEquals(onnx(execution.result(8)), Files.readAllBytes(file("adapted.onnx")));
        assertEquals(3, ((MoeModelPortObject)execution.result(4).outputs().get(0)).model().members());
    }

    @Test
    void fileThatIsThereStaysIfTheOptionSaysSo() throws Exception {
        changeExport("\"OVERWRITE\"", "\"FAIL\"");
        Files.writeString(file("mixture.onnx"), "an earlier one");
        assertExportFails("knime://knime.workflow/data/mixture.onnx: There is already a file of that name.");
        assertEquals("an earlier one", Files.readString(file("mixture.onnx")));
    }

    @Test
    void nothingIsWrittenOutsideOfTheFolder() throws Exception {
        final Path outside = Files.writeString(m_temporary.resolve("outside"), "precious");
        final String address = "knime://knime.workflow/data/mixture.onnx";
        String before = address;
        for (final String other : new String[]{outside.toString(), outside.toUri().toString(),
            "knime://knime.workflow/../outside"}) {
            changeExport(before, other);
            before = other;
            assertExportFails(other + ": " + INSIDE);
        }
        changeExport(before, address);
        Files.createSymbolicLink(file("mixture.onnx"), outside);
        assertExportFails(address + ": " + INSIDE);
        Files.delete(file("mixture.onnx"));
        changeExport(address, "knime://knime.workflow/link/new");
        Files.createSymbolicLink(m_folder.resolve("link"), m_temporary);
        assertExportFails("knime://knime.workflow/link/new: " + INSIDE);
        assertEquals("precious", Files.readString(outside));
        assertFalse(Files.exists(m_temporary.resolve("new")));
    }

    @Test
    void addressesOfKnimeAreThoseOfTheWorkflow() throws Exception {
        changeExport("knime.workflow", "knime.mountpoint");
        assertExportFails("knime://knime.mountpoint/data/mixture.onnx: Without KNIME, such an address can only be one "
            + "of knime://knime.workflow, for a workflow that is a folder.");
    }

    @Test
    void archivesAreNotWrittenTo() throws Exception {
        final Path archive = m_temporary.resolve("onnx.knwf");
        WorkflowArchive.write(m_folder, "onnx", archive);
        final NodeResult export = Execution.of(archive).result(3);
        assertEquals(NodeState.FAILED, export.state());
        assertTrue(export.error().orElseThrow().endsWith("for a workflow that is a folder."),
            export.error().orElseThrow());
    }

    private void assertExportFails(final String message) throws Exception {
        final Execution execution = Execution.of(m_folder);
        assertEquals(NodeState.FAILED, execution.result(3).state());
        assertEquals(message, execution.result(3).error().orElseThrow());
        assertTrue(execution.result(5).isExecuted());
    }

    private void changeExport(final String before, final String after) throws IOException {
        final Path settings = m_folder.resolve("MoE to ONNX (#3)").resolve("settings.xml");
        final String text = Files.readString(settings);
        assertTrue(text.contains(before), text);
        Files.writeString(settings, text.replace(before, after));
    }
}
