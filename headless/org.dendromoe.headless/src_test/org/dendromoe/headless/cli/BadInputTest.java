package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever cannot be used ends with exit code 2 and one line that says what it is. */
class BadInputTest {

    @TempDir
    private Path m_folder;

    @BeforeEach
    void writeTables() throws IOException {
        CommandLineRun.ecoli(m_folder);
        Files.writeString(m_folder.resolve("ragged.csv"), "x,class\n1,a\n2\n");
        Files.writeString(m_folder.resolve("open.csv"), "x,class\n1,a\n2,\"b\n");
        Files.writeString(m_folder.resolve("twice.csv"), "x,x\n1,a\n");
        Files.writeString(m_folder.resolve("lines.csv"), "x,\"a\nb\"\n1,a\n");
        Files.writeString(m_folder.resolve("one.csv"), "x,class\n1,a\n2,a\n");
        Files.writeString(m_folder.resolve("missing.csv"), "x,class\n1,a\n,b\n");
        Files.writeString(m_folder.resolve("model.json"), "{}");
        Files.createDirectory(m_folder.resolve("folder"));
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
            Arguments.of("", "Missing required subcommand"),
            Arguments.of("guess", "Unmatched argument at index 0: 'guess'"),
            Arguments.of("fit", "Missing required options and parameters: '--target=COLUMN', 'FILE.csv'"),
            Arguments.of("fit $/ecoli.csv", "Missing required option: '--target=COLUMN'"),
            Arguments.of("fit $/ecoli.csv --target class --expert 3", "Unknown options: '--expert', '3'"),
            Arguments.of("fit $/ecoli.csv --target class --experts 0",
                "The number of experts must be between 1 and 1000."),
            Arguments.of("fit $/ecoli.csv --target class --experts 2.5",
                "Invalid value for option '--experts': '2.5' is not an int"),
            Arguments.of("fit $/ecoli.csv --target class --lambda -1",
                "The regularisation λ must be between 0 and 1e12."),
            Arguments.of("fit $/ecoli.csv --target class --lambda NaN",
                "The regularisation λ must be between 0 and 1e12."),
            Arguments.of("fit $/ecoli.csv --target class --method newton",
                "Invalid value for option '--method': 'newton' is none of accelerated, mm-tight, mm-loose."),
            Arguments.of("fit $/ecoli.csv --target class --gate relu",
                "Invalid value for option '--gate': 'relu' is none of softmax, tanh, square, cosine, sigmoid, gaussian."),
            Arguments.of("fit $/ecoli.csv --target class --temperature 2",
                "--temperature goes with --gate sigmoid."),
            Arguments.of("fit $/ecoli.csv --target class --gate sigmoid --temperature 0",
                "The temperature of the sigmoid gate must be between 0.01 and 100.0."),
            Arguments.of("fit $/ecoli.csv --target class --delimiter ,,",
                "Invalid value for option '--delimiter': ',,' is neither a single character nor tab."),
            Arguments.of("fit $/ecoli.csv --target class --model $/no/m.json",
                "Invalid value for option '--model': $/no/m.json: The folder does not exist."),
            Arguments.of("fit $/ecoli.csv --target class --model $/folder",
                "Invalid value for option '--model': $/folder: This is not a file that can be written."),
            Arguments.of("fit $/ecoli.csv --target class --features mcg --exclude gvh",
                "--features=COLUMN, --exclude=COLUMN are mutually exclusive (specify only one)"),
            Arguments.of("fit $/ecoli.csv --target place",
                "$/ecoli.csv: There is no column 'place'; the columns are 'mcg', 'gvh', 'lip', 'chg', 'aac' and "
                + "3 more."),
            Arguments.of("fit $/ecoli.csv --target class --exclude mgc",
                "$/ecoli.csv: There is no column 'mgc'; the columns are 'mcg', 'gvh', 'lip', 'chg', 'aac' and 3 "
                + "more."),
            Arguments.of("fit $/no.csv --target class", "$/no.csv: There is no such file."),
            Arguments.of("fit $/folder --target class", "$/folder: This is a folder."),
            Arguments.of("fit $/ragged.csv --target class",
                "$/ragged.csv: line 3: 1 cells where the header line has 2 columns."),
            Arguments.of("fit $/open.csv --target class",
                "$/open.csv: line 3: A quote that opens in this row is never closed."),
            Arguments.of("fit $/twice.csv --target class",
                "$/twice.csv: line 1: The columns 1 and 2 have the same name 'x'."),
            Arguments.of("fit $/lines.csv --target class",
                "$/lines.csv: There is no column 'class'; the columns are 'x', 'a b'."),
            Arguments.of("fit $/one.csv --target class",
                "$/one.csv: The target column 'class' has only the class 'a' in the rows that can be used; at "
                + "least two classes are needed."),
            Arguments.of("fit $/missing.csv --target class --missing fail",
                "$/missing.csv: Row 'line 3': the cell of column 'x' is missing."),
            Arguments.of("select $/ecoli.csv --target class --max-experts 3 --experts 4",
                "The number of experts to keep (--experts) must be between 1 and that of the over-fitted model "
                + "(--max-experts), 3."),
            Arguments.of("select $/ecoli.csv --target class --criterion gap",
                "Invalid value for option '--criterion': 'gap' is none of dsc, dsc-rescaled, aic, hqc, bic, icl."),
            Arguments.of("predict $/ecoli.csv --model $/no.json --out $/p.csv", "$/no.json: There is no such file."),
            Arguments.of("predict $/ecoli.csv --model $/model.json", "Missing required option: '--out=FILE.csv'"),
            Arguments.of("export $/no.json --onnx $/m.onnx", "$/no.json: There is no such file."),
            Arguments.of("export $/model.json", "Missing required option: '--onnx=FILE.onnx'"),
            Arguments.of("export $/model.json --onnx $/no/m.onnx",
                "Invalid value for option '--onnx': $/no/m.onnx: The folder does not exist."),
            Arguments.of("export $/model.json --onnx $/folder",
                "Invalid value for option '--onnx': $/folder: This is not a file that can be written."),
            Arguments.of("score $/ecoli.csv --target class",
                "$/ecoli.csv: There are no columns 'P (class=class)' with the probabilities of at least two "
                + "classes."));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void oneLine(final String arguments, final String message) {
        final CommandLineRun run = call(arguments);
        assertEquals("dendromoe: " + message.replace("$", m_folder.toString()) + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }

    @Test
    void fileThatIsNoModel() {
        final CommandLineRun run = call("predict $/ecoli.csv --model $/model.json --out $/p.csv");
        assertTrue(run.err().startsWith("dendromoe: " + m_folder.resolve("model.json") + ": "), run.err());
        assertEquals(1, run.err().lines().count());
        assertEquals(2, run.exitCode());
    }

    private CommandLineRun call(final String arguments) {
        return CommandLineRun.of(Arrays.stream(arguments.split(" ")).filter(argument -> !argument.isEmpty())
            .map(argument -> argument.replace("$", m_folder.toString())).toArray());
    }
}
