package org.knime.node.parameters.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Puts a setting into a part of the dialog. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Layout {

    Class<?> value();
}
