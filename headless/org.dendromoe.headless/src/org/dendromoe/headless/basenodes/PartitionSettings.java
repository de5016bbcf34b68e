package org.dendromoe.headless.basenodes;

import java.util.OptionalLong;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Settings of the Table Partitioner, under the keys of {@code org.knime.base.node.preproc.partition}.
 *
 * @param relative whether the first partition is {@code percentage} % of the rows, otherwise {@code rowCount} rows
 * @param groupColumn column whose values are spread evenly, for {@link Strategy#STRATIFIED}
 * @param seed empty for a different sample at every execution
 * @param failOnEmpty whether an empty table is an error, otherwise both partitions are empty
 */
record PartitionSettings(boolean relative, double percentage, long rowCount, Strategy strategy, String groupColumn,
    OptionalLong seed, boolean failOnEmpty) {

    /** How the rows of the first partition are chosen; the names are saved. */
    enum Strategy {
        RANDOM, STRATIFIED, LINEAR, FIRST_ROWS
    }

    static PartitionSettings load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var partition = new PartitionSettings(
            switch (settings.getString("partitioningMode")) {
                case "RELATIVE" -> true;
                case "ABSOLUTE" -> false;
                default -> throw unknown("partitioningMode", settings);
            },
            settings.getDouble("percentage"), settings.getLong("rowCount"), strategy(settings),
            settings.getString("class_column", ""),
            settings.getBoolean("seed_is_present") ? OptionalLong.of(settings.getLong("seed")) : OptionalLong.empty(),
            switch (settings.getString("actionEmpty")) {
                case "FAIL" -> true;
                case "OUTPUT_EMPTY" -> false;
                default -> throw unknown("actionEmpty", settings);
            });
        partition.check();
        return partition;
    }

    /** @return number of rows of the first partition; may exceed the number of rows of the table */
    long firstPartitionSize(final long rows) {
        return relative ? (long)(percentage / 100.0 * rows) : rowCount;
    }

    private void check() throws InvalidSettingsException {
        if (relative && !(percentage >= 0 && percentage <= 100)) {
            throw new InvalidSettingsException("The percentage must be between 0 and 100, but is " + percentage + ".");
        }
        if (!relative && rowCount < 0) {
            throw new InvalidSettingsException("The number of rows must not be negative, but is " + rowCount + ".");
        }
        if (strategy == Strategy.STRATIFIED && (groupColumn == null || groupColumn.isBlank())) {
            throw new InvalidSettingsException("Stratified sampling needs a group column.");
        }
    }

    private static Strategy strategy(final NodeSettingsRO settings) throws InvalidSettingsException {
        try {
            return Strategy.valueOf(settings.getString("mode"));
        } catch (IllegalArgumentException e) { // NOSONAR the message says it all
            throw unknown("mode", settings);
        }
    }

    private static InvalidSettingsException unknown(final String key, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        return new InvalidSettingsException(
            "Unknown value \"" + settings.getString(key) + "\" of the setting \"" + key + "\".");
    }
}
