package org.knime.node.parameters.updates;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows or enables a setting depending on others. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effect {

    /** What happens when the predicate holds. */
    enum EffectType {
        ENABLE, DISABLE, SHOW, HIDE
    }

    Class<? extends EffectPredicateProvider> predicate();

    EffectType type();
}
