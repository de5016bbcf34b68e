package org.dendromoe.nodes.learner;

import static org.dendromoe.nodes.TestTables.integer;
import static org.dendromoe.nodes.TestTables.nominal;
import static org.dendromoe.nodes.TestTables.number;
import static org.dendromoe.nodes.TestTables.spec;
import static org.dendromoe.nodes.TestTables.unusable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.InvalidTableException;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

final class TrainingColumnsTest {

    private static final DataTableSpec SPEC =
        spec(number("x"), nominal("c"), unusable("d"), nominal("y", List.of("a", "b")), integer("n"));

    private static List<String> features(final String... selected) {
        return names(new ColumnFilter(selected));
    }

    private static List<String> names(final ColumnFilter filter) {
        return TrainingColumns.select(SPEC, "y", Optional.empty(), List.of(), filter)
            .columns().stream().map(Column::name)
            .toList();
    }

    private static String error(final DataTableSpec spec, final String target, final ColumnFilter filter) {
        return assertThrows(InvalidTableException.class,
            () -> TrainingColumns.select(spec, target, Optional.empty(), List.of(), filter)).getMessage();
    }

    @Test
    void theTargetIsNeverAFeature() {
        assertEquals(List.of("x", "n"), features("x", "y", "n"));
    }

    @Test
    void unknownColumnsAreIncludedUnlessTheyCannotBeUsed() {
        assertEquals(List.of("x", "c", "n"), names(new ColumnFilter().withIncludeUnknownColumns()));
    }

    @Test
    void keepsTheOrderOfTheTable() {
        assertEquals(List.of("x", "n"), features("n", "x"));
    }

    @Test
    void namesSelectedColumnsThatAreAbsent() {
        assertEquals("The table lacks selected feature columns: 'gone', 'lost'.",
            error(SPEC, "y", new ColumnFilter(new String[]{"x", "gone", "lost"})));
    }

    @Test
    void namesSelectedColumnsThatCannotBeUsedWithBothTypes() {
        final String message = error(SPEC, "y", new ColumnFilter(new String[]{"x", "d"}));
        assertTrue(message.startsWith("Selected feature columns have a type that cannot be used: 'd'. Column 'd' is of"
            + " type "), message);
        assertTrue(message.endsWith(", but must be a number or nominal (String)."), message);
    }

    @Test
    void needsAFeature() {
        assertEquals("No feature column is selected: choose at least one column of numbers or nominal values beside the"
            + " target 'y'.", error(SPEC, "y", new ColumnFilter(new String[]{"y"})));
    }

    @Test
    void needsANominalTargetThatExists() {
        final ColumnFilter all = new ColumnFilter().withIncludeUnknownColumns();
        assertEquals("No target column is selected: choose a nominal (String) column.", error(SPEC, "", all));
        assertEquals("No target column is selected: choose a nominal (String) column.", error(SPEC, null, all));
        assertEquals("The table has no target column 'z'.", error(SPEC, "z", all));
        final String message = error(SPEC, "x", all);
        assertTrue(message.startsWith("The target column 'x' is of type Number"), message);
    }

    @Test
    void needsTwoClassesIfTheDomainListsThem() {
        final ColumnFilter all = new ColumnFilter().withIncludeUnknownColumns();
        assertEquals("The target column 'y' has only the class 'a', at least two are needed.",
            error(spec(number("x"), nominal("y", List.of("a"))), "y", all));
        assertEquals(List.of(),
            TrainingColumns.select(spec(number("x"), nominal("y")), "y", Optional.empty(), List.of(), all).classes());
    }

    @Test
    void theGroupColumnIsNeverAFeature() {
        final ColumnFilter all = new ColumnFilter().withIncludeUnknownColumns();
        assertEquals(List.of("x", "n"), TrainingColumns.select(SPEC, "y", Optional.of("c"), List.of(), all)
            .columns().stream()
            .map(Column::name).toList());
        assertEquals(List.of("x", "c"), TrainingColumns.select(SPEC, "y", Optional.of("n"), List.of(), all)
            .columns().stream()
            .map(Column::name).toList());
    }

    @Test
    void theGroupColumnIsOfStringsOrWholeNumbersAndNotTheTarget() {
        assertEquals("The table has no group column 'gone'.", groupError("gone"));
        assertEquals("The group column 'y' is also the target column.", groupError("y"));
        final String message = groupError("x");
        assertTrue(message.startsWith("The group column 'x' is of type Number")
            && message.endsWith("must be nominal (String) or a whole number."), message);
    }

    private static String groupError(final String group) {
        return assertThrows(InvalidTableException.class, () -> TrainingColumns.select(SPEC, "y", Optional.of(group),
            List.of(), new ColumnFilter().withIncludeUnknownColumns())).getMessage();
    }
}
