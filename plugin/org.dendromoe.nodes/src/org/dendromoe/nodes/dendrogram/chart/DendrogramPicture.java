package org.dendromoe.nodes.dendrogram.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.picture.Picture;
import org.dendromoe.nodes.picture.PlotStyle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A dendrogram as a picture for paper and screen: the merge tree with its cut above, the criterion by number of experts
 * below.
 */
public final class DendrogramPicture extends Picture {

    private static final RectangleInsets NOTE_PADDING = new RectangleInsets(0, 8, 0, 8);

    private static final double SHARE_OF_TREE = 0.66;

    /** A picture lower than this, in units, shows the tree alone; so does one of a single expert. */
    private static final double LOW = 320;

    private final double m_treeHeight;

    private final JFreeChart m_tree;

    private final JFreeChart m_criterion;

    /**
     * @param dendrogram to draw
     * @param settings how to draw it
     */
    public DendrogramPicture(final Dendrogram dendrogram, final ChartSettings settings) {
        super(settings.size());
        m_treeHeight = height() < LOW || dendrogram.leaves().size() == 1 ? height() : height() * SHARE_OF_TREE;
        final TreePlot.Annotated tree = TreePlot.of(dendrogram, settings, m_treeHeight);
        m_tree = chart(tree.plot());
        settings.title().ifPresent(title -> m_tree.setTitle(new TextTitle(title, PlotStyle.TITLE)));
        if (!tree.note().isEmpty()) {
            m_tree.addSubtitle(new TextTitle(tree.note(), PlotStyle.PLAIN, PlotStyle.INK, RectangleEdge.BOTTOM,
                HorizontalAlignment.LEFT, TextTitle.DEFAULT_VERTICAL_ALIGNMENT, NOTE_PADDING));
        }
        final XYPlot criterion = CriterionPlot.of(dendrogram);
        m_criterion = chart(criterion);
        m_criterion.addSubtitle(CriterionPlot.legend(criterion));
    }

    private static JFreeChart chart(final XYPlot plot) {
        final JFreeChart chart = new JFreeChart(null, PlotStyle.PLAIN, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    @Override
    protected void draw(final Graphics2D g) {
        m_tree.draw(g, new Rectangle2D.Double(0, 0, width(), m_treeHeight));
        if (m_treeHeight < height()) {
            m_criterion.draw(g, new Rectangle2D.Double(0, m_treeHeight, width(), height() - m_treeHeight));
        }
    }
}
