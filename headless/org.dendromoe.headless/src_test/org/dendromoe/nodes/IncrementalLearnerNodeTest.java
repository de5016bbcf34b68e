package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.dendromoe.nodes.incremental.MoeIncrementalLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;

final class IncrementalLearnerNodeTest {

    private static HeadlessNode learner(final BufferedDataTable table, final int passes) throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeIncrementalLearnerNodeFactory());
        node.configure(table.getDataTableSpec());
        final NodeSettings settings = node.saveSettings();
        settings.addInt("experts", 2);
        settings.addInt("starts", 2);
        settings.addDouble("lambda", 1);
        settings.addBoolean("lambda_is_present", true);
        settings.addInt("startRows", 100);
        settings.addInt("batchRows", 10);
        settings.addInt("passes", passes);
        node.loadSettings(settings);
        node.configure(table.getDataTableSpec());
        return node;
    }

    @Test
    void givesModelCoefficientsAndHeldOutLogLoss() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(300));
        final List<?> out = learner(table, 2).execute(HeadlessExecution.createContext(), table).objects();
        final MoeModelPortObject model = (MoeModelPortObject)out.get(0);
        assertEquals(300, model.model().summary().rows());
        final BufferedDataTable coefficients = (BufferedDataTable)out.get(1);
        assertEquals(model.model().parameters().values().length, coefficients.size());
        assertEquals(2 * 30, ((BufferedDataTable)out.get(2)).size());
    }

    @Test
    void refusesAnEmptyTable() {
        final BufferedDataTable empty = table(GROUPS);
        assertEquals("The training table has no rows.", assertThrows(KNIMEException.class,
            () -> learner(empty, 1).execute(HeadlessExecution.createContext(), empty)).getMessage());
    }

    @Test
    void refusesSettingsOutOfRange() throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeIncrementalLearnerNodeFactory());
        node.configure(GROUPS);
        final NodeSettings settings = node.saveSettings();
        settings.addInt("passes", 0);
        assertEquals("The number of passes over the table must be between 1 and 1000.",
            assertThrows(InvalidSettingsException.class, () -> node.loadSettings(settings)).getMessage());
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void stopsWithinASecondWhenCancelled() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(3_000));
        final HeadlessNode node = learner(table, 1_000);
        final AtomicLong cancelledAt = new AtomicLong(Long.MAX_VALUE);
        assertThrows(CanceledExecutionException.class,
            () -> node.execute(HeadlessExecution.createContext(() -> System.nanoTime() > cancelledAt.get(),
                (fraction, message) -> {
                    if (message != null && message.startsWith("Pass 2")) {
                        cancelledAt.compareAndSet(Long.MAX_VALUE, System.nanoTime());
                    }
                }), table));
        assertTrue(System.nanoTime() - cancelledAt.get() < TimeUnit.SECONDS.toNanos(1));
    }
}
