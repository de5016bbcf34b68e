package org.dendromoe.headless.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.RowSource;
import org.dendromoe.engine.data.SampleSettings;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.incremental.IncrementalFit;
import org.dendromoe.engine.incremental.IncrementalMonitor;
import org.dendromoe.engine.incremental.IncrementalResult;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.MixtureModel;

/**
 * An incremental fit to a CSV file, of which one row at a time is held.
 *
 * @param result the model and how the fit went
 * @param warnings what the user should know of file and fit, one sentence each
 */
public record StreamedCsv(IncrementalResult result, Set<String> warnings) {

    /**
     * Fits a new model: reads the file for the kinds of its columns, its categories, its means, once per pass, and once
     * for the objective.
     *
     * @param target the class column; its cells are taken as text
     * @param group the column with the group of each row, if there is one; its cells are taken as text
     * @throws CsvException if the file cannot be read or trained on
     */
    public static StreamedCsv fit(final CsvFile file, final String target, final Optional<String> group,
        final FeatureChoice features, final MissingPolicy missing, final IncrementalSettings settings,
        final IncrementalMonitor monitor) {
        final List<String> warnings = new ArrayList<>();
        final List<Column> columns = ColumnScan.columns(file, features.in(file, target, group), warnings);
        final Schema schema = new Schema(target, List.of(), columns);
        final SampleSettings sample = settings.sample(group);
        return fit(file, warnings, () -> TableStream.of(source(file, group), schema, missing, sample),
            table -> IncrementalFit.fit(table, settings, Optional.empty(), monitor));
    }

    /**
     * Trains a model further.
     *
     * @param start model that predicts the class column of the file from its columns
     * @throws CsvException if the file cannot be read or does not fit the model
     */
    public static StreamedCsv goOn(final CsvFile file, final MixtureModel start, final IncrementalSettings settings,
        final IncrementalMonitor monitor) {
        final SampleSettings sample = settings.sample(Optional.empty());
        return fit(file, List.of(),
            () -> TableStream.of(source(file, Optional.empty()), start.preprocessing(), sample),
            table -> IncrementalFit.fit(table, settings, Optional.of(start), monitor));
    }

    private static RowSource source(final CsvFile file, final Optional<String> group) {
        return (schema, sink) -> TrainingCsv.forEachRow(file, schema, group, sink);
    }

    private static StreamedCsv fit(final CsvFile file, final List<String> warnings,
        final Supplier<TableStream> table,
        final Function<TableStream, IncrementalResult> fit) {
        try {
            final IncrementalResult result = fit.apply(table.get());
            final Set<String> all = new LinkedHashSet<>(warnings);
            all.addAll(result.model().summary().warnings());
            return new StreamedCsv(result, all);
        } catch (final InvalidTableException | IllegalArgumentException ex) {
            throw file.problem(ex.getMessage());
        }
    }
}
