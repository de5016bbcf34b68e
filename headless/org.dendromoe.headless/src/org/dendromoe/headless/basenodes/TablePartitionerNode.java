package org.dendromoe.headless.basenodes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.dendromoe.headless.node.ExecutableNode;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Stands in for KNIME's Table Partitioner: the same rows for the same seed. */
final class TablePartitionerNode implements ExecutableNode {

    private final PartitionSettings m_settings;

    private String m_warning;

    TablePartitionerNode(final PartitionSettings settings) {
        m_settings = settings;
    }

    @Override
    public List<PortType> inputTypes() {
        return List.of(BufferedDataTable.TYPE);
    }

    @Override
    public List<PortType> outputTypes() {
        return List.of(BufferedDataTable.TYPE, BufferedDataTable.TYPE);
    }

    @Override
    public PortObjectSpec[] configure(final PortObjectSpec[] inputs) throws InvalidSettingsException {
        m_warning = null;
        final var spec = (DataTableSpec)inputs[0];
        if (isStratified() && !spec.containsName(m_settings.groupColumn())) {
            throw new InvalidSettingsException(
                "The column \"" + m_settings.groupColumn() + "\" for stratified sampling does not exist.");
        }
        return new PortObjectSpec[]{spec, spec};
    }

    @Override
    public PortObject[] execute(final PortObject[] inputs, final ExecutionContext context)
        throws CanceledExecutionException, KNIMEException {
        final var table = (BufferedDataTable)inputs[0];
        if (table.size() == 0 && m_settings.failOnEmpty()) {
            throw new KNIMEException("The input table is empty.");
        }
        final BitSet sample = sample(table);
        final var first = context.createDataContainer(table.getDataTableSpec(), true);
        final var second = context.createDataContainer(table.getDataTableSpec(), true);
        int index = 0;
        for (DataRow row : table) {
            context.checkCanceled();
            (sample.get(index++) ? first : second).addRowToTable(row);
        }
        first.close();
        second.close();
        return new PortObject[]{first.getTable(), second.getTable()};
    }

    @Override
    public Optional<String> warning() {
        return Optional.ofNullable(m_warning);
    }

    private BitSet sample(final BufferedDataTable table) {
        final int rows = Math.toIntExact(table.size());
        final long size = m_settings.firstPartitionSize(rows);
        return switch (m_settings.strategy()) {
            case FIRST_ROWS -> RowSample.first(rows, size);
            case LINEAR -> RowSample.linear(rows, size);
            case RANDOM -> RowSample.random(rows, size, random());
            case STRATIFIED -> stratified(table, size);
        };
    }

    private BitSet stratified(final BufferedDataTable table, final long size) {
        final int column = table.getDataTableSpec().findColumnIndex(m_settings.groupColumn());
        final List<DataCell> groups = new ArrayList<>();
        for (DataRow row : table) {
            groups.add(row.getCell(column));
        }
        final BitSet sample = RowSample.stratified(groups, size, random());
        final int numberOfGroups = new HashSet<>(groups).size();
        if (numberOfGroups > sample.cardinality()) {
            m_warning = "The column \"" + m_settings.groupColumn() + "\" has more values (" + numberOfGroups
                + ") than there are rows in the first partition (" + sample.cardinality() + ").";
        }
        return sample;
    }

    private Random random() {
        return m_settings.seed().isPresent() ? new Random(m_settings.seed().getAsLong()) : new Random();
    }

    private boolean isStratified() {
        return m_settings.strategy() == PartitionSettings.Strategy.STRATIFIED;
    }
}
