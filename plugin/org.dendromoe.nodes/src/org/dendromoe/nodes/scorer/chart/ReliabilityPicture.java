package org.dendromoe.nodes.scorer.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.score.ReliabilityBin;
import org.dendromoe.nodes.picture.Picture;
import org.dendromoe.nodes.picture.PlotStyle;
import org.dendromoe.nodes.scorer.ScoreResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A reliability diagram (Murphy and Winkler 1977, Applied Statistics 26) for paper and screen: frequencies with their
 * confidence intervals against mean probabilities, and below the share of rows in each bin.
 */
public final class ReliabilityPicture extends Picture {

    private static final int DIAGRAM_TO_ROWS = 4;

    /** A picture lower than this, in units of 1/96 inch, shows the diagram alone. */
    private static final double LOW = 320;

    private static final double GAP = 16;

    private static final RectangleInsets INSETS = new RectangleInsets(8, 8, 8, 16);

    private static final RectangleInsets TITLE_MARGIN = new RectangleInsets(8, 8, 0, 8);

    private static final RectangleInsets LEGEND_MARGIN = new RectangleInsets(6, 8, 0, 0);

    private final JFreeChart m_chart;

    /**
     * @param result the models to draw
     * @param settings how to draw them
     * @throws IllegalArgumentException if there is no class of the name that is set; the message lists them
     */
    public ReliabilityPicture(final ScoreResult result, final ReliabilitySettings settings) {
        super(settings.size());
        final String of = settings.className().orElse(null);
        final List<List<ReliabilityBin>> bins = result.models().stream().map(model -> bins(result, model, of)).toList();
        final CombinedDomainXYPlot plot = new CombinedDomainXYPlot(DiagramPlot.unitAxis(
            of == null ? "probability of the most probable class" : "probability of " + oneLine(of)));
        plot.setGap(GAP);
        final String frequency = of == null ? "share of rows of that class" : "share of rows of the class";
        plot.add(DiagramPlot.of(result, bins, frequency), DIAGRAM_TO_ROWS);
        if (height() >= LOW) {
            plot.add(RowsPlot.of(bins), 1);
        }
        PlotStyle.apply(plot.getDomainAxis());
        plot.setInsets(INSETS);
        m_chart = new JFreeChart(null, PlotStyle.PLAIN, plot, false);
        m_chart.setBackgroundPaint(Color.WHITE);
        settings.title().ifPresent(text -> {
            final TextTitle title = new TextTitle(text, PlotStyle.TITLE);
            title.setMargin(TITLE_MARGIN);
            m_chart.setTitle(title);
        });
        m_chart.addSubtitle(legend(plot));
    }

    private static List<ReliabilityBin> bins(final ScoreResult result, final ScoreResult.Model model, final String of) {
        if (of == null) {
            return model.scores().bins();
        }
        return model.scores().classes().get(indexOf(of, result.classes())).bins();
    }

    /**
     * @param name of the class that a diagram is to be drawn of
     * @param classes those that there are probabilities of
     * @return where the class is
     * @throws IllegalArgumentException if it is not there; the message lists those that are
     */
    public static int indexOf(final String name, final List<String> classes) {
        final int index = classes.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("There is no class '" + name
                + "' to draw the reliability diagram of. The classes are: " + NameList.of(classes) + ".");
        }
        return index;
    }

    private static LegendTitle legend(final XYPlot plot) {
        final LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(PlotStyle.PLAIN);
        legend.setItemPaint(PlotStyle.INK);
        legend.setPosition(RectangleEdge.TOP);
        legend.setMargin(LEGEND_MARGIN);
        return legend;
    }

    static String oneLine(final String name) {
        final String line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }

    @Override
    protected void draw(final Graphics2D g) {
        m_chart.draw(g, new Rectangle2D.Double(0, 0, width(), height()));
    }
}
