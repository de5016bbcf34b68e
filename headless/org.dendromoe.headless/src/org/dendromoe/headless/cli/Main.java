package org.dendromoe.headless.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.headless.csv.CsvException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point of the command line: {@code dendromoe run|fit|select|predict|score|export}. */
@Command(name = "dendromoe", synopsisSubcommandLabel = "COMMAND",
    description = "Classification by mixtures of experts whose number of experts is read off a dendrogram.",
    subcommands = {RunCommand.class, FitCommand.class, SelectCommand.class, PredictCommand.class,
        ScoreCommand.class, ExportCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:success", "1:a node of the workflow or the program failed", "2:unusable input or options"})
public final class Main {

    /** The program or a node of the workflow failed. */
    static final int FAILURE = 1;

    /** Input or options cannot be used. */
    static final int UNUSABLE_INPUT = 2;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = CommandLine.ScopeType.INHERIT,
        description = "Show this help and exit.")
    private boolean m_help;

    private Main() {
    }

    public static void main(final String[] args) {
        final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, args));
    }

    /** @return the exit code */
    static int execute(final PrintWriter out, final PrintWriter err, final String... args) {
        final CommandLine commandLine = new CommandLine(new Main())
            .registerConverter(Criterion.class, new EnumConverter<>(Criterion.class))
            .registerConverter(MissingPolicy.class, new EnumConverter<>(MissingPolicy.class))
            .registerConverter(FitSettings.ClassWeights.class, new EnumConverter<>(FitSettings.ClassWeights.class))
            .registerConverter(GateFamily.class, new EnumConverter<>(GateFamily.class))
            .registerConverter(FitMethod.class, new EnumConverter<>(FitMethod.class))
            .registerConverter(PredictCommand.UnusableCells.class,
                new EnumConverter<>(PredictCommand.UnusableCells.class))
            .registerConverter(OptionalDouble.class, FitOptions::lambda)
            .registerConverter(AtomicFile.class, AtomicFile::ofOption)
            .setExpandAtFiles(false)
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((ex, unused) -> {
                report(err, ex.getMessage().replaceFirst("^Error: ", ""));
                return UNUSABLE_INPUT;
            })
            .setExecutionExceptionHandler((ex, command, unused) -> report(err, ex));
        try {
            return commandLine.execute(args);
        } catch (final OutOfMemoryError ex) {
            report(err, "Not enough memory; give Java more with JAVA_TOOL_OPTIONS=-Xmx8g, for example.");
            return FAILURE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int report(final PrintWriter err, final Exception exception) {
        if (exception instanceof CsvException || exception instanceof UnusableFileException
            || exception instanceof InvalidTableException) {
            report(err, exception.getMessage());
            return UNUSABLE_INPUT;
        }
        report(err, "Unexpected failure: " + exception);
        return FAILURE;
    }

    /** Writes an error message in one line. */
    static void report(final PrintWriter err, final String message) {
        err.println("dendromoe: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
