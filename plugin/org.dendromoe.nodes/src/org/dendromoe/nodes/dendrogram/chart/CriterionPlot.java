package org.dendromoe.nodes.dendrogram.chart;

import java.awt.geom.Ellipse2D;
import java.util.Locale;
import java.util.function.IntPredicate;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Level;
import org.dendromoe.nodes.picture.PlotStyle;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The criterion by number of experts, the chosen and the recommended number marked. */
final class CriterionPlot {

    private static final Ellipse2D DOT = new Ellipse2D.Double(-3, -3, 6, 6);

    private static final Ellipse2D LARGE_DOT = new Ellipse2D.Double(-5, -5, 10, 10);

    private static final double MARGIN = 0.12;

    private CriterionPlot() {
    }

    static XYPlot of(final Dendrogram dendrogram) {
        final int chosen = dendrogram.chosen();
        final int recommended = dendrogram.recommended();
        final XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(points("all", dendrogram, experts -> true));
        data.addSeries(points(chosen == recommended ? "smallest and chosen" : "chosen", dendrogram,
            experts -> experts == chosen));
        if (chosen != recommended) {
            data.addSeries(points("smallest", dendrogram, experts -> experts == recommended));
        }
        final XYPlot plot = new XYPlot(data, experts(dendrogram), values(dendrogram.criterion(), data), renderer());
        PlotStyle.apply(plot);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.addDomainMarker(new ValueMarker(chosen, Style.CHOSEN, Style.CUT), Layer.BACKGROUND);
        return plot;
    }

    /** @return what the marked points are, for above the plot */
    static LegendTitle legend(final XYPlot plot) {
        final LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(PlotStyle.PLAIN);
        legend.setItemPaint(PlotStyle.INK);
        legend.setPosition(RectangleEdge.TOP);
        return legend;
    }

    private static XYSeries points(final String name, final Dendrogram dendrogram, final IntPredicate shown) {
        final XYSeries series = new XYSeries(name, true, false);
        for (final Level level : dendrogram.levels()) {
            final double value = level.value(dendrogram.criterion());
            if (Double.isFinite(value) && shown.test(level.experts())) {
                series.add(level.experts(), value);
            }
        }
        return series;
    }

    private static NumberAxis experts(final Dendrogram dendrogram) {
        final NumberAxis axis = new NumberAxis("number of experts");
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ENGLISH));
        axis.setRange(0.5, dendrogram.leaves().size() + 0.5);
        return axis;
    }

    private static NumberAxis values(final Criterion criterion, final XYSeriesCollection data) {
        final NumberAxis axis = new NumberAxis(DendrogramWords.name(criterion));
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ENGLISH));
        axis.setAutoRangeIncludesZero(false);
        axis.setUpperMargin(MARGIN);
        axis.setLowerMargin(MARGIN);
        final Range range = data.getRangeBounds(false);
        if (range != null && range.getLength() == 0) {
            axis.setRange(range.getLowerBound() - 1, range.getUpperBound() + 1);
        }
        return axis;
    }

    private static XYLineAndShapeRenderer renderer() {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setSeriesPaint(0, Style.CURVE);
        renderer.setSeriesStroke(0, PlotStyle.LINE);
        renderer.setSeriesShape(0, DOT);
        renderer.setSeriesPaint(1, Style.CHOSEN);
        renderer.setSeriesShape(1, LARGE_DOT);
        renderer.setSeriesPaint(2, Style.CURVE);
        renderer.setSeriesShape(2, LARGE_DOT);
        renderer.setSeriesShapesFilled(2, false);
        renderer.setSeriesVisibleInLegend(0, false);
        renderer.setSeriesLinesVisible(1, false);
        renderer.setSeriesLinesVisible(2, false);
        return renderer;
    }
}
