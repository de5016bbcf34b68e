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

    /** Whether the size of the first partition is a percentage or a number of rows; the names are saved. */
    private enum Size {
        RELATIVE, ABSOLUTE
    }

    /** What happens to an empty table; the names are saved. */
    private enum EmptyTable {
        FAIL, OUTPUT_EMPTY
    }

    static PartitionSettings load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var partition = new PartitionSettings(
            SavedSettings.choice(settings, "partitioningMode", Size.class) == Size.RELATIVE,
            settings.getDouble("percentage"), settings.getLong("rowCount"),
            SavedSettings.choice(settings, "mode", Strategy.class), settings.getString("class_column", ""),
            settings.getBoolean("seed_is_present") ? OptionalLong.of(settings.getLong("seed")) : OptionalLong.empty(),
            SavedSettings.choice(settings, "actionEmpty", EmptyTable.class) == EmptyTable.FAIL);
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
}
