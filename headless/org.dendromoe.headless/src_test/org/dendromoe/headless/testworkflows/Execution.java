package org.dendromoe.headless.testworkflows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.headless.workflow.Workflow;
import org.dendromoe.headless.workflow.WorkflowException;
import org.dendromoe.headless.workflow.WorkflowListener;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;

/** What the nodes of a test workflow made. */
final class Execution {

    private final List<NodeResult> m_results;

    private Execution(final List<NodeResult> results) {
        m_results = results;
    }

    static Execution of(final Path folder) throws WorkflowException, IOException {
        try (Workflow workflow = Workflow.load(folder)) {
            return new Execution(workflow.execute(WorkflowListener.NONE));
        }
    }

    List<NodeResult> results() {
        return m_results;
    }

    NodeResult result(final int id) {
        return m_results.stream().filter(result -> result.node().id() == id).findFirst().orElseThrow();
    }

    /** @param port of the output, from 1 */
    BufferedDataTable table(final int id, final int port) {
        return (BufferedDataTable)result(id).outputs().get(port - 1);
    }

    List<DataCell> column(final int id, final int port, final String name) {
        final BufferedDataTable table = table(id, port);
        final int index = table.getDataTableSpec().findColumnIndex(name);
        final List<DataCell> cells = new ArrayList<>();
        for (DataRow row : table) {
            cells.add(row.getCell(index));
        }
        return cells;
    }

    /** @return values of a column, NaN where it is missing */
    double[] numbers(final int id, final int port, final String name) {
        return column(id, port, name).stream()
            .mapToDouble(cell -> cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue()).toArray();
    }
}
