package org.dendromoe.headless.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.HeadlessExecution;

/** Columns are appended to tables, with their domains, progress and cancellation. */
class ColumnRearrangerTest {

    private static final DataTableSpec SPEC =
        new DataTableSpec(new String[]{"x", "name"}, new DataType[]{DoubleCell.TYPE, StringCell.TYPE});

    private final AtomicBoolean m_canceled = new AtomicBoolean();

    private final List<Double> m_progress = new ArrayList<>();

    private final ExecutionContext m_exec =
        HeadlessExecution.createContext(m_canceled::get, (progress, message) -> m_progress.add(progress));

    private BufferedDataTable table() {
        final BufferedDataContainer container = m_exec.createDataContainer(SPEC);
        for (int i = 0; i < 4; i++) {
            container.addRowToTable(new DefaultRow("Row" + i, new DoubleCell(i), new StringCell("n" + i)));
        }
        container.close();
        return container.getTable();
    }

    /** Appends the half of x, of which at least the values between 0 and 1 are possible, and the row's number. */
    private static final class Halves extends AbstractCellFactory {

        private int m_afterProcessing;

        Halves() {
            super(half(), new DataColumnSpecCreator("number", StringCell.TYPE).createSpec());
        }

        private static DataColumnSpec half() {
            final DataColumnSpecCreator creator = new DataColumnSpecCreator("half", DoubleCell.TYPE);
            creator.setDomain(new DataColumnDomainCreator(new DoubleCell(0), new DoubleCell(1)).createDomain());
            return creator.createSpec();
        }

        @Override
        public DataCell[] getCells(final DataRow row, final long rowIndex) {
            return new DataCell[]{new DoubleCell(((DoubleCell)row.getCell(0)).getDoubleValue() / 2),
                new StringCell("number " + rowIndex)};
        }

        @Override
        public void afterProcessing() {
            m_afterProcessing++;
        }
    }

    @Test
    void appendsColumns() throws CanceledExecutionException {
        final Halves halves = new Halves();
        final ColumnRearranger rearranger = new ColumnRearranger(SPEC);
        rearranger.append(halves);
        assertArrayEquals(new String[]{"x", "name", "half", "number"}, rearranger.createSpec().getColumnNames());
        final BufferedDataTable result = m_exec.createColumnRearrangeTable(table(), rearranger, m_exec);
        final List<String> rows = new ArrayList<>();
        result.forEach(row -> rows.add(row.toString()));
        assertEquals(List.of("Row0: (0.0, n0, 0.0, number 0)", "Row1: (1.0, n1, 0.5, number 1)",
            "Row2: (2.0, n2, 1.0, number 2)", "Row3: (3.0, n3, 1.5, number 3)"), rows);
        assertEquals("lower=0.0,upper=1.5,values=null", result.getSpec().getColumnSpec("half").getDomain().toString());
        assertEquals(4, result.getSpec().getColumnSpec("number").getDomain().getValues().size());
        assertSame(SPEC.getColumnSpec("name"), result.getSpec().getColumnSpec("name"));
        assertEquals(1.0, m_progress.get(m_progress.size() - 1));
        assertEquals(1, halves.m_afterProcessing);
    }

    @Test
    void stops() {
        final ColumnRearranger rearranger = new ColumnRearranger(SPEC);
        rearranger.append(new Halves());
        final BufferedDataTable table = table();
        m_canceled.set(true);
        assertThrows(CanceledExecutionException.class,
            () -> m_exec.createColumnRearrangeTable(table, rearranger, m_exec));
        assertTrue(m_progress.size() <= 2, "it went on for " + m_progress.size());
    }

    @Test
    void appliesOnlyToItsTable() {
        final ColumnRearranger rearranger = new ColumnRearranger(new DataTableSpec());
        assertEquals("The argument table's spec does not match the original spec passed in the constructor.",
            assertThrows(IllegalArgumentException.class,
                () -> m_exec.createColumnRearrangeTable(table(), rearranger, m_exec)).getMessage());
    }

    @Test
    void partsMoveTheWholeForward() {
        m_exec.createSubProgress(0.5).setProgress(1);
        m_exec.createSubProgress(0.5).createSubProgress(0.5).setProgress(0.5, "half of the half");
        assertEquals(0.625, m_progress.get(m_progress.size() - 1));
    }
}
