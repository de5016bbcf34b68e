package org.dendromoe.nodes.dendrogram.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

import org.dendromoe.nodes.picture.PlotStyle;

/** Colours, shares and lines that both halves of the picture have in common; lengths in 1/96 inch. */
final class Style {

    static final Color BRANCH = new Color(0x77, 0x77, 0x77);

    static final Color CHOSEN = PlotStyle.COLOURS.get(1);

    static final Color CURVE = PlotStyle.COLOURS.get(0);

    static final Stroke CUT =
        new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{6, 4}, 0);

    private Style() {
    }

    /** @return colour of a cluster; neighbours never have the same */
    static Color cluster(final int cluster) {
        return PlotStyle.COLOURS.get(cluster % PlotStyle.COLOURS.size());
    }

    static String percent(final double share) {
        return share > 0 && share < 0.005 ? "<1 %" : Math.round(share * 100) + " %";
    }
}
