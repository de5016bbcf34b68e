package org.dendromoe.headless.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.FrozenInput;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.RowSink;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.TableScan;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;
import org.dendromoe.engine.model.FrozenColumns;

/**
 * A training table from a CSV file.
 *
 * @param table the encoded rows
 * @param warnings what the user should know of the file, one sentence each
 */
public record TrainingCsv(TrainingTable table, List<String> warnings) {

    public TrainingCsv {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the file three times, for the kinds of its columns, its categories and its values, so that only numbers
     * are held in memory.
     *
     * @param target the class column; its cells are taken as text
     * @param group the column with the group of each row, if there is one; its cells are taken as text
     * @param singlePrecision whether the numbers are held in four bytes each, not eight
     * @throws CsvException if the file cannot be read or trained on
     */
    public static TrainingCsv read(final CsvFile file, final String target, final Optional<String> group,
        final FeatureChoice features, final MissingPolicy missing, final boolean singlePrecision) {
        return read(file, target, false, group, features, FrozenChoice.NONE, missing, singlePrecision);
    }

    /**
     * @param regression whether the target is a column of numbers
     * @param frozen the frozen expert, if there is to be one
     * @see #read(CsvFile, String, Optional, FeatureChoice, MissingPolicy, boolean)
     */
    public static TrainingCsv read(final CsvFile file, final String target, final boolean regression,
        final Optional<String> group, final FeatureChoice features, final FrozenChoice frozen,
        final MissingPolicy missing, final boolean singlePrecision) {
        final List<String> warnings = new ArrayList<>();
        try {
            final Optional<FrozenColumns> probabilities = frozen.columnsOf(file, target);
            final List<String> names = new ArrayList<>(features.in(file, target, group));
            probabilities.ifPresent(of -> of.columns().forEach(column -> names.remove(column.name())));
            final Schema schema = new Schema(target, List.of(), ColumnScan.columns(file, names, warnings));
            final Optional<FrozenExpert> expert = frozen.in(file, probabilities);
            final Schema read = new Schema(target, List.of(),
                expert.map(of -> FrozenInput.union(schema, of.columns())).orElse(schema.columns()));
            final TableScan scan = new TableScan(schema, missing, regression);
            forEachRow(file, read, group, scan);
            final TrainingTableBuilder builder = TrainingTableBuilder.after(scan).singlePrecision(singlePrecision);
            group.ifPresent(builder::groupedBy);
            expert.ifPresent(builder::frozen);
            forEachRow(file, read, group, builder);
            final TrainingTable table = builder.build();
            warnings.addAll(table.warnings());
            return new TrainingCsv(table, warnings);
        } catch (final InvalidTableException ex) {
            throw file.problem(ex.getMessage());
        }
    }

    /** Reads the file once. */
    static void forEachRow(final CsvFile file, final Schema schema, final Optional<String> group,
        final RowSink sink) {
        try (CsvCursor cursor = file.open()) {
            final CsvRow row = new CsvRow(file, cursor, schema.columns(), schema.target(), group.orElse(null));
            while (cursor.next()) {
                row.update();
                sink.accept(row);
            }
        }
    }
}
