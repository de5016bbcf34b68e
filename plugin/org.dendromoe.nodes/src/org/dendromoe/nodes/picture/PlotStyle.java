package org.dendromoe.nodes.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Colours, letters and lines that all pictures have in common; lengths in 1/96 inch. */
public final class PlotStyle {

    /** Of letters and axes. */
    public static final Color INK = new Color(0x33, 0x33, 0x33);

    /**
     * Those of Okabe and Ito's colours (2008, Color Universal Design) that stand out on white, told apart with any kind
     * of colour vision.
     */
    public static final List<Color> COLOURS = List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
        new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9));

    public static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    public static final Font BOLD = PLAIN.deriveFont(Font.BOLD);

    public static final Font TITLE = BOLD.deriveFont(15f);

    public static final Stroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

    private static final Stroke HAIRLINE = new BasicStroke(0.6f);

    private PlotStyle() {
    }

    /** Gives a plot and its axes the common look. */
    public static void apply(final XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(8, 8, 8, 12));
        apply(plot.getRangeAxis());
        if (plot.getDomainAxis() != null) {
            apply(plot.getDomainAxis());
        }
    }

    /** Gives an axis the common look. */
    public static void apply(final ValueAxis axis) {
        axis.setLabelFont(PLAIN);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(PLAIN);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkPaint(INK);
    }
}
