package org.dendromoe.nodes.scorer;

import static org.dendromoe.nodes.TestTables.nominal;
import static org.dendromoe.nodes.TestTables.number;
import static org.dendromoe.nodes.TestTables.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.dendromoe.engine.data.InvalidTableException;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;

final class ScoredColumnsTest {

    /** As KNIME's predictors leave it, one behind the other. */
    private static final DataTableSpec TABLE = spec(number("x"), nominal("c", List.of("a", "b")), number("P (c=b)"),
        number("P (c=a)"), nominal("Prediction (c)"), number("Prediction (c) (Confidence)"), number("P (c=a) RF"),
        number("P (c=b) RF"), nominal("Prediction (c) (#1)"));

    private static String error(final DataTableSpec table, final String target) {
        return assertThrows(InvalidTableException.class, () -> ScoredColumns.byName(table, target, "MoE")).getMessage();
    }

    private static String handError(final String... columns) {
        return assertThrows(InvalidTableException.class,
            () -> ScoredColumns.byHand(TABLE, "c", List.of(columns), "MoE")).getMessage();
    }

    @Test
    void everySuffixIsAModel() {
        assertEquals(new ScoredColumns(1, "c", List.of("b", "a"),
            List.of(new ScoredModel("MoE", List.of(2, 3)), new ScoredModel("RF", List.of(7, 6)))),
            ScoredColumns.byName(TABLE, "c", "MoE"));
    }

    @Test
    void columnsByHandAreOneModel() {
        assertEquals(
            new ScoredColumns(1, "c", List.of("a", "b"), List.of(new ScoredModel("Forest", List.of(6, 7)))),
            ScoredColumns.byHand(TABLE, "c", List.of("P (c=a) RF", "P (c=b) RF"), "Forest"));
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals("There are no columns 'P (c=class)' with the probabilities of at least two classes of the target"
            + " column 'c'. Missing: 'P (c=a)', 'P (c=b)'.",
            error(spec(nominal("c", List.of("a", "b")), number("P (d=a)")), "c"));
        assertEquals("There are no columns 'P (c=class)' with the probabilities of at least two classes of the target"
            + " column 'c'.", error(spec(nominal("c"), number("P (c=a)")), "c"));
        assertEquals("The model with the suffix ' RF' lacks the probabilities of classes that others have:"
            + " 'P (c=b) RF'.", error(spec(nominal("c"), number("P (c=a)"), number("P (c=b)"), number("P (c=a) RF")),
                "c"));
        assertEquals("The model without suffix lacks the probabilities of classes that others have: 'P (c=b)'.",
            error(spec(nominal("c"), number("P (c=a)"), number("P (c=b) 2"), number("P (c=a) 2")), "c"));
    }

    @Test
    void refusesOtherTargetsAndTypes() {
        assertEquals("No target column is selected: choose a nominal (String) column.", error(TABLE, ""));
        assertEquals("The table has no target column 'd'.", error(TABLE, "d"));
        assertEquals("The target column 'x' is of type Number (Float), but must be nominal (String).".replace(
            "Number (Float)", TABLE.getColumnSpec("x").getType().getName()), error(TABLE, "x"));
        assertEquals("The column 'P (c=b)' is of type String, but must be a number.",
            error(spec(nominal("c"), number("P (c=a)"), nominal("P (c=b)")), "c"));
    }

    @Test
    void refusesColumnsByHandThatAreNotOneModel() {
        assertEquals("Choose at least two columns with the probabilities of classes of the target column 'c'.",
            handError("P (c=a)"));
        assertEquals("The columns 'P (c=a)' and 'P (c=a) RF' both have the probability of the class 'a': choose the"
            + " columns of one model.", handError("P (c=a)", "P (c=a) RF", "P (c=b)"));
        assertEquals("The table has no column 'z'.", handError("P (c=a)", "z"));
        assertEquals("The column 'Prediction (c)' is of type String, but must be a number.",
            handError("P (c=a)", "Prediction (c)"));
    }
}
