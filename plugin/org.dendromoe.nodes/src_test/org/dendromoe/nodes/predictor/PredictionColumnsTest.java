package org.dendromoe.nodes.predictor;

import static org.dendromoe.nodes.TestTables.nominal;
import static org.dendromoe.nodes.TestTables.number;
import static org.dendromoe.nodes.TestTables.spec;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.model.Prediction;
import org.dendromoe.nodes.TestModels;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;

final class PredictionColumnsTest {

    private static final DataTableSpec TABLE = spec(number("x"), nominal("c"));

    private static MoeModelPortObjectSpec model(final OptionalInt experts, final boolean frozen) {
        return new MoeModelPortObjectSpec(TestModels.SCHEMA, MissingPolicy.SKIP, experts, false, frozen);
    }

    private static PredictionColumns columns(final DataTableSpec table, final MoePredictorParameters parameters) {
        return new PredictionColumns(table, model(OptionalInt.of(2), false), parameters);
    }

    private static List<String> names(final PredictionColumns columns) {
        return Arrays.stream(columns.specs()).map(DataColumnSpec::getName).toList();
    }

    @Test
    void probabilitiesThenPredictionThenConfidence() {
        assertEquals(List.of("P (y=a)", "P (y=b)", "Prediction (y)", "Prediction (y) (Confidence)"),
            names(columns(TABLE, new MoePredictorParameters())));
    }

    @Test
    void namesAreAsTheUserWantsThem() {
        final MoePredictorParameters parameters = new MoePredictorParameters();
        parameters.m_probabilitySuffix = " MoE";
        parameters.m_predictionColumn = Optional.of("guess");
        assertEquals(List.of("P (y=a) MoE", "P (y=b) MoE", "guess", "guess (Confidence)"),
            names(columns(TABLE, parameters)));
        parameters.m_appendProbabilities = false;
        assertEquals(List.of("guess", "guess (Confidence)"), names(columns(TABLE, parameters)));
    }

    @Test
    void namesAreUnique() {
        final List<String> names =
            names(columns(spec(number("P (y=a)"), number("Prediction (y)")), new MoePredictorParameters()));
        assertEquals(List.of("P (y=a) (#1)", "P (y=b)", "Prediction (y) (#1)", "Prediction (y) (Confidence)"), names);
    }

    @Test
    void domainsAreKnownBeforeTheRows() {
        final DataColumnSpec[] specs = columns(TABLE, new MoePredictorParameters()).specs();
        for (final int probability : new int[]{0, 1, 3}) {
            assertEquals(new DoubleCell(0), specs[probability].getDomain().getLowerBound());
            assertEquals(new DoubleCell(1), specs[probability].getDomain().getUpperBound());
        }
        assertEquals(Set.of(new StringCell("a"), new StringCell("b")), specs[2].getDomain().getValues());
    }

    @Test
    void cellsFollowTheSpecs() {
        final Prediction prediction = new Prediction(new double[]{0.25, 0.75}, new double[]{1});
        final MoePredictorParameters parameters = new MoePredictorParameters();
        assertArrayEquals(
            new DataCell[]{new DoubleCell(0.25), new DoubleCell(0.75), new StringCell("b"), new DoubleCell(0.75)},
            columns(TABLE, parameters).cells(prediction));
        parameters.m_appendProbabilities = false;
        assertArrayEquals(new DataCell[]{new StringCell("b"), new DoubleCell(0.75)},
            columns(TABLE, parameters).cells(prediction));
    }

    private static MoePredictorParameters withExperts() {
        final MoePredictorParameters parameters = new MoePredictorParameters();
        parameters.m_appendProbabilities = false;
        parameters.m_appendGate = true;
        parameters.m_appendExpert = true;
        parameters.m_appendGateEntropy = true;
        return parameters;
    }

    @Test
    void expertsComeLast() {
        final PredictionColumns columns = columns(spec(number("x"), nominal("Expert")), withExperts());
        assertEquals(List.of("Prediction (y)", "Prediction (y) (Confidence)", "Gate (Expert 1)", "Gate (Expert 2)",
            "Expert (#1)", "Gate entropy"), names(columns));
        assertEquals(new DoubleCell(1), columns.specs()[3].getDomain().getUpperBound());
        assertEquals(Set.of(new StringCell("Expert 1"), new StringCell("Expert 2")),
            columns.specs()[4].getDomain().getValues());
        final DataCell[] cells = columns.cells(new Prediction(new double[]{0.25, 0.75}, new double[]{0.1, 0.9}));
        assertArrayEquals(
            new DataCell[]{new DoubleCell(0.1), new DoubleCell(0.9), new StringCell("Expert 2")},
            Arrays.copyOfRange(cells, 2, 5));
        // entropy of (0.1, 0.9) by scipy.stats.entropy
        assertEquals(0.3250829733914482, ((DoubleCell)cells[5]).getDoubleValue(), 1e-15);
        assertEquals(6, columns.missing("because").length);
    }

    @Test
    void theExpertsNeedNotBeCountedForTheExpertAlone() {
        final MoePredictorParameters parameters = withExperts();
        parameters.m_appendGate = false;
        final DataColumnSpec[] specs =
            new PredictionColumns(TABLE, model(OptionalInt.empty(), false), parameters).specs();
        assertEquals("Expert", specs[2].getName());
        assertFalse(specs[2].getDomain().hasValues());
    }

    @Test
    void missingCellsTellTheCause() {
        final DataCell[] cells = columns(TABLE, new MoePredictorParameters()).missing("because");
        assertEquals(4, cells.length);
        for (final DataCell cell : cells) {
            assertTrue(cell.isMissing());
            assertEquals("because", ((MissingValue)cell).getError());
        }
    }

    @Test
    void frozenExpertHasAColumnAndANameOfItsOwn() {
        final MoePredictorParameters parameters = new MoePredictorParameters();
        parameters.m_appendGate = true;
        parameters.m_appendExpert = true;
        final PredictionColumns columns = new PredictionColumns(TABLE, model(OptionalInt.of(2), true), parameters);
        final List<String> names = names(columns);
        assertEquals(List.of("Gate (Expert 1)", "Gate (Expert 2)", "Gate (Frozen expert)", "Expert"),
            names.subList(names.size() - 4, names.size()));
        final DataCell[] cells = columns.cells(new Prediction(new double[]{0.5, 0.5}, new double[]{0.1, 0.2, 0.7}));
        assertEquals(new StringCell("Frozen expert"), cells[cells.length - 1]);
        assertEquals(new DoubleCell(0.7), cells[cells.length - 2]);
    }
}
