package org.dendromoe.nodes.dendrogram.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.select.Leaf;

/**
 * What is written below a leaf.
 *
 * @param lines expert, mass, main class or mean, and features, most important first
 * @param colour of the leaf's cluster
 */
record LeafLabel(List<String> lines, Color colour) {

    private static final int FEATURES = 3;

    /** No label is wider than this many characters; keeps the measuring of hostile names short. */
    private static final int LONGEST = 200;

    /** Characters that turn the direction of writing. */
    private static final String DIRECTIONS = "[\\u202A-\\u202E\\u2066-\\u2069]";

    private static final String ELLIPSIS = "…";

    private static final String SEPARATOR = " · ";

    /** Share of a shortened name's letters that are from its beginning. */
    private static final double HEAD = 0.6;

    /** The share of an upright line that one name may take. */
    private static final double LARGEST_SHARE = 0.6;

    /** A name shortened to less than this, in 1/96 inch, says nothing. */
    private static final double SMALLEST_NAME = 30;

    /** @param number of the leaf, from 0; people count from 1 */
    static LeafLabel of(final Leaf leaf, final int number, final Color colour) {
        final List<String> lines = new ArrayList<>();
        lines.add("Expert " + (number + 1));
        lines.add(Style.percent(leaf.mass()));
        lines.add(oneLine(leaf.mainClass()));
        leaf.topFeatures().stream().limit(FEATURES).map(top -> oneLine(top.feature())).forEach(lines::add);
        return new LeafLabel(lines, colour);
    }

    /** @return number, mass, class and features in one line, as much as fits into the width; names are shortened */
    String line(final FontMetrics metrics, final double width) {
        String line = lines.get(0).replaceFirst("Expert ", "") + SEPARATOR + lines.get(1);
        for (final String name : lines.subList(2, lines.size())) {
            final double room =
                Math.min(width * LARGEST_SHARE, width - metrics.stringWidth(line + SEPARATOR));
            final String shown = fit(name, metrics, room);
            if (!shown.equals(name) && room < SMALLEST_NAME) {
                return line;
            }
            line += SEPARATOR + shown;
        }
        return line;
    }

    private static String oneLine(final String name) {
        final String line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").replaceAll(DIRECTIONS, "").strip();
        final int[] letters = line.codePoints().toArray();
        return letters.length <= LONGEST ? line : shortened(letters, LONGEST);
    }

    /** @return the text, or as much of it as fits into the width, with an ellipsis where something is left out */
    static String fit(final String text, final FontMetrics metrics, final double width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        final int[] letters = text.codePoints().toArray();
        int fits = 0;
        int tooLong = letters.length;
        while (tooLong - fits > 1) {
            final int count = (fits + tooLong) >>> 1;
            if (metrics.stringWidth(shortened(letters, count)) <= width) {
                fits = count;
            } else {
                tooLong = count;
            }
        }
        return shortened(letters, fits);
    }

    /** Names of features often differ at their end alone: the ellipsis is within. */
    private static String shortened(final int[] letters, final int count) {
        final int head = (int)Math.ceil(count * HEAD);
        return new String(letters, 0, head).stripTrailing() + ELLIPSIS
            + new String(letters, letters.length - count + head, count - head);
    }
}
