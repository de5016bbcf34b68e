package org.knime.node.parameters.updates;

/** A condition on settings. */
public interface EffectPredicate {

    default EffectPredicate and(final EffectPredicate other) {
        return new CombinedPredicate("and", this, other);
    }

    default EffectPredicate or(final EffectPredicate other) {
        return new CombinedPredicate("or", this, other);
    }

    default EffectPredicate negate() {
        return new CombinedPredicate("not", this);
    }
}
