package org.dendromoe.nodes.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.dendromoe.nodes.scorer.MoeProbabilityScorerNodeFactory;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;

/** A scorer of probabilities that are drawn at random. */
final class MadeUpScores {

    private static final int ROWS = 300;

    private MadeUpScores() {
    }

    /**
     * @param classes their names
     * @param suffixes one for each model; the second model once gives the true class the probability 0
     * @return the executed scorer
     */
    static HeadlessNode of(final List<String> classes, final List<String> suffixes) throws Exception {
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(new DataColumnSpecCreator("c", StringCell.TYPE).createSpec());
        for (final String suffix : suffixes) {
            classes.forEach(name -> columns
                .add(new DataColumnSpecCreator("P (c=" + name + ")" + suffix, DoubleCell.TYPE).createSpec()));
        }
        final BufferedDataContainer table = HeadlessExecution.createContext()
            .createDataContainer(new DataTableSpec(columns.toArray(DataColumnSpec[]::new)));
        final SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < ROWS; n++) {
            final List<DataCell> cells = new ArrayList<>();
            final int trueClass = random.nextInt(classes.size());
            cells.add(new StringCell(classes.get(trueClass)));
            for (int i = 0; i < suffixes.size(); i++) {
                final double sure = n == 0 && i == 1 ? 0 : random.nextDouble();
                for (int m = 0; m < classes.size(); m++) {
                    cells.add(new DoubleCell(m == trueClass ? sure : (1 - sure) / (classes.size() - 1)));
                }
            }
            table.addRowToTable(new DefaultRow("Row" + n, cells.toArray(DataCell[]::new)));
        }
        table.close();
        final HeadlessNode node = HeadlessNode.create(new MoeProbabilityScorerNodeFactory());
        node.configure(table.getTable().getDataTableSpec());
        node.execute(HeadlessExecution.createContext(), table.getTable());
        return node;
    }
}
