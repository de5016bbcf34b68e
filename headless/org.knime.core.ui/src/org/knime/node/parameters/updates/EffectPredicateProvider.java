package org.knime.node.parameters.updates;

/** Makes a condition on settings. */
@FunctionalInterface
public interface EffectPredicateProvider {

    EffectPredicate init(PredicateInitializer i);

    default EffectPredicate and(final EffectPredicate... predicates) {
        return new CombinedPredicate("and", predicates);
    }

    default EffectPredicate or(final EffectPredicate... predicates) {
        return new CombinedPredicate("or", predicates);
    }

    default EffectPredicate not(final EffectPredicate predicate) {
        return predicate.negate();
    }

    /** Gives access to the settings that a condition depends on. */
    interface PredicateInitializer {

        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        StringReference getString(Class<? extends ParameterReference<String>> reference);

        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> predicateProviderClass);

        /** A switch. */
        interface BooleanReference {

            EffectPredicate isTrue();

            EffectPredicate isFalse();
        }

        /**
         * A choice.
         *
         * @param <E> the type of what can be chosen
         */
        interface EnumReference<E extends Enum<E>> {

            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }

        /** A text. */
        interface StringReference {

            EffectPredicate isEqualTo(String value);
        }
    }
}
