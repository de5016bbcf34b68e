package org.dendromoe.engine.data;

import java.util.List;

/** Lists of names in messages. */
public final class NameList {

    private static final int MOST_NAMES = 5;

    private NameList() {
    }

    /** @return the names in quotes, cut after five: {@code 'a', 'b' and 3 more} */
    public static String of(final List<String> names) {
        final int shown = Math.min(MOST_NAMES, names.size());
        return "'" + String.join("', '", names.subList(0, shown)) + "'"
            + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
    }
}
