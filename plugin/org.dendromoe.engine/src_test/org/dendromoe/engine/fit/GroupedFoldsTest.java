package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.junit.jupiter.api.Test;

class GroupedFoldsTest {

    /** @param groups group of each row, {@code null} where it is missing */
    private static TrainingTable table(final List<String> classes, final List<String> groups) {
        final Rows rows = Rows.of(new Column.Numeric("x"));
        for (int n = 0; n < classes.size(); n++) {
            rows.add((double)n % 7, classes.get(n)).groupOfLast(groups.get(n));
        }
        return rows.table(MissingPolicy.SKIP);
    }

    @Test
    void noGroupIsTornApartAndClassesAreEven() {
        // 60 mice of three classes, 3 to 12 replicates each
        final SplittableRandom random = new SplittableRandom(4);
        final List<String> classes = new ArrayList<>();
        final List<String> groups = new ArrayList<>();
        for (int mouse = 0; mouse < 60; mouse++) {
            for (int replicate = 3 + random.nextInt(10); replicate > 0; replicate--) {
                classes.add("c" + mouse % 3);
                groups.add("mouse" + mouse);
            }
        }
        final TrainingTable table = table(classes, groups);
        final List<BitSet> folds = Folds.of(table, 5, 3);
        assertEquals(5, folds.size());
        final int[] foldOf = table.groups().orElseThrow().ofRow().clone();
        final int[] foldOfGroup = new int[60];
        for (int f = 0; f < 5; f++) {
            final BitSet fold = folds.get(f);
            for (int m = 0; m < 3; m++) {
                final int label = m;
                final double share = fold.stream().filter(row -> table.label(row) == label).count()
                    / (double)table.classCounts()[m];
                assertEquals(0.2, share, 0.05, "class " + m + " in fold " + f);
            }
            for (int row = fold.nextSetBit(0); row >= 0; row = fold.nextSetBit(row + 1)) {
                final int group = foldOf[row];
                assertTrue(foldOfGroup[group] == 0 || foldOfGroup[group] == f + 1, "group " + group + " is torn apart");
                foldOfGroup[group] = f + 1;
            }
        }
        assertEquals(table.rows(), folds.stream().mapToInt(BitSet::cardinality).sum());
        assertEquals(folds, Folds.of(table, 5, 3));
    }

    @Test
    void rowsWithoutGroupAreGroupsOfTheirOwn() {
        final List<String> classes = new ArrayList<>();
        final List<String> groups = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            classes.add(n % 2 == 0 ? "a" : "b");
            groups.add(null);
        }
        final TrainingTable table = table(classes, groups);
        assertEquals(100, table.groups().orElseThrow().count());
        for (final BitSet fold : Folds.of(table, 5, 1)) {
            assertEquals(20, fold.cardinality());
            assertEquals(10, fold.stream().filter(row -> table.label(row) == 0).count());
        }
    }

    @Test
    void fewerGroupsThanFolds() {
        final List<BitSet> folds = Folds.of(
            table(List.of("a", "b", "a", "b", "a", "b"), List.of("1", "1", "2", "2", "3", "3")), 5, 1);
        assertEquals(3, folds.size());
        folds.forEach(fold -> assertEquals(2, fold.cardinality()));
    }

    @Test
    void aGroupThatHasAClassToItselfIsNeverHeldOut() {
        final List<BitSet> folds = Folds.of(table(List.of("a", "b", "a", "b", "c", "b"),
            List.of("1", "1", "2", "2", "3", "3")), 5, 1);
        assertEquals(2, folds.size());
        folds.forEach(fold -> assertFalse(fold.get(4) || fold.get(5)));
    }

    @Test
    void groupsThatCannotBeHeldOutAreNamed() {
        assertTrue(refusal(table(List.of("a", "b", "a"), List.of("1", "1", "1"))).contains("'who' has only one group"));
        assertTrue(refusal(table(List.of("a", "a", "b", "b"), List.of("1", "1", "2", "2")))
            .contains("'who' has no group that can be held out"));
    }

    private static String refusal(final TrainingTable table) {
        return assertThrows(InvalidTableException.class,
            () -> Trainer.fit(table, FitSettings.DEFAULT.withExperts(2), FitMonitor.NONE)).getMessage();
    }

    @Test
    void replicatesOnBothSidesFavourAWeakerLambda() {
        // 12 samples of 20 replicates, the class is drawn for the sample: only replicates can be recognised
        final SplittableRandom random = new SplittableRandom(8);
        final Rows torn = new Rows(columns());
        final Rows whole = new Rows(columns());
        for (int sample = 0; sample < 12; sample++) {
            final double[] centre = random.doubles(20, -1, 1).toArray();
            for (int replicate = 0; replicate < 20; replicate++) {
                final Object[] cells = new Object[21];
                for (int j = 0; j < 20; j++) {
                    cells[j] = centre[j] + 0.1 * random.nextDouble();
                }
                cells[20] = "c" + sample % 2;
                torn.add(cells);
                whole.add(cells).groupOfLast("sample" + sample);
            }
        }
        final FitSettings settings = FitSettings.DEFAULT.withExperts(1).withThreads(2);
        final double weak = lambda(torn, settings);
        final double strong = lambda(whole, settings);
        assertTrue(strong > 10 * weak, strong + " should be far above " + weak);
    }

    private static double lambda(final Rows rows, final FitSettings settings) {
        return Trainer.fit(rows.table(MissingPolicy.FAIL), settings, FitMonitor.NONE).model().summary().lambda();
    }

    private static List<Column> columns() {
        final List<Column> columns = new ArrayList<>();
        for (int j = 0; j < 20; j++) {
            columns.add(new Column.Numeric("x" + j));
        }
        return columns;
    }
}
