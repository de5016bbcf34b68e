package org.dendromoe.nodes.table;

import static org.dendromoe.nodes.TestTables.bool;
import static org.dendromoe.nodes.TestTables.integer;
import static org.dendromoe.nodes.TestTables.nominal;
import static org.dendromoe.nodes.TestTables.number;
import static org.dendromoe.nodes.TestTables.row;
import static org.dendromoe.nodes.TestTables.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Schema;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;

final class RowReaderTest {

    private static final Schema SCHEMA = new Schema("y", List.of(),
        List.of(new Column.Numeric("x"), new Column.Nominal("c", List.of()), new Column.Numeric("n"),
            new Column.Numeric("flag")));

    @Test
    void readsCellsByColumnNameInTheOrderOfTheSchema() {
        final Row row = RowReader
            .forTraining(SCHEMA, spec(bool("flag"), nominal("y"), integer("n"), nominal("c"), number("x")))
            .row(row("Row7", true, "yes", 3, "red", 0.5));
        assertEquals("Row7", row.name());
        assertEquals("yes", row.label());
        assertEquals(0.5, row.number(0));
        assertEquals("red", row.category(1));
        assertEquals(3, row.number(2));
        assertEquals(1, row.number(3));
        assertFalse(row.isMissing(0));
    }

    @Test
    void tellsMissingCellsAndMissingClasses() {
        final Row row =
            RowReader.forTraining(SCHEMA, spec(number("x"), nominal("c"), number("n"), number("flag"), nominal("y")))
                .row(row("Row0", null, "red", 1.0, 0.0, null));
        assertTrue(row.isMissing(0));
        assertFalse(row.isMissing(1));
        assertNull(row.label());
    }

    @Test
    void needsNoTargetForPrediction() {
        final Row row = RowReader.forPrediction(SCHEMA, spec(number("x"), nominal("c"), number("n"), number("flag")))
            .row(row("Row0", 1.0, "red", 2.0, 0.0));
        assertEquals(2, row.number(2));
        assertNull(row.label());
    }

    @Test
    void namesAtMostFiveAbsentColumns() {
        final Schema wide = new Schema("y", List.of(),
            IntStream.rangeClosed(1, 7).<Column>mapToObj(i -> new Column.Numeric("x" + i)).toList());
        assertEquals(
            "The table lacks columns that the model needs: 'x1', 'x2', 'x3', 'x4', 'x5' and 2 more.",
            assertThrows(InvalidTableException.class, () -> RowReader.forPrediction(wide, spec(number("z"))))
                .getMessage());
    }

    @Test
    void namesColumnsOfTheWrongTypeWithBothTypes() {
        final String message = assertThrows(InvalidTableException.class,
            () -> RowReader.forPrediction(SCHEMA, spec(nominal("x"), number("c"), number("n"), number("flag"))))
                .getMessage();
        assertEquals("Columns have another type than the model needs: 'x', 'c'. Column 'x' is of type String, but must"
            + " be a number.", message);
    }

    @Test
    void booleansAreNumbersAndNoClasses() {
        final String message = assertThrows(InvalidTableException.class,
            () -> RowReader.forTraining(new Schema("y", List.of(), List.of()), spec(bool("y")))).getMessage();
        assertTrue(message.startsWith("The target column 'y' is of type Boolean"), message);
        assertTrue(message.endsWith("but must be nominal (String)."), message);
    }

    @Test
    void namesTheAbsentTarget() {
        assertEquals("The table has no target column 'y'.", assertThrows(InvalidTableException.class,
            () -> RowReader.forTraining(new Schema("y", List.of(), List.of()), spec(number("x")))).getMessage());
    }

    @Test
    void readsGroupsOfStringsAndWholeNumbers() {
        final Schema schema = new Schema("y", List.of(), List.of(new Column.Numeric("x")));
        final DataTableSpec spec = spec(number("x"), nominal("mouse"), integer("cage"), nominal("y"));
        final RowReader reader = RowReader.forTraining(schema, spec);
        assertNull(reader.row(row("Row0", 1.0, "m7", 3, "a")).group());
        assertEquals("m7", reader.groupedBy("mouse", spec).row(row("Row0", 1.0, "m7", 3, "a")).group());
        assertEquals("3", reader.groupedBy("cage", spec).row(row("Row0", 1.0, "m7", 3, "a")).group());
        assertNull(reader.groupedBy("cage", spec).row(row("Row0", 1.0, "m7", null, "a")).group());
    }
}
