package org.dendromoe.headless.basenodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** The expected tables are those of KNIME 5.8.2 for the same rows. */
class ScorerNodeTest {

    private static final BufferedDataTable TABLE = Tables.strings(List.of("truth", "guess"), "b,b", "a,a", "a,b", "c,a",
        "c,b", "b,b", "?,a", "a,?", "a,a", "b,e");

    @Test
    void confusionMatrixIsThatOfKnime() throws Exception {
        final BufferedDataTable matrix = score(new ScorerSettings("truth", "guess", false, true))[0];
        assertArrayEquals(new String[]{"b", "a", "c", "e"}, matrix.getDataTableSpec().getColumnNames());
        assertEquals(List.of("b 2 0 0 1", "a 1 2 0 0", "c 1 1 0 0", "e 0 0 0 0"), Tables.text(matrix));
    }

    @Test
    void statisticsAreThoseOfKnime() throws Exception {
        final BufferedDataTable statistics = score(new ScorerSettings("truth", "guess", false, true))[1];
        assertArrayEquals(new String[]{"TruePositives", "FalsePositives", "TrueNegatives", "FalseNegatives", "Recall",
            "Precision", "Sensitivity", "Specificity", "F-measure", "Accuracy", "Cohen's kappa"},
            statistics.getDataTableSpec().getColumnNames());
        assertEquals(List.of(//
            "b 2 2 3 1 0.6666666666666666 0.5 0.6666666666666666 0.6 0.5714285714285715 ? ?", //
            "a 2 1 4 1 0.6666666666666666 0.6666666666666666 0.6666666666666666 0.8 0.6666666666666666 ? ?", //
            "c 0 0 6 2 0.0 ? 0.0 1.0 ? ? ?", //
            "e 0 1 7 0 ? 0.0 ? 0.875 ? ? ?", //
            "Overall ? ? ? ? ? ? ? ? ? 0.5 0.2558139534883721"), Tables.text(statistics));
    }

    @Test
    void missingClassesAreAWarningOrAnError() throws Exception {
        final var lenient = new ScorerNode(new ScorerSettings("truth", "guess", false, true));
        lenient.execute(new PortObject[]{TABLE}, HeadlessExecution.createContext());
        assertEquals(Optional.of("There were missing values in the reference or in the prediction class columns."),
            lenient.warning());
        assertEquals("Missing value in row: Row6", assertThrows(KNIMEException.class,
            () -> score(new ScorerSettings("truth", "guess", false, false))).getMessage());
    }

    @Test
    void classesMayBeReversed() throws Exception {
        assertArrayEquals(new String[]{"e", "c", "a", "b"},
            score(new ScorerSettings("truth", "guess", true, true))[0].getDataTableSpec().getColumnNames());
    }

    @Test
    void classNamedOverallDoesNotClash() throws Exception {
        final BufferedDataTable table = Tables.strings(List.of("truth", "guess"), "Overall,Overall");
        final var scorer = new ScorerNode(new ScorerSettings("truth", "guess", false, true));
        final var statistics =
            (BufferedDataTable)scorer.execute(new PortObject[]{table}, HeadlessExecution.createContext())[1];
        assertEquals(List.of("Overall 1 0 0 0 1.0 1.0 1.0 ? 1.0 ? ?", "Overall (#1) ? ? ? ? ? ? ? ? ? 1.0 ?"),
            Tables.text(statistics));
    }

    @Test
    void onlyTheStatisticsAreKnownBefore() throws InvalidSettingsException {
        final PortObjectSpec[] specs = new ScorerNode(new ScorerSettings("truth", "guess", false, true))
            .configure(new PortObjectSpec[]{TABLE.getDataTableSpec()});
        assertNull(specs[0]);
        assertEquals(11, ((DataTableSpec)specs[1]).getNumColumns());
    }

    @Test
    void missingColumnIsNamed() {
        final var scorer = new ScorerNode(new ScorerSettings("truth", "prediction", false, true));
        assertEquals("The column \"prediction\" does not exist.", assertThrows(InvalidSettingsException.class,
            () -> scorer.configure(new PortObjectSpec[]{TABLE.getDataTableSpec()})).getMessage());
    }

    private static BufferedDataTable[] score(final ScorerSettings settings) throws Exception {
        final PortObject[] tables =
            new ScorerNode(settings).execute(new PortObject[]{TABLE}, HeadlessExecution.createContext());
        return new BufferedDataTable[]{(BufferedDataTable)tables[0], (BufferedDataTable)tables[1]};
    }
}
