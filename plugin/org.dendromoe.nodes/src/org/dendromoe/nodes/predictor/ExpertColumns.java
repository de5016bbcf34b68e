package org.dendromoe.nodes.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.Prediction;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.util.UniqueNameGenerator;

/** The columns of a predictor that tell what the gate says of the experts. */
public final class ExpertColumns {

    private static final DataCell ZERO = new DoubleCell(0);

    private static final DataCell ONE = new DoubleCell(1);

    private final boolean m_gate;

    private final boolean m_expert;

    private final boolean m_entropy;

    private final StringCell[] m_experts;

    /**
     * @param experts their number, if it is known yet; must be for columns of the gate's probabilities
     * @param frozen whether there is a frozen expert beside them
     * @param gate whether there is a column for the gate's probability of each expert
     * @param expert whether there is one for the expert that it trusts most
     * @param entropy whether there is one for its entropy
     */
    public ExpertColumns(final OptionalInt experts, final boolean frozen, final boolean gate, final boolean expert,
        final boolean entropy) {
        m_gate = gate;
        m_expert = expert;
        m_entropy = entropy;
        m_experts = experts.isEmpty() ? new StringCell[0] : PredictionNames.experts(experts.getAsInt(), frozen).stream()
            .map(StringCell::new).toArray(StringCell[]::new);
    }

    /** @param names makes the names unique */
    public List<DataColumnSpec> specs(final UniqueNameGenerator names) {
        final List<DataColumnSpec> specs = new ArrayList<>();
        if (m_gate) {
            for (final StringCell name : m_experts) {
                specs.add(probability(names, PredictionNames.gate(name.getStringValue())));
            }
        }
        if (m_expert) {
            specs.add(nominal(names, PredictionNames.expert(), m_experts));
        }
        if (m_entropy) {
            specs.add(entropy(names));
        }
        return specs;
    }

    private DataColumnSpec entropy(final UniqueNameGenerator names) {
        final DataColumnSpecCreator creator =
            new DataColumnSpecCreator(names.newName(PredictionNames.gateEntropy()), DoubleCell.TYPE);
        if (m_experts.length > 0) {
            final DataCell largest = new DoubleCell(Elementary.log(m_experts.length));
            creator.setDomain(new DataColumnDomainCreator(ZERO, largest).createDomain());
        }
        return creator.createSpec();
    }

    /** @param values empty if they are not known yet */
    static DataColumnSpec nominal(final UniqueNameGenerator names, final String name, final StringCell[] values) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(names.newName(name), StringCell.TYPE);
        if (values.length > 0) {
            creator.setDomain(new DataColumnDomainCreator(values).createDomain());
        }
        return creator.createSpec();
    }

    static DataColumnSpec probability(final UniqueNameGenerator names, final String name) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(names.newName(name), DoubleCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(ZERO, ONE).createDomain());
        return creator.createSpec();
    }

    /** @param gate K probabilities */
    public List<DataCell> cells(final double[] gate) {
        final Prediction prediction = new Prediction(new double[0], gate);
        final List<DataCell> cells = new ArrayList<>();
        if (m_gate) {
            for (final double probability : gate) {
                cells.add(new DoubleCell(probability));
            }
        }
        if (m_expert) {
            cells.add(m_experts[prediction.mostTrustedExpert()]);
        }
        if (m_entropy) {
            cells.add(new DoubleCell(prediction.gateEntropy()));
        }
        return cells;
    }
}
