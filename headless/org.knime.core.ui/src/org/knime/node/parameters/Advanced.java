package org.knime.node.parameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Hides a setting until the user wants to see all of them. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Advanced {
}
