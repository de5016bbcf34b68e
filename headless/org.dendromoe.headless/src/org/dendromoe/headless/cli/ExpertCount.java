package org.dendromoe.headless.cli;

/** A number of experts in words. */
final class ExpertCount {

    private ExpertCount() {
    }

    /** @return such as "1 expert" or "6 experts" */
    static String of(final int experts) {
        return experts == 1 ? "1 expert" : experts + " experts";
    }
}
