package org.dendromoe.headless.cli;

import java.io.PrintWriter;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command says what came out: the result to standard output, everything else to standard error. */
final class ResultOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec m_command;

    @Option(names = "--json", description = "Write the result as one JSON object.")
    private boolean m_json;

    /** @return where everything but the result goes */
    PrintWriter err() {
        return m_command.commandLine().getErr();
    }

    void warn(final String warning) {
        err().println("warning: " + warning);
    }

    void fail(final String message) {
        Main.report(err(), message);
    }

    /**
     * @param json the result for programs
     * @param text the result for people
     */
    void print(final ObjectNode json, final String text) {
        m_command.commandLine().getOut().println(m_json ? json.toString() : text.stripTrailing());
    }
}
