package org.dendromoe.nodes.regressionlearner;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** The table of a regression's numbers, one row each, on the standardised and on the original scale. */
final class RegressionTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        new String[]{"Part", "Expert", "Feature", "Coefficient (standardised)", "Coefficient (original)"},
        new DataType[]{StringCell.TYPE, IntCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private static final String INTERCEPT = "Intercept";

    private final Parameters m_standardised;

    private final Parameters m_original;

    private final List<String> m_features = new ArrayList<>();

    private final BufferedDataContainer m_rows;

    private final ExecutionContext m_exec;

    private RegressionTable(final MixtureModel model, final ExecutionContext exec) {
        m_standardised = model.parameters();
        m_original = model.onOriginalScale();
        m_features.add(INTERCEPT);
        m_features.addAll(model.preprocessing().featureNames());
        m_rows = exec.createDataContainer(SPEC);
        m_exec = exec;
    }

    static BufferedDataTable create(final MixtureModel model, final ExecutionContext exec)
        throws CanceledExecutionException {
        final RegressionTable table = new RegressionTable(model, exec);
        for (int k = 0; k < model.experts(); k++) {
            if (model.gating() instanceof GaussianGating) {
                table.addRegion(k, model.masses()[k]);
            } else {
                table.addVector("gate", k, k);
            }
        }
        for (int k = 0; k < model.experts(); k++) {
            table.addVector("expert", k, model.parameters().column(k, 0));
            table.add("expert standard deviation", k, null, Math.sqrt(table.m_standardised.variance(k)),
                Math.sqrt(table.m_original.variance(k)));
        }
        table.m_rows.close();
        return table.m_rows.getTable();
    }

    private void addVector(final String part, final int expert, final int column) throws CanceledExecutionException {
        for (int j = 0; j < m_features.size(); j++) {
            final int at = column * m_features.size() + j;
            add(part, expert, m_features.get(j), m_standardised.values()[at], m_original.values()[at]);
        }
    }

    private void addRegion(final int expert, final double mass) throws CanceledExecutionException {
        add("gate mass", expert, null, mass, mass);
        for (int j = 1; j < m_features.size(); j++) {
            add("gate centre", expert, m_features.get(j), m_standardised.gate(expert, j), m_original.gate(expert, j));
        }
        final Covariances standardised = new Covariances(m_standardised);
        final Covariances original = new Covariances(m_original);
        for (int j = 1; j < m_features.size(); j++) {
            add("gate standard deviation", expert, m_features.get(j), standardised.deviation(expert, j),
                original.deviation(expert, j));
        }
    }

    private void add(final String part, final int expert, final String feature, final double standardised,
        final double original) throws CanceledExecutionException {
        m_exec.checkCanceled();
        m_rows.addRowToTable(new DefaultRow(RowKey.createRowKey(m_rows.size()), new StringCell(part),
            new IntCell(expert + 1), feature == null ? DataType.getMissingCell() : new StringCell(feature),
            new DoubleCell(standardised), new DoubleCell(original)));
    }
}
