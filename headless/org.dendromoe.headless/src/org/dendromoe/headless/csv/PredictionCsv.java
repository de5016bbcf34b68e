package org.dendromoe.headless.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dendromoe.engine.model.MixtureModel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Copies a table row by row and appends what a model predicts: the columns of the Predictor node. */
public final class PredictionCsv {

    /**
     * @param probabilities whether a column for the probability of each class is appended
     * @param suffix after the names of the probability columns
     * @param predictionColumn name of the column for the predicted class, if it is not to be made from the target's
     * @param imputing whether missing cells and unknown categories take the training mean; if not, their rows have no
     *            prediction
     * @param experts whether columns for the gate's probability of each expert, the expert that it trusts most and its
     *            entropy are appended
     * @param quantiles levels of a numeric target's quantiles for which columns are appended
     */
    public record Options(boolean probabilities, String suffix, Optional<String> predictionColumn, boolean imputing,
        boolean experts, List<Double> quantiles) {
    }

    /**
     * What was written.
     *
     * @param rows number of rows
     * @param imputedRows number of rows that were predicted in spite of a cell that could not be used
     * @param rowsWithoutPrediction number of the others with such a cell
     * @param firstProblem the first such cell, for people
     */
    public record Summary(long rows, long imputedRows, long rowsWithoutPrediction, Optional<String> firstProblem) {
    }

    private final CsvFile m_file;

    private final MixtureModel m_model;

    private final Options m_options;

    private final AppendedCells m_cells;

    private PredictionCsv(final CsvFile file, final MixtureModel model, final Options options) {
        m_file = file;
        m_model = model;
        m_options = options;
        m_cells = model.isRegression() ? new ResponseCells(model, options) : new ClassCells(model, options);
    }

    /**
     * @param file the table to predict; needs the columns of the model but not the target
     * @param out receives UTF-8 text with the delimiter of the file; flushed, not closed
     * @throws CsvException if the file cannot be read, lacks a column or has a text in a column of numbers
     */
    public static Summary write(final CsvFile file, final MixtureModel model, final Options options,
        final OutputStream out) throws IOException {
        return new PredictionCsv(file, model, options).write(out);
    }

    private Summary write(final OutputStream out) throws IOException {
        final BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        final CsvWriter writer = CsvWriter.builder().fieldSeparator(m_file.delimiter()).lineDelimiter(LineDelimiter.LF)
            .build(text);
        long rows = 0;
        long imputed = 0;
        long unpredicted = 0;
        String firstProblem = null;
        try (CsvCursor cursor = m_file.open()) {
            final CsvRow row = new CsvRow(m_file, cursor, m_model.inputs().columns(), null, null);
            final List<String> appended = unique(m_cells.names(), cursor.columns());
            writer.writeRecord(joined(cursor.columns(), appended));
            while (cursor.next()) {
                row.update();
                rows++;
                final int problem = m_model.firstProblem(row);
                if (problem >= 0 && imputed + unpredicted == 0) {
                    firstProblem = m_model.describeProblem(row, problem);
                }
                final boolean predicted = problem < 0 || m_options.imputing() && m_model.imputes(row);
                imputed += problem >= 0 && predicted ? 1 : 0;
                unpredicted += predicted ? 0 : 1;
                writer.writeRecord(joined(cursor.cells(),
                    predicted ? m_cells.cells(row) : Collections.nCopies(appended.size(), "")));
            }
        } catch (final UncheckedIOException ex) {
            throw ex.getCause();
        }
        text.flush();
        return new Summary(rows, imputed, unpredicted, Optional.ofNullable(firstProblem));
    }

    private static List<String> unique(final List<String> names, final List<String> columns) {
        final Set<String> taken = new HashSet<>(columns);
        final List<String> unique = new ArrayList<>();
        names.forEach(name -> unique.add(unique(name, taken)));
        return unique;
    }

    /** As KNIME makes names unique: {@code name (#1)}, {@code name (#2)}, … */
    private static String unique(final String name, final Set<String> taken) {
        String unique = name;
        for (int i = 1; !taken.add(unique); i++) {
            unique = name + " (#" + i + ")";
        }
        return unique;
    }

    private static List<String> joined(final List<String> first, final List<String> second) {
        final List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
