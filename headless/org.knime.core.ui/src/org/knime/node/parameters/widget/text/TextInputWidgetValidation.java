package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.validation.BuiltinValidation;

/** What a text must be like. */
public sealed interface TextInputWidgetValidation extends BuiltinValidation {

    /** A pattern that a text must match. */
    abstract non-sealed class PatternValidation implements TextInputWidgetValidation {

        public PatternValidation() {
        }

        protected abstract String getPattern();

        @Override
        public String getErrorMessage() {
            return "The value must match the pattern: " + getPattern();
        }

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
                return "The string must not be blank.";
            }
        }
    }

    /** The smallest length of a text. */
    abstract non-sealed class MinLengthValidation implements TextInputWidgetValidation {

        public MinLengthValidation() {
        }

        protected abstract int getMinLength();

        @Override
        public String getErrorMessage() {
            return "The string must be at least " + getMinLength() + " characters long.";
        }
    }
}
