package org.dendromoe.nodes.predictor;

import static org.dendromoe.nodes.TestTables.nominal;
import static org.dendromoe.nodes.TestTables.number;
import static org.dendromoe.nodes.TestTables.row;
import static org.dendromoe.nodes.TestTables.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.dendromoe.nodes.TestModels;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingValue;

final class PredictionCellFactoryTest {

    private static final DataTableSpec TABLE = spec(nominal("c"), number("x"));

    private static PredictionCellFactory factory(final UnusableCells unusable) {
        final MoePredictorParameters parameters = new MoePredictorParameters();
        parameters.m_unusableCells = unusable;
        return new PredictionCellFactory(TestModels.model(), TABLE, parameters);
    }

    private static double value(final DataCell cell) {
        return ((DoubleValue)cell).getDoubleValue();
    }

    @Test
    void predictsByTheModel() {
        final PredictionCellFactory factory = factory(UnusableCells.MISSING);
        // standardised x = 0.5: log-odds of a against b are 2 + 4 * 0.5
        final DataCell[] cells = factory.getCells(row("Row0", "u", 2.0), 0);
        assertEquals(1 / (1 + Math.exp(-4)), value(cells[0]), 1e-12);
        assertEquals(1 / (1 + Math.exp(4)), value(cells[1]), 1e-12);
        assertEquals("a", cells[2].toString());
        assertEquals(value(cells[0]), value(cells[3]));
        assertEquals(Optional.empty(), factory.warning());
    }

    @Test
    void givesMissingPredictionsWithTheirCause() {
        final PredictionCellFactory factory = factory(UnusableCells.MISSING);
        assertFalse(factory.getCells(row("Row0", "u", 1.0), 0)[2].isMissing());
        assertCause("Row 'Row1': the cell of column 'x' is missing.", factory.getCells(row("Row1", "u", null), 1));
        assertCause("Row 'Row2': the cell of column 'c' has the category 'w', which the training rows did not have.",
            factory.getCells(row("Row2", "w", 1.0), 2));
        assertCause("Row 'Row3': the cell of column 'x' is NaN, not a usable number.",
            factory.getCells(row("Row3", "u", Double.NaN), 3));
        assertEquals(Optional.of("3 of 4 rows have no prediction because of missing values, numbers that are not"
            + " finite, or unknown categories in: 'x', 'c'."), factory.warning());
    }

    private static void assertCause(final String cause, final DataCell[] cells) {
        assertEquals(4, cells.length);
        for (final DataCell cell : cells) {
            assertTrue(cell.isMissing());
            assertEquals(cause, ((MissingValue)cell).getError());
        }
    }

    @Test
    void imputesTheMeanOfTheTrainingRows() {
        final PredictionCellFactory factory = factory(UnusableCells.IMPUTE);
        assertEquals(value(factory.getCells(row("Row0", "u", 1.0), 0)[0]),
            value(factory.getCells(row("Row1", "u", null), 1)[0]));
        assertEquals(Optional.of("1 of 2 rows are predicted with imputed values because of missing values, numbers that"
            + " are not finite, or unknown categories in: 'x'."), factory.warning());
    }
}
