package org.dendromoe.headless.workflow;

/** Makes messages fit to be printed: they may quote what a damaged file holds. */
final class OneLine {

    private OneLine() {
    }

    /** @return the text without line breaks and other control characters */
    static String of(final String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
