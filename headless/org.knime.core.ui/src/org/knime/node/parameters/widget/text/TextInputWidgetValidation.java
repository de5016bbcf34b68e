package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.validation.BuiltinValidation;

/** What a text must be like. */
public sealed interface TextInputWidgetValidation extends BuiltinValidation {

    /** A pattern that a text must match. */
    abstract non-sealed class PatternValidation implements TextInputWidgetValidation {

        public PatternValidation() {
        }

        @Override
        public String getErrorMessage() {
            return "The value must match " + getPattern() + ".";
        }

        protected abstract String getPattern();

        /** More than white space. */
        public static final class IsNotBlankValidation extends PatternValidation {

            public IsNotBlankValidation() {
            }

            @Override
            public String getPattern() {
                return ".*\\S.*";
            }

            @Override
            public String getErrorMessage() {
                return "The value must not be blank.";
            }
        }
    }
}
