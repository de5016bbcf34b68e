package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** A number is predicted on the command line. */
class RegressionCommandTest {

    private static final int ROWS = 300;

    @TempDir
    private Path m_folder;

    private Path m_table;

    /** two lines, one to either side of x = 0 */
    @BeforeEach
    void writeTable() throws IOException {
        final var random = new Random(4);
        final var text = new StringBuilder("x,y,name\n");
        for (int n = 0; n < ROWS; n++) {
            final double x = random.nextGaussian();
            text.append(x).append(',').append(1000 + (x > 0 ? 300 : -100) * x + 10 * random.nextGaussian())
                .append(",row\n");
        }
        m_table = Files.writeString(m_folder.resolve("table.csv"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "gaussian"})
    void fitsAndPredicts(final String gate) throws IOException {
        final Path model = m_folder.resolve("model.json");
        final Path predictions = m_folder.resolve("predictions.csv");
        final JsonNode fit = CommandLineRun.json("fit", m_table, "--regression", "--target", "y", "--exclude", "name",
            "--experts", "2", "--gate", gate, "--lambda", "0.01", "--model", model, "--json");
        assertTrue(fit.get("regression").booleanValue());
        assertEquals(gate, fit.get("gate").textValue());
        CommandLineRun.json("predict", m_table, "--model", model, "--out", predictions, "--quantiles", "0.1,0.9",
            "--json");
        final List<String> lines = Files.readAllLines(predictions);
        assertEquals("x,y,name,Prediction (y),Prediction (y) (Standard deviation),Prediction (y) (Quantile 0.1),"
            + "Prediction (y) (Quantile 0.9)", lines.get(0));
        int inside = 0;
        double error = 0;
        for (final String line : lines.subList(1, lines.size())) {
            final String[] cells = line.split(",");
            final double y = Double.parseDouble(cells[1]);
            error += Math.abs(y - Double.parseDouble(cells[3])) / ROWS;
            inside += Double.parseDouble(cells[5]) <= y && y <= Double.parseDouble(cells[6]) ? 1 : 0;
        }
        assertTrue(error < 20, "mean error " + error);
        assertEquals(0.8, (double)inside / ROWS, 0.08);
    }

    @Test
    void selectionFindsTheTwoLines() {
        final JsonNode json = CommandLineRun.json("select", m_table, "--regression", "--target", "y", "--exclude",
            "name", "--max-experts", "4", "--lambda", "0.01", "--model", m_folder.resolve("model.json"), "--json");
        assertEquals(2, json.get("experts").intValue());
    }

    @Test
    void settingsThatDoNotGoWithTheTable() throws IOException {
        final StringBuilder text = new StringBuilder();
        for (int row = 0; row <= 6; row++) {
            for (int c = 0; c <= 1_000; c++) {
                text.append(c == 0 ? "" : ",").append(row == 0 ? "x" + c : String.valueOf(row * row % (c + 2)));
            }
            text.append('\n');
        }
        final Path wide = Files.writeString(m_folder.resolve("wide.csv"), text);
        final CommandLineRun gaussian =
            CommandLineRun.of("fit", wide, "--regression", "--target", "x1000", "--gate", "gaussian");
        assertEquals(2, gaussian.exitCode(), gaussian.err());
        assertTrue(gaussian.err().contains("features, and a Gaussian gate takes 500 at most"), gaussian.err());
        for (final String command : new String[]{"fit", "select"}) {
            final CommandLineRun sparse =
                CommandLineRun.of(command, wide, "--regression", "--target", "x1000", "--l1-share", "0.5");
            assertEquals(2, sparse.exitCode(), sparse.err());
            assertTrue(sparse.err().startsWith("dendromoe: An ℓ1 penalty is for models of classes"), sparse.err());
        }
    }
}
