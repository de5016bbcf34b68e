package org.knime.node.parameters.updates;

import java.util.List;

/** A condition that is made of others. */
record CombinedPredicate(String operator, List<EffectPredicate> operands) implements EffectPredicate {

    CombinedPredicate(final String operator, final EffectPredicate... operands) {
        this(operator, List.of(operands));
    }
}
