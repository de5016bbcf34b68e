package org.dendromoe.headless.basenodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** The rules are those that the CSV Reader of KNIME 5.8.2 has been seen to follow. */
class CsvReaderNodeTest {

    private interface Change {
        void apply(NodeSettings model) throws InvalidSettingsException;
    }

    private static final Change NONE = model -> { };

    @Test
    void tableHasTheRowIdsAndDomainsOfKnime() throws Exception {
        final BufferedDataTable table = read("x,class\n1.5,b\n\nNaN,a\n-2,b\n,\n", NONE);
        assertEquals(List.of("Row0 1.5 b", "Row1 NaN a", "Row2 -2.0 b", "Row3 ? ?"), Tables.text(table));
        final DataTableSpec spec = table.getDataTableSpec();
        assertEquals(DoubleCell.TYPE, spec.getColumnSpec(0).getType());
        assertEquals(new DoubleCell(-2), spec.getColumnSpec(0).getDomain().getLowerBound());
        assertEquals(new DoubleCell(1.5), spec.getColumnSpec(0).getDomain().getUpperBound());
        assertEquals(List.of(new StringCell("b"), new StringCell("a")),
            List.copyOf(spec.getColumnSpec(1).getDomain().getValues()));
    }

    @Test
    void moreThanSixtyValuesAreNotListed() throws Exception {
        assertEquals(60, values(60).getValues().size());
        assertNull(values(61).getValues());
    }

    @Test
    void rowsAreSkippedAndLimited() throws Exception {
        assertEquals(List.of("Row0 2", "Row1 3"), Tables.text(read("title\nx\n1\n2\n3\n4\n", model -> {
            final NodeSettings rows = model.getNodeSettings("limit_rows");
            rows.addBoolean("skip_lines", true);
            rows.addLong("number_of_lines_to_skip", 1);
            rows.addBoolean("skip_data_rows", true);
            rows.addLong("number_of_rows_to_skip", 1);
            rows.addBoolean("limit_data_rows", true);
            rows.addLong("max_rows", 2);
        })));
    }

    @Test
    void firstColumnMayHoldTheRowIds() throws Exception {
        assertEquals(List.of("a 1", "?1 2"), Tables.text(
            read("id,x\na,1\n,2\n", model -> model.getNodeSettings("settings").addBoolean("has_row_id", true))));
    }

    @Test
    void rowIdThatComesTwiceIsAnError() {
        final Exception error = assertThrows(Exception.class, () -> read("id,x\na,1\na,2\n",
            model -> model.getNodeSettings("settings").addBoolean("has_row_id", true)));
        assertEquals("Encountered duplicate row ID \"a\"", error.getMessage());
    }

    @Test
    void shortRowsAreFilledUpOrRefused() throws Exception {
        assertEquals(List.of("Row0 1 2", "Row1 3 ?"), Tables.text(read("x,y\n1,2\n3\n",
            model -> model.getNodeSettings("settings").addBoolean("support_short_data_rows", true))));
        assertMessage("data/table.csv, line 3: 1 columns instead of 2.", "x,y\n1,2\n3\n");
        assertMessage("data/table.csv, line 2: 3 columns instead of 2.", "x,y\n1,2,3\n", 0);
    }

    @Test
    void valueOfAnotherTypeIsNamed() {
        assertMessage("data/table.csv, line 4, column \"x\": \"b\" is not an integer, as the rows before it are.",
            "x\n1\n2\nb\n", 2);
    }

    @Test
    void headerAloneIsAnEmptyTable() throws Exception {
        final CsvReaderNode node = node("x,y\n", NONE);
        final var table = (BufferedDataTable)node.execute(new PortObject[0], HeadlessExecution.createContext())[0];
        assertEquals(0, table.size());
        assertEquals(Optional.of("The table is empty."), node.warning());
    }

    @Test
    void columnsAreKnownBeforeExecution() throws Exception {
        final PortObjectSpec[] specs = node("x,class\n1,a\n", NONE).configure(new PortObjectSpec[0]);
        assertEquals(List.of("x", "class"), List.of(((DataTableSpec)specs[0]).getColumnNames()));
    }

    @Test
    void bothLayoutsOfTheSettingsMeanTheSame() throws Exception {
        final NodeSettings sample;
        try (InputStream stream =
            Files.newInputStream(Path.of("test-data", "sample-workflow", "CSV Reader (#1)", "settings.xml"))) {
            sample = ((NodeSettings)NodeSettings.loadFromXML(stream)).getNodeSettings("model");
        }
        assertEquals(CsvReaderSettingsLoader.load(model(NONE)), CsvReaderSettingsLoader.load(sample));
    }

    @Test
    void storedColumnsMustBeThoseOfTheFile() throws Exception {
        final Change stored = model -> store(model, "Integer", "IntCell");
        assertEquals(List.of("Row0 1"), Tables.text(read("x\n1\n", stored)));
        assertEquals("The columns of data/table.csv are not those that the node was configured with.",
            assertThrows(IOException.class, () -> read("x\n1.5\n", stored)).getMessage());
    }

    @Test
    void convertedColumnsAreRefused() {
        assertEquals("The column \"x\" is left out, moved, renamed or converted, which is not supported without KNIME.",
            assertThrows(InvalidSettingsException.class,
                () -> CsvReaderSettingsLoader.load(model(model -> store(model, "Integer", "StringCell"))))
                    .getMessage());
    }

    @Test
    void columnsStoredByLaterVersionsAreRead() throws Exception {
        final var parameters = new NodeSettings("transformationParameters");
        final var column = parameters.addNodeSettings("specs").addNodeSettings("0").addNodeSettings("spec")
            .addNodeSettings("0");
        column.addString("name", "x");
        column.addString("type", "java.lang.Double");
        final var transformation = parameters.addNodeSettings("columnTransformation").addNodeSettings("0");
        transformation.addString("columnName", "x");
        transformation.addBoolean("includeInOutput", true);
        transformation.addString("columnRename", null);
        transformation.addNodeSettings("productionPath").addString("_converter",
            "org.knime.core.data.def.DoubleCell$DoubleCellFactory.create(class java.lang.Double)");
        assertEquals(new CsvColumns(List.of("x"), List.of(ColumnKind.DOUBLE)), StoredColumns.loadNew(parameters));
        transformation.addString("columnRename", "y");
        assertThrows(InvalidSettingsException.class, () -> StoredColumns.loadNew(parameters));
    }

    /** Stores one column "x" as the dialog does. */
    private static void store(final NodeSettings model, final String javaClass, final String cell) {
        final var transformation =
            model.addNodeSettings("table_spec_config_Internals").addNodeSettings("table_transformation");
        final var column = transformation.addNodeSettings("columns").addNodeSettings("0");
        final var file = column.addNodeSettings("external_spec");
        file.addString("name", "x");
        file.addNodeSettings("type").addString("class", "java.lang." + javaClass);
        column.addString("name", "x");
        column.addBoolean("keep", true);
        column.addInt("position", 0);
        column.addNodeSettings("production_path").addString("_converter",
            "org.knime.core.data.def." + cell + "$" + cell + "Factory.create(class java.lang." + javaClass + ")");
        transformation.addNodeSettings("unknown_columns_transformation").addBoolean("keep", true);
    }

    @Test
    void otherPlacesThanTheDataAreaAreRefused() {
        final InvalidSettingsException error = assertThrows(InvalidSettingsException.class,
            () -> CsvReaderSettingsLoader.load(model(model -> model.getNodeSettings("settings")
                .getNodeSettings("file_selection").getNodeSettings("path").addString("file_system_type", "LOCAL"))));
        assertEquals("The setting file_system_type = LOCAL is not supported without KNIME (only RELATIVE is).",
            error.getMessage());
    }

    @Test
    void unknownCharacterSetIsNamed() {
        final InvalidSettingsException error =
            assertThrows(InvalidSettingsException.class, () -> CsvReaderSettingsLoader.load(
                model(model -> model.getNodeSettings("encoding").addString("charset", "UTF-5"))));
        assertEquals("Unknown character set \"UTF-5\".", error.getMessage());
    }

    private static DataColumnDomain values(final int number) throws Exception {
        return read("name\n" + IntStream.range(0, number).mapToObj(i -> "v" + i + "\n").collect(Collectors.joining()),
            NONE).getDataTableSpec().getColumnSpec(0).getDomain();
    }

    private static void assertMessage(final String message, final String text) {
        assertMessage(message, text, 10_000);
    }

    private static void assertMessage(final String message, final String text, final long scannedRows) {
        assertEquals(message, assertThrows(IOException.class, () -> read(text,
            model -> model.getNodeSettings("advanced_settings").addLong("max_data_rows_scanned", scannedRows)))
                .getMessage());
    }

    private static BufferedDataTable read(final String text, final Change change) throws Exception {
        return (BufferedDataTable)node(text, change).execute(new PortObject[0], HeadlessExecution.createContext())[0];
    }

    private static CsvReaderNode node(final String text, final Change change) throws Exception {
        return new CsvReaderNode(
            new CsvFile(path -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "table.csv"),
            CsvReaderSettingsLoader.load(model(change)));
    }

    private static NodeSettings model(final Change change) throws IOException, InvalidSettingsException {
        try (InputStream stream = Files.newInputStream(Path.of("test-data", "base-nodes", "csv-reader.xml"))) {
            final var model = (NodeSettings)NodeSettings.loadFromXML(stream);
            change.apply(model);
            return model;
        }
    }
}
