package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.table;
import static org.dendromoe.nodes.NodeTables.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.predictor.MoePredictorNodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.port.HeadlessPorts;

/** The MoE Model port in KNIME's format on disk. */
final class ModelPortTest {

    private static final String OBJECT = "object.file";

    private static final String MODEL = "model.json";

    private static BufferedDataTable s_table;

    private static MoeModelPortObject s_model;

    @BeforeAll
    static void learn() throws Exception {
        PortTypes.declare();
        s_table = table(GROUPS, groups(200));
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(s_table.getDataTableSpec());
        s_model = (MoeModelPortObject)learner.execute(HeadlessExecution.createContext(), s_table).objects().get(0);
    }

    private static byte[] bytes(final MoeModelPortObject model) throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        HeadlessPorts.write(model, out);
        return out.toByteArray();
    }

    private static MoeModelPortObject read(final byte[] bytes) throws Exception {
        return (MoeModelPortObject)HeadlessPorts.read(new ByteArrayInputStream(bytes));
    }

    private static String predictions(final MoeModelPortObject model) throws Exception {
        final HeadlessNode predictor = HeadlessNode.create(new MoePredictorNodeFactory());
        predictor.configure(model.getSpec(), s_table.getDataTableSpec());
        return text((BufferedDataTable)predictor.execute(HeadlessExecution.createContext(), model, s_table).objects()
            .get(0)).toString();
    }

    @Test
    void whatIsSavedPredictsTheSame() throws Exception {
        final MoeModelPortObject loaded = read(bytes(s_model));
        assertEquals(s_model.getSpec(), loaded.getSpec());
        assertEquals(s_model.getSummary(), loaded.getSummary());
        assertEquals(predictions(s_model), predictions(loaded));
    }

    @Test
    void holdsTheBytesOfAModelFile() throws Exception {
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(s_model.model(), file);
        change(bytes(s_model), json -> {
            assertArrayEquals(file.toByteArray(), json.getBytes(StandardCharsets.UTF_8));
            return json;
        });
    }

    /** @return a port object on disk with other text in its model file */
    private static byte[] change(final byte[] port, final UnaryOperator<String> change) throws IOException {
        return copy(port, OBJECT, object -> copy(object, MODEL,
            model -> change.apply(new String(model, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
    }

    private interface Change {
        byte[] apply(byte[] content) throws IOException;
    }

    private static byte[] copy(final byte[] zip, final String changed, final Change change) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                final boolean hit = entry.getName().equals(changed);
                found |= hit;
                out.write(hit ? change.apply(in.readAllBytes()) : in.readAllBytes());
            }
        }
        assertTrue(found, changed);
        return bytes.toByteArray();
    }

    private static String error(final UnaryOperator<String> damage) throws Exception {
        final byte[] damaged = change(bytes(s_model), damage);
        return assertThrows(IOException.class, () -> read(damaged)).getMessage();
    }

    @Test
    void refusesADamagedModel() throws Exception {
        assertDamaged(error(json -> json.substring(0, json.length() / 2)));
        assertDamaged(error(json -> ""));
        assertDamaged(error(json -> json.replace("\"organ\"", "\"x\"")));
    }

    @Test
    void refusesAModelThatIsNotThatOfItsSpec() throws Exception {
        assertEquals("The saved MoE model is damaged: it does not have the columns and classes of its specification.",
            error(json -> json.replace("\"organ\"", "\"other\"")));
    }

    private static void assertDamaged(final String message) {
        assertTrue(message.startsWith("The saved MoE model is damaged: "), message);
    }

    @Test
    void savingAndLoadingCanBeCancelled() throws Exception {
        final byte[] saved = bytes(s_model);
        final ExecutionContext cancelled = HeadlessExecution.createContext(() -> true, (progress, message) -> { });
        assertThrows(CanceledExecutionException.class,
            () -> HeadlessPorts.write(s_model, OutputStream.nullOutputStream(), cancelled));
        assertThrows(CanceledExecutionException.class,
            () -> HeadlessPorts.read(new ByteArrayInputStream(saved), cancelled));
    }
}
