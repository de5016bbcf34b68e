package org.knime.node.parameters.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Saves a setting under a key of its own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Persist {

    /** @return the key; that of the field if empty */
    String configKey() default "";

    /** @return whether the setting cannot be overwritten by a flow variable */
    boolean hidden() default false;
}
