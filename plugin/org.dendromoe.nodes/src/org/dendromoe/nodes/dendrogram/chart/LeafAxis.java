package org.dendromoe.nodes.dendrogram.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.dendromoe.engine.select.Leaf;
import org.dendromoe.nodes.picture.PlotStyle;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The axis below a merge tree, which says what each leaf is: a column of short lines where there is room for it,
 * otherwise one upright line. A bar has the colour of the leaf's cluster. What is too long is shortened.
 */
final class LeafAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    /** Leaves that have less room than this, in 1/96 inch, have upright labels. */
    private static final double NARROW = 72;

    private static final int GAP = 8;

    /** Width of the bar in the colour of the leaf's cluster, as a share of the leaf's room. */
    private static final double BAR = 0.8;

    private static final double LONGEST_BAR = 120;

    /** The share of the plot's height that labels may take. */
    private static final double LARGEST_SHARE = 0.42;

    /** Letters smaller than this, 6 points, are not legible; where leaves have less room some go without a label. */
    private static final float SMALLEST_FONT = 8;

    /** Room for an upright label, in 1/96 inch. */
    private static final double LONGEST_LABEL = 200;

    private final transient List<LeafLabel> m_labels;

    /**
     * @param labels from left to right, of the leaves at 0, 1, …
     * @param saying what the third line says
     */
    LeafAxis(final List<LeafLabel> labels, final Leaf.Saying saying) {
        super("expert, share of the mass, " + saying.title() + ", strongest features");
        m_labels = labels;
        setRange(-0.5, labels.size() - 0.5);
    }

    @Override
    public AxisSpace reserveSpace(final Graphics2D g, final Plot plot, final Rectangle2D plotArea,
        final RectangleEdge edge, final AxisSpace space) {
        final double width = plotArea.getWidth() / m_labels.size();
        final double largest = plotArea.getHeight() * LARGEST_SHARE;
        final double labels = isNarrow(width) ? uprightLength(g, width, largest)
            : lines(g, largest) * g.getFontMetrics(getTickLabelFont()).getHeight();
        space.add(GAP + labels + GAP + g.getFontMetrics(getLabelFont()).getHeight(), edge);
        return space;
    }

    @Override
    public AxisState draw(final Graphics2D g, final double cursor, final Rectangle2D plotArea,
        final Rectangle2D dataArea, final RectangleEdge edge, final PlotRenderingInfo info) {
        final double width = dataArea.getWidth() / m_labels.size();
        final double bottom = plotArea.getMaxY() - g.getFontMetrics(getLabelFont()).getHeight();
        for (int i = 0; i < m_labels.size(); i++) {
            final double x = valueToJava2D(i, dataArea, edge);
            g.setPaint(m_labels.get(i).colour());
            final double bar = Math.min(width * BAR, LONGEST_BAR);
            g.fill(new Rectangle2D.Double(x - bar / 2, cursor, bar, GAP / 2.0));
            if (isNarrow(width) && i % uprightStep(g, width) == 0) {
                drawUpright(g, m_labels.get(i), x, cursor + GAP, width, bottom - cursor - 2 * GAP);
            } else if (!isNarrow(width)) {
                drawColumn(g, m_labels.get(i), x, cursor + GAP, width, bottom - GAP);
            }
        }
        g.setFont(getLabelFont());
        g.setPaint(getLabelPaint());
        final FontMetrics metrics = g.getFontMetrics();
        final String label = LeafLabel.fit(getLabel(), metrics, plotArea.getWidth());
        g.drawString(label, (float)(plotArea.getCenterX() - metrics.stringWidth(label) / 2.0),
            (float)(bottom + metrics.getAscent()));
        return new AxisState(plotArea.getMaxY());
    }

    private static boolean isNarrow(final double width) {
        return width < NARROW;
    }

    private int lines(final Graphics2D g, final double largest) {
        final int most = (int)(largest / g.getFontMetrics(getTickLabelFont()).getHeight());
        return Math.max(1, Math.min(most, m_labels.stream().mapToInt(l -> l.lines().size()).max().orElse(1)));
    }

    private void drawColumn(final Graphics2D g, final LeafLabel label, final double x, final double top,
        final double width, final double bottom) {
        g.setPaint(PlotStyle.INK);
        Font font = getTickLabelFont().deriveFont(Font.BOLD);
        double y = top;
        for (final String line : label.lines()) {
            g.setFont(font);
            final FontMetrics metrics = g.getFontMetrics();
            if (y + metrics.getHeight() > bottom + 1) {
                return;
            }
            final String shown = LeafLabel.fit(line, metrics, width - GAP);
            g.drawString(shown, (float)(x - metrics.stringWidth(shown) / 2.0), (float)(y + metrics.getAscent()));
            y += metrics.getHeight();
            font = getTickLabelFont();
        }
    }

    private Font uprightFont(final double width) {
        final float largest = getTickLabelFont().getSize2D();
        return getTickLabelFont().deriveFont(Math.max(SMALLEST_FONT, Math.min(largest, (float)width * 0.85f)));
    }

    private double uprightLength(final Graphics2D g, final double width, final double largest) {
        final FontMetrics metrics = g.getFontMetrics(uprightFont(width));
        final double most = Math.min(largest, LONGEST_LABEL);
        return m_labels.stream().mapToInt(l -> metrics.stringWidth(l.line(metrics, most))).max().orElse(0);
    }

    /** @return every how many-th leaf has a label */
    private int uprightStep(final Graphics2D g, final double width) {
        return (int)Math.ceil(g.getFontMetrics(uprightFont(width)).getAscent() / (width * 1.1));
    }

    private void drawUpright(final Graphics2D g, final LeafLabel label, final double x, final double top,
        final double width, final double length) {
        g.setFont(uprightFont(width));
        g.setPaint(PlotStyle.INK);
        final FontMetrics metrics = g.getFontMetrics();
        final String shown = label.line(metrics, length);
        final AffineTransform before = g.getTransform();
        g.translate(x - (metrics.getAscent() - metrics.getDescent()) / 2.0, top);
        g.rotate(Math.PI / 2);
        g.drawString(shown, 0, 0);
        g.setTransform(before);
    }
}
