package org.dendromoe.headless.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Feature;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.Standardisation;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Prediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionCsvTest {

    private static final PredictionCsv.Options DEFAULT =
        new PredictionCsv.Options(true, "", Optional.empty(), false, false, List.of());

    /** x is a number with mean 2 and deviation 0.5, organ a category, classes "no, never" and "yes". */
    private static final MixtureModel MODEL = new MixtureModel(
        new Preprocessing(
            new Schema("class", List.of("no, never", "yes"),
                List.of(new Column.Numeric("x"), new Column.Nominal("organ", List.of("liver", "brain")))),
            MissingPolicy.SKIP,
            List.of(new Feature(0, Feature.Kind.NUMBER, -1), new Feature(1, Feature.Kind.CATEGORY, 1)),
            new Standardisation(new double[]{2, 0.25}, new double[]{0.5, 0.4})),
        new Parameters(2, 2, 3, new double[]{0.3, 1, -1, -0.3, -1, 1, 1, 2, 3, -1, -2, -3, 0.1, 0.2, -0.7, -0.1, -0.2,
            0.7}),
        new FitSummary(FitSettings.DEFAULT, 1, 10, 0, -1, -1, 0, 1, true, 1, List.of()));

    @TempDir
    private Path m_folder;

    private static Prediction predicted(final double x, final double brain) {
        return MODEL.predict(new double[]{(x - 2) / 0.5, (brain - 0.25) / 0.4});
    }

    private record Output(List<String> lines, PredictionCsv.Summary summary) {
    }

    private Output predict(final String text, final PredictionCsv.Options options) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final PredictionCsv.Summary summary =
            PredictionCsv.write(TemporaryCsv.of(m_folder, text), MODEL, options, out);
        return new Output(out.toString(StandardCharsets.UTF_8).lines().toList(), summary);
    }

    @Test
    void appendsColumnsThatReadBackExactly() throws IOException {
        final Output output = predict("organ,id,x\nbrain,\"a,b\",1.75\nliver, c ,2\n", DEFAULT);
        assertEquals("organ,id,x,\"P (class=no, never)\",P (class=yes),Prediction (class),"
            + "Prediction (class) (Confidence)", output.lines().get(0));
        assertTrue(output.lines().get(1).startsWith("brain,\"a,b\",1.75,"), output.lines().get(1));
        assertTrue(output.lines().get(2).startsWith("liver, c ,2,"), output.lines().get(2));
        try (CsvCursor cursor = TemporaryCsv.of(m_folder, String.join("\n", output.lines())).open()) {
            for (final Prediction expected : List.of(predicted(1.75, 1), predicted(2, 0))) {
                assertTrue(cursor.next());
                final double no = Double.parseDouble(cursor.cell(3));
                final double yes = Double.parseDouble(cursor.cell(4));
                assertArrayEquals(expected.probabilities(), new double[]{no, yes});
                assertEquals(no >= yes ? "no, never" : "yes", cursor.cell(5));
                assertEquals(Math.max(no, yes), Double.parseDouble(cursor.cell(6)));
            }
            assertFalse(cursor.next());
        }
    }

    @Test
    void unusableCellsLeaveThePredictionEmpty() throws IOException {
        final Output output = predict("x,organ\n1,liver\n,liver\n1,spleen\n", DEFAULT);
        assertEquals(List.of(",liver,,,,", "1,spleen,,,,"), output.lines().subList(2, 4));
        assertEquals(new PredictionCsv.Summary(3, 0, 2, Optional.of("Row 'line 3': the cell of column 'x' is missing.")),
            output.summary());
    }

    @Test
    void unusableCellsAreImputedIfAskedFor() throws IOException {
        final Output output = predict("x,organ\n,liver\n1,spleen\n",
            new PredictionCsv.Options(true, "", Optional.empty(), true, false, List.of()));
        assertTrue(output.lines().get(1).startsWith(",liver," + predicted(2, 0).probabilities()[0] + ","));
        assertTrue(output.lines().get(2).startsWith("1,spleen," + predicted(1, 0.25).probabilities()[0] + ","));
        assertEquals(2, output.summary().imputedRows());
        assertEquals(0, output.summary().rowsWithoutPrediction());
    }

    @Test
    void namesOfTheColumnsFollowTheOptionsAndStayUnique() throws IOException {
        assertEquals("x,organ,P (class=yes) (new),\"P (class=no, never) (new)\",P (class=yes) (new) (#1),p,"
            + "p (Confidence)", predict("x,organ,P (class=yes) (new)\n",
                new PredictionCsv.Options(true, " (new)", Optional.of("p"), false, false, List.of())).lines().get(0));
        assertEquals("x,organ,p,p (#1),p (Confidence)",
            predict("x,organ,p\n",
                new PredictionCsv.Options(false, "", Optional.of("p"), false, false, List.of())).lines().get(0));
    }

    @Test
    void expertsAreAppendedIfAskedFor() throws IOException {
        final Output output = predict("x,organ,Expert\n1.75,brain,me\n,brain,me\n",
            new PredictionCsv.Options(false, "", Optional.empty(), false, true, List.of()));
        assertEquals("x,organ,Expert,Prediction (class),Prediction (class) (Confidence),Gate (Expert 1),"
            + "Gate (Expert 2),Expert (#1),Gate entropy", output.lines().get(0));
        final Prediction expected = predicted(1.75, 1);
        final double[] gate = expected.gate();
        assertTrue(output.lines().get(1).endsWith("," + gate[0] + "," + gate[1] + ",Expert "
            + (gate[0] >= gate[1] ? 1 : 2) + "," + expected.gateEntropy()), output.lines().get(1));
        assertEquals(",brain,me,,,,,,", output.lines().get(2));
    }

    @Test
    void lackingColumnsAndTextsInNumericColumnsAreRefused() {
        assertEquals(m_folder.resolve("table.csv") + ": There is no column 'organ'; the columns are 'x', 'y'.",
            assertThrows(CsvException.class, () -> predict("x,y\n", DEFAULT)).getMessage());
        assertEquals(
            m_folder.resolve("table.csv") + ": line 3, column 'x': 'one' is not a number, but the column is numeric.",
            assertThrows(CsvException.class, () -> predict("x,organ\n1,a\none,b\n", DEFAULT)).getMessage());
    }
}
