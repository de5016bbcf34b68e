package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.predictor.MoePredictorNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;

/** Models go from the command line to the nodes and back through model files. */
class ModelExchangeTest {

    private static final String TARGET = "class";

    private final ExecutionContext m_exec = HeadlessExecution.createContext();

    @TempDir
    private Path m_folder;

    @Test
    void aModelOfTheCommandLinePredictsTheSameInTheNode() throws Exception {
        final Path csv = CommandLineRun.ecoli(m_folder);
        final Path file = m_folder.resolve("model.json");
        CommandLineRun.json("fit", csv, "--target", TARGET, "--experts", "2", "--model", file, "--json");
        try (InputStream in = Files.newInputStream(file)) {
            assertSamePredictions(csv, file, new MoeModelPortObject(ModelFile.read(in)));
        }
    }

    @Test
    void aModelOfTheNodePredictsTheSameOnTheCommandLine() throws Exception {
        final Path csv = CommandLineRun.ecoli(m_folder);
        final BufferedDataTable table = table(csv);
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(table.getDataTableSpec());
        final MoeModelPortObject model = (MoeModelPortObject)learner.execute(m_exec, table).objects().get(0);
        final Path file = m_folder.resolve("model.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            ModelFile.write(model.model(), out);
        }
        assertSamePredictions(csv, file, model);
    }

    @Test
    void nodeAndCommandLineFitTheSameModel() throws Exception {
        final Path csv = CommandLineRun.ecoli(m_folder);
        final Path file = m_folder.resolve("model.json");
        CommandLineRun.json("fit", csv, "--target", TARGET, "--model", file, "--json");
        final BufferedDataTable table = table(csv);
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(table.getDataTableSpec());
        final MoeModelPortObject model = (MoeModelPortObject)learner.execute(m_exec, table).objects().get(0);
        final Path ofTheNode = m_folder.resolve("node.json");
        try (OutputStream out = Files.newOutputStream(ofTheNode)) {
            ModelFile.write(model.model(), out);
        }
        assertEquals(Files.readString(file), Files.readString(ofTheNode));
    }

    private void assertSamePredictions(final Path csv, final Path file, final MoeModelPortObject model)
        throws Exception {
        final Path out = m_folder.resolve("predicted.csv");
        CommandLineRun.json("predict", csv, "--model", file, "--out", out, "--json");
        final List<List<String>> expected = cells(out);
        final BufferedDataTable table = table(csv);
        final HeadlessNode predictor = HeadlessNode.create(new MoePredictorNodeFactory());
        predictor.configure(model.getSpec(), table.getDataTableSpec());
        final BufferedDataTable predicted = (BufferedDataTable)predictor.execute(m_exec, model, table).objects().get(0);
        assertEquals(expected.get(0), List.of(predicted.getDataTableSpec().getColumnNames()));
        final int first = table.getDataTableSpec().getNumColumns();
        final List<List<String>> actual = new ArrayList<>();
        try (CloseableRowIterator rows = predicted.iterator()) {
            rows.forEachRemaining(row -> actual.add(row.stream().skip(first).map(DataCell::toString).toList()));
        }
        assertTrue(actual.size() > 300);
        assertEquals(expected.stream().skip(1).map(row -> row.subList(first, row.size())).toList(), actual);
    }

    private static List<List<String>> cells(final Path csv) throws Exception {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.map(line -> Arrays.asList(line.split(","))).toList();
        }
    }

    /** Reads a table of numbers and the class. */
    private BufferedDataTable table(final Path csv) throws Exception {
        final List<List<String>> rows = cells(csv);
        final List<String> names = rows.get(0);
        final DataTableSpec spec = new DataTableSpec(names.stream().map(name -> new DataColumnSpecCreator(name,
            TARGET.equals(name) ? StringCell.TYPE : DoubleCell.TYPE).createSpec()).toArray(DataColumnSpec[]::new));
        final BufferedDataContainer container = m_exec.createDataContainer(spec);
        for (int i = 1; i < rows.size(); i++) {
            final DataCell[] cells = new DataCell[names.size()];
            for (int c = 0; c < cells.length; c++) {
                final String text = rows.get(i).get(c);
                cells[c] =
                    TARGET.equals(names.get(c)) ? new StringCell(text) : new DoubleCell(Double.parseDouble(text));
            }
            container.addRowToTable(new DefaultRow("Row" + (i - 1), cells));
        }
        container.close();
        return container.getTable();
    }
}
