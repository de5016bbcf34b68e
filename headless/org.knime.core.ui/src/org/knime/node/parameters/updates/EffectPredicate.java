package org.knime.node.parameters.updates;

/** A condition on settings. */
public interface EffectPredicate {

    default EffectPredicate negate() {
        return new EffectPredicate() {
        };
    }

    default EffectPredicate and(final EffectPredicate other) {
        return new EffectPredicate() {
        };
    }
}
