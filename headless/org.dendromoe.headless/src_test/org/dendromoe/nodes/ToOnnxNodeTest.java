package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.onnx.OnnxFile;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.onnx.MoeToOnnxNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.HeadlessNode.Executed;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;

final class ToOnnxNodeTest {

    private static MoeModelPortObject s_model;

    @TempDir
    private Path m_folder;

    @BeforeAll
    static void learn() throws Exception {
        PortTypes.declare();
        final BufferedDataTable table = table(GROUPS, groups(200));
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(table.getDataTableSpec());
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", 2);
        learner.loadSettings(settings);
        learner.configure(table.getDataTableSpec());
        s_model = (MoeModelPortObject)learner.execute(HeadlessExecution.createContext(), table).objects().get(0);
    }

    private static HeadlessNode node(final Object file, final String ifExists) throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeToOnnxNodeFactory());
        final NodeSettings settings = node.saveSettings();
        settings.addString("file", file.toString());
        settings.addString("ifExists", ifExists);
        node.loadSettings(settings);
        return node;
    }

    private static Executed execute(final HeadlessNode node, final MoeModelPortObject model) throws Exception {
        node.configure(model.getSpec());
        return node.execute(HeadlessExecution.createContext(), model);
    }

    private static byte[] expected() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        OnnxFile.write(s_model.model(), out);
        return out.toByteArray();
    }

    @Test
    void writesTheModelAndHasNoOutput() throws Exception {
        final Path file = m_folder.resolve("a model \u00e4.onnx");
        final Executed executed = execute(node(file, "FAIL"), s_model);
        assertEquals(0, executed.objects().size());
        assertTrue(executed.warning().isEmpty());
        assertArrayEquals(expected(), Files.readAllBytes(file));
        execute(node(m_folder.resolve("other.onnx").toUri(), "FAIL"), s_model);
        assertArrayEquals(expected(), Files.readAllBytes(m_folder.resolve("other.onnx")));
    }

    @Test
    void replacesAFileOnlyIfToldTo() throws Exception {
        final Path file = Files.writeString(m_folder.resolve("model.onnx"), "earlier");
        final KNIMEException refused =
            assertThrows(KNIMEException.class, () -> execute(node(file, "FAIL"), s_model));
        assertTrue(refused.getMessage().startsWith(file + ": There is already a file of that name."),
            refused.getMessage());
        assertEquals("earlier", Files.readString(file));
        execute(node(file, "OVERWRITE"), s_model);
        assertArrayEquals(expected(), Files.readAllBytes(file));
    }

    @ParameterizedTest
    @CsvSource({"no/model.onnx, The folder does not exist.", "., This is not a file that can be written."})
    void folderThatIsMissingOrNamedAsAFile(final String path, final String problem) {
        final String file = m_folder + "/" + path;
        final KNIMEException refused =
            assertThrows(KNIMEException.class, () -> execute(node(file, "OVERWRITE"), s_model));
        assertTrue(refused.getMessage().startsWith(file + ": " + problem), refused.getMessage());
    }

    @Test
    void addressElsewhere() {
        final KNIMEException refused = assertThrows(KNIMEException.class,
            () -> execute(node("https://example.org/model.onnx", "OVERWRITE"), s_model));
        assertTrue(refused.getMessage().startsWith("https://example.org/model.onnx: This is not a file of the computer "
            + "that executes the node."), refused.getMessage());
    }

    @Test
    void fileMustBeSetWithAFullPath() throws Exception {
        for (final String blank : new String[]{"", "  "}) {
            assertEquals("No file is set.", assertThrows(InvalidSettingsException.class,
                () -> node(blank, "FAIL").configure(s_model.getSpec())).getMessage());
        }
        assertEquals("'models/m.onnx' is not a full path. For a file in the data area of the workflow set "
            + "knime://knime.workflow/data/models/m.onnx.", assertThrows(InvalidSettingsException.class,
                () -> node("models/m.onnx", "FAIL").configure(s_model.getSpec())).getMessage());
        assertTrue(assertThrows(InvalidSettingsException.class,
            () -> node("a\u0000b", "FAIL").configure(s_model.getSpec())).getMessage().contains("is not a path: "));
    }

    @Test
    void modelThatCannotBeWritten() throws Exception {
        final Parameters large = s_model.model().parameters().copy();
        large.values()[0] = 1e305;
        final MoeModelPortObject model = new MoeModelPortObject(
            new MixtureModel(s_model.model().preprocessing(), large, s_model.model().summary()));
        final Path file = m_folder.resolve("model.onnx");
        final KNIMEException refused = assertThrows(KNIMEException.class, () -> execute(node(file, "FAIL"), model));
        assertTrue(refused.getMessage().contains("too large for the sums of an ONNX graph"), refused.getMessage());
        assertFalse(Files.exists(file));
    }
}
