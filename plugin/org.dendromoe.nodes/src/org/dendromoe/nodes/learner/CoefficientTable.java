package org.dendromoe.nodes.learner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SelectedFeatures;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** The table of a model's coefficients, one row each. */
public final class CoefficientTable {

    /** Columns of the table; the class is missing for the gate. */
    public static final DataTableSpec SPEC = new DataTableSpec( //
        new String[]{"Part", "Expert", "Class", "Feature", "Coefficient (standardised)", "Coefficient (original)",
            "Selected"},
        new DataType[]{StringCell.TYPE, IntCell.TYPE, StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, BooleanCell.TYPE});

    private static final StringCell GATE = new StringCell("gate");

    private static final StringCell FROZEN_GATE = new StringCell("gate (frozen expert)");

    private static final StringCell EXPERT = new StringCell("expert");

    private static final String INTERCEPT = "Intercept";

    private final MixtureModel m_model;

    private final Parameters m_original;

    private final List<StringCell> m_features = new ArrayList<>();

    /** what the gate sees of them */
    private final List<StringCell> m_gateFeatures = new ArrayList<>();

    /** whether the gate sees them as they are */
    private final boolean m_plain;

    private final BufferedDataContainer m_rows;

    private final ExecutionContext m_exec;

    private CoefficientTable(final MixtureModel model, final ExecutionContext exec) {
        m_model = model;
        m_original = model.onOriginalScale();
        m_features.add(new StringCell(INTERCEPT));
        m_gateFeatures.add(new StringCell(INTERCEPT));
        m_plain = model.gating().features() == FeatureMap.IDENTITY;
        for (final String name : model.preprocessing().featureNames()) {
            m_features.add(new StringCell(name));
            m_gateFeatures.add(new StringCell(model.gating().features().nameOf(name)));
        }
        m_rows = exec.createDataContainer(SPEC);
        m_exec = exec;
    }

    public static BufferedDataTable create(final MixtureModel model, final ExecutionContext exec)
        throws CanceledExecutionException {
        final CoefficientTable table = new CoefficientTable(model, exec);
        for (int k = 0; k < model.experts(); k++) {
            table.add(GATE, new IntCell(k + 1), DataType.getMissingCell(), k,
                SelectedFeatures.ofGate(model.parameters(), k));
        }
        if (model.frozenExpert().isPresent()) {
            table.add(FROZEN_GATE, DataType.getMissingCell(), DataType.getMissingCell(), model.experts(),
                SelectedFeatures.ofGate(model.parameters(), model.experts()));
        }
        for (int k = 0; k < model.experts(); k++) {
            final BitSet selected = SelectedFeatures.ofExpert(model.parameters(), k);
            for (int m = 0; m < model.classes().size(); m++) {
                table.add(EXPERT, new IntCell(k + 1), new StringCell(model.classes().get(m)),
                    model.parameters().column(k, m), selected);
            }
        }
        table.m_rows.close();
        return table.m_rows.getTable();
    }

    /** Adds the coefficients of one column of the parameters. */
    private void add(final StringCell part, final DataCell expert, final DataCell className, final int column,
        final BitSet selected) throws CanceledExecutionException {
        m_exec.checkCanceled();
        final int predictors = m_features.size();
        final List<StringCell> features = part == EXPERT ? m_features : m_gateFeatures;
        final boolean ofFeature = part == EXPERT || m_plain;
        for (int j = 0; j < predictors; j++) {
            final int at = column * predictors + j;
            m_rows.addRowToTable(new DefaultRow(RowKey.createRowKey(m_rows.size()), part, expert,
                className, features.get(j), new DoubleCell(m_model.parameters().values()[at]),
                ofFeature ? new DoubleCell(m_original.values()[at]) : DataType.getMissingCell(),
                j == 0 ? DataType.getMissingCell() : BooleanCell.BooleanCellFactory.create(selected.get(j - 1))));
        }
    }
}
