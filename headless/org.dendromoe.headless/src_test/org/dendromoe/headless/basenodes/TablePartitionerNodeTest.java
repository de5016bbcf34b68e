package org.dendromoe.headless.basenodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.dendromoe.headless.basenodes.PartitionSettings.Strategy;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

class TablePartitionerNodeTest {

    private static final BufferedDataTable TABLE =
        Tables.strings(List.of("class"), "a", "a", "b", "?", "a", "c", "b", "a", "?", "a", "d", "a", "b", "a");

    @Test
    void rowsKeepTheirOrderAndBothPartsTheDomain() throws Exception {
        final BufferedDataTable[] parts = partition(TABLE, settings(true, 30, 0, Strategy.STRATIFIED, true, 5));
        assertEquals(List.of("Row3 ?", "Row4 a", "Row6 b", "Row9 a"), Tables.text(parts[0]));
        assertEquals(10, parts[1].size());
        assertEquals(TABLE.getDataTableSpec(), parts[0].getDataTableSpec());
        assertEquals(TABLE.getDataTableSpec(), parts[1].getDataTableSpec());
    }

    @Test
    void moreGroupsThanRowsAreAWarning() throws Exception {
        final var node = new TablePartitionerNode(settings(false, 0, 4, Strategy.STRATIFIED, true, 5));
        node.execute(new PortObject[]{TABLE}, HeadlessExecution.createContext());
        assertEquals(Optional.of(
            "The column \"class\" has more values (5) than there are rows in the first partition (4)."),
            node.warning());
    }

    @Test
    void emptyTableIsAnErrorOrTwoEmptyTables() throws Exception {
        final BufferedDataTable empty = Tables.strings(List.of("class"));
        assertEquals("The input table is empty.", assertThrows(KNIMEException.class,
            () -> partition(empty, settings(true, 70, 0, Strategy.RANDOM, true, 1))).getMessage());
        final BufferedDataTable[] parts = partition(empty, settings(true, 70, 0, Strategy.RANDOM, false, 1));
        assertEquals(0, parts[0].size() + parts[1].size());
    }

    @Test
    void missingGroupColumnIsNamed() {
        final var node = new TablePartitionerNode(settings(true, 70, 0, Strategy.STRATIFIED, true, 1));
        final PortObjectSpec other = Tables.strings(List.of("kind"), "a").getDataTableSpec();
        assertEquals("The column \"class\" for stratified sampling does not exist.",
            assertThrows(InvalidSettingsException.class, () -> node.configure(new PortObjectSpec[]{other}))
                .getMessage());
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertMessage("The percentage must be between 0 and 100, but is 100.5.", "percentage", 100.5);
        assertMessage("Unknown value \"HALF\" of the setting \"mode\".", "mode", "HALF");
        assertMessage("Unknown value \"BOTH\" of the setting \"partitioningMode\".", "partitioningMode", "BOTH");
        assertMessage("Stratified sampling needs a group column.", "class_column", " ");
    }

    private static void assertMessage(final String message, final String key, final Object value) {
        final var settings = new NodeSettings("model");
        settings.addString("partitioningMode", "RELATIVE");
        settings.addDouble("percentage", 70);
        settings.addLong("rowCount", 100);
        settings.addString("mode", "STRATIFIED");
        settings.addString("class_column", "class");
        settings.addLong("seed", 1);
        settings.addBoolean("seed_is_present", true);
        settings.addString("actionEmpty", "FAIL");
        if (value instanceof Double number) {
            settings.addDouble(key, number);
        } else {
            settings.addString(key, (String)value);
        }
        assertEquals(message,
            assertThrows(InvalidSettingsException.class, () -> PartitionSettings.load(settings)).getMessage());
    }

    private static PartitionSettings settings(final boolean relative, final double percentage, final long rows,
        final Strategy strategy, final boolean failOnEmpty, final long seed) {
        return new PartitionSettings(relative, percentage, rows, strategy, "class", OptionalLong.of(seed), failOnEmpty);
    }

    private static BufferedDataTable[] partition(final BufferedDataTable table, final PartitionSettings settings)
        throws Exception {
        final PortObject[] parts =
            new TablePartitionerNode(settings).execute(new PortObject[]{table}, HeadlessExecution.createContext());
        return new BufferedDataTable[]{(BufferedDataTable)parts[0], (BufferedDataTable)parts[1]};
    }
}
