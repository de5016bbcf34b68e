package org.knime.node.parameters.updates;

/** A condition on settings. */
public interface EffectPredicate {
}
