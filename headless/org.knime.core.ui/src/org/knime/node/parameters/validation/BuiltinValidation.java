package org.knime.node.parameters.validation;

/** A check that the dialog makes while the user types. */
public interface BuiltinValidation {

    /** @return what is said of a value that does not pass */
    String getErrorMessage();
}
