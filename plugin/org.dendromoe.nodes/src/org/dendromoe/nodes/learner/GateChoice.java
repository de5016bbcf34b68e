package org.dendromoe.nodes.learner;

import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.Gating;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;

/** The gates as the dialog offers them; the names are those of the engine and are saved with the node. */
public enum GateChoice {
    @Label(value = "Softmax", description = """
            The plain gate: a logistic regression on the features, whose classes are the experts.
            """)
    SOFTMAX,
    @Label(value = "Softmax of tanh", description = """
            The same, but on tanh(x) of each standardised feature x: nearly x near the average, and levelling off
            beyond one or two standard deviations, so that outliers do not decide on the gate.
            """)
    TANH,
    @Label(value = "Softmax of squares", description = """
            The same on x²: the gate tells average rows from those far from the average, on either side.
            """)
    SQUARE,
    @Label(value = "Softmax of cosine", description = """
            The same on cos(x) - 1: the gate tells average rows from those about three standard deviations away.
            """)
    COSINE,
    @Label(value = "Sigmoid", description = """
            Each expert opens and closes by a sigmoid of its own; the shares are then made to sum to 1
            (arXiv 2602.01466). Several experts can be open for the same rows without outdoing each other.
            """)
    SIGMOID;

    /** Names the setting. */
    public static final class Reference implements ParameterReference<GateChoice> {
    }

    /** The condition that the gate has a temperature. */
    public static final class HasTemperature implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(SIGMOID);
        }
    }

    /** @throws IllegalArgumentException if the temperature is out of range where it counts */
    public Gating toGating(final double temperature) {
        return GateFamily.valueOf(name()).gating(temperature);
    }
}
