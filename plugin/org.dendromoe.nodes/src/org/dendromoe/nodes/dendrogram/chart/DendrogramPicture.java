package org.dendromoe.nodes.dendrogram.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import org.dendromoe.engine.select.Dendrogram;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A dendrogram as a picture for paper and screen: the merge tree with its cut above, the criterion by number of experts
 * below. Colours are those of Okabe and Ito (2008, Color Universal Design). Needs no display.
 */
public final class DendrogramPicture {

    /** Letters and lines are laid out in units of 1/96 inch. */
    private static final double UNITS_PER_INCH = 96;

    private static final RectangleInsets NOTE_PADDING = new RectangleInsets(0, 8, 0, 8);

    private static final double SHARE_OF_TREE = 0.66;

    /** A picture lower than this, in units, shows the tree alone; so does one of a single expert. */
    private static final double LOW = 320;

    private final ChartSettings m_settings;

    private final double m_width;

    private final double m_height;

    private final double m_treeHeight;

    private final JFreeChart m_tree;

    private final JFreeChart m_criterion;

    /**
     * @param dendrogram to draw
     * @param settings how to draw it
     */
    public DendrogramPicture(final Dendrogram dendrogram, final ChartSettings settings) {
        m_settings = settings;
        m_width = settings.width() * UNITS_PER_INCH / settings.resolution();
        m_height = settings.height() * UNITS_PER_INCH / settings.resolution();
        m_treeHeight = m_height < LOW || dendrogram.leaves().size() == 1 ? m_height : m_height * SHARE_OF_TREE;
        final TreePlot.Annotated tree = TreePlot.of(dendrogram, settings, m_treeHeight);
        m_tree = chart(tree.plot());
        settings.title().ifPresent(title -> m_tree.setTitle(new TextTitle(title, Style.TITLE)));
        if (!tree.note().isEmpty()) {
            m_tree.addSubtitle(new TextTitle(tree.note(), Style.PLAIN, Style.INK, RectangleEdge.BOTTOM,
                HorizontalAlignment.LEFT, TextTitle.DEFAULT_VERTICAL_ALIGNMENT, NOTE_PADDING));
        }
        final XYPlot criterion = CriterionPlot.of(dendrogram);
        m_criterion = chart(criterion);
        m_criterion.addSubtitle(CriterionPlot.legend(criterion));
    }

    private static JFreeChart chart(final XYPlot plot) {
        final JFreeChart chart = new JFreeChart(null, Style.PLAIN, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    /** @param g receives the picture at its origin, in units of 1/96 inch */
    private void draw(final Graphics2D g) {
        m_tree.draw(g, new Rectangle2D.Double(0, 0, m_width, m_treeHeight));
        if (m_treeHeight < m_height) {
            m_criterion.draw(g, new Rectangle2D.Double(0, m_treeHeight, m_width, m_height - m_treeHeight));
        }
    }

    /** @return the picture in pixels, without transparency */
    public BufferedImage image() {
        final BufferedImage image =
            new BufferedImage(m_settings.width(), m_settings.height(), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setPaint(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(m_settings.resolution() / UNITS_PER_INCH, m_settings.resolution() / UNITS_PER_INCH);
            draw(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** @return the picture as an SVG document, whose size in units of 1/96 inch is that of the printed picture */
    public String svg() {
        final SvgGraphics g = new SvgGraphics();
        draw(g);
        g.dispose();
        return g.document(m_width, m_height);
    }

    /** @param out receives a PNG file that knows its resolution; is not closed */
    public void writePng(final OutputStream out) throws IOException {
        PngFile.write(image(), m_settings.resolution(), out);
    }
}
