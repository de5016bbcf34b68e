package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One call of the command line. */
record CommandLineRun(int exitCode, String out, String err) {

    static CommandLineRun of(final Object... args) {
        final StringWriter out = new StringWriter();
        final StringWriter err = new StringWriter();
        final String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        final int exitCode = Main.execute(new PrintWriter(out), new PrintWriter(err), texts);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }

    /** @return the object that the successful call wrote */
    static JsonNode json(final Object... args) {
        final CommandLineRun run = of(args);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1, run.out().lines().count());
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (final IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Puts the table of protein localisations in E. coli into a folder. */
    static Path ecoli(final Path folder) {
        final Path file = folder.resolve("ecoli.csv");
        try (InputStream in = CommandLineRun.class.getResourceAsStream("ecoli5.csv")) {
            Files.copy(in, file);
        } catch (final IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return file;
    }
}
