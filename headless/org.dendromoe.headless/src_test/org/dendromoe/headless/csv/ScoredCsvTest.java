package org.dendromoe.headless.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoredCsvTest {

    private static final String HEADER = "P (c=b=1),P (c=a),c\n";

    @TempDir
    private Path m_folder;

    @Test
    void scoresRowsWithClassAndPrediction() {
        final ScoredCsv scored = ScoredCsv.read(
            TemporaryCsv.of(m_folder, HEADER + "0.75,0.25,b=1\n0.5,0.5,a\n,,a\n1,0,\n0.2,0.8,a\n"), "c", "");
        assertEquals(2, scored.ignoredRows());
        assertEquals(List.of("b=1", "a"), scored.classes());
        assertEquals(3, scored.scores().rows());
        assertEquals(2.0 / 3, scored.scores().accuracy(), 1e-15);
        assertEquals(-(Math.log(0.75) + Math.log(0.5) + Math.log(0.8)) / 3, scored.scores().logLoss(), 1e-15);
        assertEquals((2 * 0.0625 + 2 * 0.25 + 2 * 0.04) / 3, scored.scores().brier(), 1e-15);
    }

    @Test
    void suffixTellsTheProbabilitiesOfSeveralModelsApart() {
        final String table = "P (c=a),P (c=b),P (c=a) 2,P (c=b) 2,c\n1,0,0.25,0.75,b\n";
        assertEquals(-Math.log(0.75),
            ScoredCsv.read(TemporaryCsv.of(m_folder, table), "c", " 2").scores().logLoss(), 1e-15);
    }

    @Test
    void suffixesInBracketsAreNoPartOfAClass() {
        final CsvFile table = TemporaryCsv.of(m_folder,
            "P (c=a),P (c=:)),P (c=a) (RF),P (c=:)) (RF),P (c=a) (#1),P (c=:)) (#1),c\n"
                + "1,0,0.25,0.75,0.5,0.5,:)\n0.5,0.5,0.75,0.25,1,0,a\n");
        assertEquals(List.of("a", ":)"), ScoredCsv.read(table, "c", "").classes());
        assertEquals(1, ScoredCsv.read(table, "c", "").scores().impossibleRows());
        assertEquals(-Math.log(0.75), ScoredCsv.read(table, "c", " (RF)").scores().logLoss(), 1e-15);
        assertEquals(-Math.log(0.5) / 2, ScoredCsv.read(table, "c", " (#1)").scores().logLoss(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`P (c=a),c\n1,a\n`        |There are no columns 'P (c=class)' with the probabilities of at least two classes.",
        "`P (d=a),P (d=b),c\n`     |There are no columns 'P (c=class)' with the probabilities of at least two classes.",
        "`P (c=a),P (c=b),d\n`     |There is no column 'c'; the columns are 'P (c=a)', 'P (c=b)', 'd'.",
        "`P (c=a),P (c=b),c\n`     |No row has both a class in column 'c' and a prediction.",
        "`P (c=a),P (c=b),c\n\n1,0,z`|line 3, column 'c': There is no column with the probability of the class 'z'.",
        "`P (c=a),P (c=b),c\n.5,x,a`|line 2, column 'P (c=b)': 'x' is not a probability.",
        "`P (c=a),P (c=b),c\n-1,2,a`|line 2, column 'P (c=a)': '-1' is not a probability.",
        "`P (c=a),P (c=b),c\n1,,a`  |line 2, column 'P (c=a)': Some of the class probabilities are missing.",
        "`P (c=a),P (c=b),c\n.5,1,a`|line 2, column 'P (c=a)': The class probabilities sum to 1.5 instead of 1."})
    void refusesWhatCannotBeScored(final String text, final String message) {
        final CsvFile file = TemporaryCsv.of(m_folder, text);
        assertEquals(file.path() + ": " + message,
            assertThrows(CsvException.class, () -> ScoredCsv.read(file, "c", "")).getMessage());
    }
}
