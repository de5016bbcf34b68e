package org.dendromoe.headless.cli;

import org.dendromoe.headless.csv.ScoredCsv;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a CSV file of predictions. */
@Command(name = "score", description = "Compare the class probabilities in a table with its true classes.")
final class ScoreCommand implements Runnable {

    @Mixin
    private CsvOptions m_csv;

    @Option(names = "--target", required = true, paramLabel = "COLUMN", description = "The column of the true classes.")
    private String m_target;

    @Option(names = "--suffix", paramLabel = "TEXT", defaultValue = "",
        description = "After the names of the probability columns.")
    private String m_suffix;

    @Mixin
    private ResultOptions m_result;

    @Override
    public void run() {
        final ScoredCsv scored = ScoredCsv.read(m_csv.file(), m_target, m_suffix);
        if (scored.ignoredRows() > 0) {
            m_result.warn(scored.ignoredRows() + " of " + (scored.ignoredRows() + scored.scores().rows())
                + " rows ignored: they have no class or no prediction.");
        }
        if (scored.scores().impossibleRows() > 0) {
            m_result.warn("The log-loss is infinite: the true class has probability 0 in "
                + scored.scores().impossibleRows() + " of " + scored.scores().rows() + " rows.");
        }
        m_result.print(ScoreReport.json(scored), ScoreReport.text(scored) + DetailedScoreReport.text(scored));
    }
}
