package org.knime.node.parameters.updates;

/** Makes a condition on settings. */
@FunctionalInterface
public interface EffectPredicateProvider {

    EffectPredicate init(PredicateInitializer i);

    /** Gives access to the settings that a condition depends on. */
    interface PredicateInitializer {

        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /** A switch. */
        interface BooleanReference {

            EffectPredicate isTrue();
        }
    }
}
