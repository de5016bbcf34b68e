package org.knime.core.data.container;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.ColumnRearranger.Column;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.streamable.StreamableFunction;

/** Applies a column rearranger to one row at a time. */
final class ColumnRearrangerFunction extends StreamableFunction {

    private final List<Column> m_columns;

    ColumnRearrangerFunction(final ColumnRearranger rearranger, final int inPort, final int outPort) {
        super(inPort, outPort);
        m_columns = rearranger.columns();
    }

    /** Whether all factories allow that rows are processed in parallel. */
    boolean isParallel() {
        return m_columns.stream().filter(Column::isNew)
            .allMatch(column -> column.factory() instanceof AbstractCellFactory factory
                && factory.isParallelProcessing());
    }

    @Override
    public DataRow compute(final DataRow input) {
        return compute(input, 0);
    }

    @Override
    public DataRow compute(final DataRow input, final long rowIndex) {
        final Map<CellFactory, DataCell[]> made = new IdentityHashMap<>();
        final DataCell[] cells = new DataCell[m_columns.size()];
        for (int i = 0; i < cells.length; i++) {
            final Column column = m_columns.get(i);
            cells[i] = column.isNew()
                ? made.computeIfAbsent(column.factory(), factory -> cellsOf(factory, input, rowIndex))[column.index()]
                : input.getCell(column.index());
        }
        return new DefaultRow(input.getKey(), cells);
    }

    private static DataCell[] cellsOf(final CellFactory factory, final DataRow input, final long rowIndex) {
        final DataCell[] cells = factory.getCells(input, rowIndex);
        final int expected = factory.getColumnSpecs().length;
        if (cells.length < expected) {
            throw new IndexOutOfBoundsException(
                factory.getClass().getName() + " makes " + cells.length + " cells for " + expected + " columns.");
        }
        return cells;
    }

    @Override
    public void finish() {
        m_columns.stream().map(Column::factory).filter(AbstractCellFactory.class::isInstance).distinct()
            .forEach(factory -> ((AbstractCellFactory)factory).afterProcessing());
    }
}
