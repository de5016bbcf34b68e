package org.dendromoe.nodes.dendrogram.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.select.Leaf;

/**
 * What is written below a leaf.
 *
 * @param lines expert, mass, main class and features, most important first
 * @param colour of the leaf's cluster
 */
record LeafLabel(List<String> lines, Color colour) {

    private static final int FEATURES = 3;

    /** No label is wider than this many characters; keeps the measuring of hostile names short. */
    private static final int LONGEST = 200;

    private static final String ELLIPSIS = "…";

    /** @param number of the leaf, from 0; people count from 1 */
    static LeafLabel of(final Leaf leaf, final int number, final Color colour) {
        final List<String> lines = new ArrayList<>();
        lines.add("Expert " + (number + 1));
        lines.add(Style.percent(leaf.mass()));
        lines.add(oneLine(leaf.mainClass()));
        leaf.topFeatures().stream().limit(FEATURES).map(top -> oneLine(top.feature())).forEach(lines::add);
        return new LeafLabel(lines, colour);
    }

    /** @return everything in one line, shorter words first */
    String line() {
        return lines.get(0).replaceFirst("Expert ", "") + " · " + String.join(" · ", lines.subList(1, lines.size()));
    }

    private static String oneLine(final String name) {
        final String line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + ELLIPSIS;
    }

    /** @return the text, or as much of its beginning as fits into the width, and an ellipsis */
    static String fit(final String text, final FontMetrics metrics, final double width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int codePoints = text.codePointCount(0, text.length());
        String shown = text;
        while (codePoints > 0 && metrics.stringWidth(shown) > width) {
            codePoints--;
            shown = text.substring(0, text.offsetByCodePoints(0, codePoints)).stripTrailing() + ELLIPSIS;
        }
        return shown;
    }
}
