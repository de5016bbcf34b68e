package org.dendromoe.engine.io;

/** The two fields that every file begins with. */
final class FormatField {

    private FormatField() {
    }

    static void declare(final JsonObject root, final String format, final int version) {
        root.field("format", () -> {
            if (!root.string().equals(format)) {
                throw new ModelFormatException("This is no file of the format '" + format + "'.");
            }
        }).field("version", () -> {
            if (root.integer() != version) {
                throw new ModelFormatException("The file has another version than " + version
                    + "; it was written by another version of DendroMoE.");
            }
        });
    }
}
