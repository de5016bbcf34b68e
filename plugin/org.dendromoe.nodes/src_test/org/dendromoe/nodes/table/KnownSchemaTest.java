package org.dendromoe.nodes.table;

import static org.dendromoe.nodes.TestTables.bool;
import static org.dendromoe.nodes.TestTables.nominal;
import static org.dendromoe.nodes.TestTables.number;
import static org.dendromoe.nodes.TestTables.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Schema;
import org.junit.jupiter.api.Test;

final class KnownSchemaTest {

    @Test
    void takesClassesAndCategoriesInTheOrderOfTheDomains() {
        assertEquals(
            new Schema("y", List.of("late", "early"),
                List.of(new Column.Numeric("x"), new Column.Nominal("c", List.of("z", "a")),
                    new Column.Numeric("flag"))),
            KnownSchema.of(spec(number("x"), nominal("c", List.of("z", "a")), bool("flag"),
                nominal("y", List.of("late", "early"))), "y", ColumnKind.NOMINAL, List.of("x", "c", "flag")));
    }

    @Test
    void leavesEmptyWhatTheDomainsDoNotList() {
        assertEquals(new Schema("y", List.of(), List.of(new Column.Nominal("c", List.of()))),
            KnownSchema.of(spec(nominal("c"), nominal("y")), "y", ColumnKind.NOMINAL, List.of("c")));
    }
}
