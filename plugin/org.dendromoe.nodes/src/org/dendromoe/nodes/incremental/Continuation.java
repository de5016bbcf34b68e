package org.dendromoe.nodes.incremental;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.nodes.learner.GateChoice;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.table.RowReader;
import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;

/** A model at the optional port that the node trains further: what it decides is no setting. */
final class Continuation {

    /** name of the group of ports in saved workflows */
    static final String PORT = "Model to continue";

    private Continuation() {
    }

    /** @return whether a model is connected, given the specs or objects at the node's inputs */
    static boolean isConnected(final Object[] inputs) {
        return inputs.length > 1;
    }

    /**
     * @param model what is known of the model before execution
     * @throws InvalidTableException if the model cannot be trained further, or the table lacks a column that it needs
     *             or has it of another type
     */
    static void check(final MoeModelPortObjectSpec model, final DataTableSpec table) {
        if (model.isRegression() || model.hasFrozen()) {
            throw new InvalidTableException("The model to continue " + (model.isRegression()
                ? "predicts the numbers of '" + model.schema().target() + "', and this node trains models of classes."
                : "has a frozen expert, and this node trains models without one."));
        }
        RowReader.forTraining(model.schema(), table);
    }

    /** The condition that the model decides. */
    static final class IsConnected implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getConstant(input -> isConnected(input.getInPortSpecs()));
        }
    }

    /** The condition that the gate of a new model has a temperature. */
    static final class HasTemperature implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return new GateChoice.HasTemperature().init(i).and(new IsConnected().init(i).negate());
        }
    }
}
