package org.dendromoe.nodes.dendrogram.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

import org.dendromoe.engine.select.Criterion;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Colours, letters and lines that both halves of the picture have in common; lengths in 1/96 inch. */
final class Style {

    static final Color INK = new Color(0x33, 0x33, 0x33);

    static final Color BRANCH = new Color(0x77, 0x77, 0x77);

    private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

    /** Okabe and Ito's colours that stand out on white, told apart with any kind of colour vision. */
    private static final Color[] CLUSTERS = {new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
        new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9)};

    static final Color CHOSEN = CLUSTERS[1];

    static final Color CURVE = CLUSTERS[0];

    static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    static final Font BOLD = PLAIN.deriveFont(Font.BOLD);

    static final Font TITLE = BOLD.deriveFont(15f);

    static final Stroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    static final Stroke CUT =
        new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{6, 4}, 0);

    private static final Stroke HAIRLINE = new BasicStroke(0.6f);

    private Style() {
    }

    /** @return colour of a cluster; neighbours never have the same */
    static Color cluster(final int cluster) {
        return CLUSTERS[cluster % CLUSTERS.length];
    }

    static String percent(final double share) {
        return share > 0 && share < 0.005 ? "<1 %" : Math.round(share * 100) + " %";
    }

    static String experts(final int experts) {
        return experts == 1 ? "1 expert" : experts + " experts";
    }

    static String name(final Criterion criterion) {
        return criterion == Criterion.DSC_RESCALED ? "rescaled DSC" : criterion.name();
    }

    static void apply(final XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(8, 8, 8, 12));
        apply(plot.getRangeAxis());
        apply(plot.getDomainAxis());
    }

    private static void apply(final ValueAxis axis) {
        axis.setLabelFont(PLAIN);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(PLAIN);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkPaint(INK);
    }
}
