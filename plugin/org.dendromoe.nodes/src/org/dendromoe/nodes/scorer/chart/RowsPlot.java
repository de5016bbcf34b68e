package org.dendromoe.nodes.scorer.chart;

import java.awt.Color;
import java.util.List;

import org.dendromoe.engine.score.ReliabilityBin;
import org.dendromoe.nodes.picture.PlotStyle;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The number of rows in each bin; several models have their bars side by side. */
final class RowsPlot {

    /** Share of a bin's width that its bars fill. */
    private static final double FILLED = 0.84;

    private RowsPlot() {
    }

    static XYPlot of(final List<List<ReliabilityBin>> bins) {
        final XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        final XYBarRenderer renderer = new XYBarRenderer();
        for (int i = 0; i < bins.size(); i++) {
            final XYIntervalSeries series = new XYIntervalSeries(i);
            for (final ReliabilityBin bin : bins.get(i)) {
                final double width = (bin.upper() - bin.lower()) * FILLED / bins.size();
                final double middle = (bin.lower() + bin.upper()) / 2;
                final double left = middle + width * (i - bins.size() / 2.0);
                if (bin.rows() > 0) {
                    series.add(left, left, left + width, bin.rows(), 0, bin.rows());
                }
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, DiagramPlot.colour(i));
        }
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDefaultSeriesVisibleInLegend(false);
        renderer.setDrawBarOutline(bins.size() > 1);
        renderer.setDefaultOutlinePaint(Color.WHITE);
        final NumberAxis rows = new NumberAxis("rows");
        rows.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        final XYPlot plot = new XYPlot(data, null, rows, renderer);
        PlotStyle.apply(plot);
        return plot;
    }
}
