package org.dendromoe.headless.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingCsvTest {

    private static final String TABLE = """
        id,x,organ,y,class
        r1,1,liver,2.5,b
        r2,2,,1e1,a
        r3,,brain,-3,b
        r4,4,brain,0,
        r5,8,liver,7,a
        """;

    @TempDir
    private Path m_folder;

    private TrainingCsv read(final String text, final FeatureChoice features, final MissingPolicy missing) {
        return TrainingCsv.read(TemporaryCsv.of(m_folder, text), "class", Optional.empty(), features, missing, false);
    }

    private String refusal(final String text, final FeatureChoice features, final MissingPolicy missing) {
        final String message =
            assertThrows(CsvException.class, () -> read(text, features, missing)).getMessage();
        final String file = m_folder.resolve("table.csv") + ": ";
        assertEquals(file, message.substring(0, file.length()));
        return message.substring(file.length());
    }

    private static FeatureChoice without(final String... names) {
        return new FeatureChoice(List.of(names), false);
    }

    @Test
    void kindsClassesAndCategoriesComeInTheOrderOfTheFile() {
        final TrainingCsv csv = read(TABLE, without("id"), MissingPolicy.IMPUTE);
        assertEquals(new Schema("class", List.of("b", "a"), List.of(new Column.Numeric("x"),
            new Column.Nominal("organ", List.of("liver", "brain")), new Column.Numeric("y"))),
            csv.table().preprocessing().schema());
        assertEquals(4, csv.table().rows());
        assertEquals(List.of("1 of 5 rows ignored because of missing values."), csv.warnings());
    }

    @Test
    void rowsWithMissingCellsAreSkippedOnlyForMissingFeatures() {
        final TrainingCsv csv =
            read(TABLE, new FeatureChoice(List.of("y", "x"), true), MissingPolicy.SKIP);
        assertEquals(List.of("x", "y"), csv.table().preprocessing().featureNames());
        assertEquals(3, csv.table().rows());
        assertEquals(2, csv.table().skippedRows());
    }

    @Test
    void targetOfNumbersIsTakenAsText() {
        final TrainingCsv csv = read("x,class\n1,1.0\n2,1\n3,1.0\n", FeatureChoice.ALL, MissingPolicy.SKIP);
        assertEquals(List.of("1.0", "1"), csv.table().preprocessing().schema().classes());
    }

    @Test
    void columnThatIsNominalForFewOfItsCellsIsWarnedOf() {
        final TrainingCsv csv = read("x,z,class\n1,1,a\nNA,2,b\n3,3,a\n", FeatureChoice.ALL, MissingPolicy.SKIP);
        assertEquals(new Column.Nominal("x", List.of("1", "NA", "3")),
            csv.table().preprocessing().schema().columns().get(0));
        assertEquals(List.of("Column 'x' is read as nominal because of 'NA' in line 3, though 2 of its cells are "
            + "numbers."), csv.warnings());
    }

    @ParameterizedTest
    @CsvSource({"NaN", "-inf", "Infinity"})
    void numbersThatAreNotFiniteAreRefused(final String cell) {
        assertEquals("line 3, column 'x': '" + cell + "' cannot be used as a number; leave the cell empty if its value "
            + "is missing.", refusal("x,class\n1,a\n" + cell + ",b\n", FeatureChoice.ALL, MissingPolicy.SKIP));
    }

    @Test
    void refusalsOfTheEngineNameTheLine() {
        assertEquals("Row 'line 3': the cell of column 'organ' is missing.",
            refusal(TABLE, without("id"), MissingPolicy.FAIL));
        assertEquals(
            "Row 'line 3', column 'x': Infinity is not a usable number (finite and at most 1e300 in magnitude).",
            refusal("x,class\n1,a\n1e999,b\n", FeatureChoice.ALL, MissingPolicy.SKIP));
        assertEquals("The training table has no rows.", refusal("x,class\n", FeatureChoice.ALL, MissingPolicy.SKIP));
    }

    @Test
    void unknownColumnsAndTheTargetAsAFeatureAreRefused() {
        assertEquals("There is no column 'z'; the columns are 'x', 'class'.",
            refusal("x,class\n1,a\n", without("z"), MissingPolicy.SKIP));
        assertEquals("There is no column 'class'; the columns are 'x', 'y'.",
            refusal("x,y\n1,a\n", FeatureChoice.ALL, MissingPolicy.SKIP));
        assertEquals("The target column 'class' cannot be a feature.",
            refusal("x,class\n1,a\n", new FeatureChoice(List.of("x", "class"), true), MissingPolicy.SKIP));
    }
}
