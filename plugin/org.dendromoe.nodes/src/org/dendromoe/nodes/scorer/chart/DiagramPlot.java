package org.dendromoe.nodes.scorer.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.dendromoe.engine.score.ReliabilityBin;
import org.dendromoe.nodes.picture.PlotStyle;
import org.dendromoe.nodes.scorer.ScoreResult;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Frequencies against mean probabilities, one line per model, with confidence intervals and the diagonal. */
final class DiagramPlot {

    /** Models differ in shape as well as in colour. */
    private static final List<Shape> SHAPES = List.of(new Ellipse2D.Double(-3.5, -3.5, 7, 7),
        new Rectangle2D.Double(-3, -3, 6, 6), polygon(0, -4, 4, 3, -4, 3), polygon(0, -4.5, 4.5, 0, 0, 4.5, -4.5, 0),
        polygon(-4, -3, 4, -3, 0, 4));

    private static final BasicStroke INTERVAL = new BasicStroke(1f);

    private static final BasicStroke DIAGONAL =
        new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{5, 4}, 0);

    private static final Color GREY = new Color(0x88, 0x88, 0x88);

    private static final double TICK = 0.2;

    /** Room for the marks at 0 and 1. */
    private static final double MARGIN = 0.02;

    private DiagramPlot() {
    }

    private static Shape polygon(final double... coordinates) {
        final Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Color colour(final int model) {
        return PlotStyle.COLOURS.get(model % PlotStyle.COLOURS.size());
    }

    /** @return half of the colour on white: intervals of several models do not hide their lines */
    private static Color tint(final Color colour) {
        return new Color((colour.getRed() + 255) / 2, (colour.getGreen() + 255) / 2, (colour.getBlue() + 255) / 2);
    }

    static XYPlot of(final ScoreResult result, final List<List<ReliabilityBin>> bins, final String frequency) {
        final XYSeriesCollection data = new XYSeriesCollection();
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.addAnnotation(new XYLineAnnotation(0, 0, 1, 1, DIAGONAL, GREY), Layer.BACKGROUND);
        for (int i = 0; i < bins.size(); i++) {
            final XYSeries series = new XYSeries(i, true, true);
            for (final ReliabilityBin bin : bins.get(i)) {
                if (bin.rows() > 0) {
                    series.add(bin.meanProbability(), bin.frequency());
                    renderer.addAnnotation(new XYLineAnnotation(bin.meanProbability(), bin.low(),
                        bin.meanProbability(), bin.high(), INTERVAL, bins.size() == 1 ? colour(i) : tint(colour(i))),
                        Layer.BACKGROUND);
                }
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, colour(i));
            renderer.setSeriesStroke(i, PlotStyle.LINE);
            renderer.setSeriesShape(i, SHAPES.get(i % SHAPES.size()));
        }
        renderer.setLegendItemLabelGenerator((dataset, series) -> label(result.models().get(series)));
        final XYPlot plot = new XYPlot(data, null, unitAxis(frequency), renderer);
        PlotStyle.apply(plot);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    private static String label(final ScoreResult.Model model) {
        return ReliabilityPicture.oneLine(model.name()) + String.format(Locale.ROOT, ": log-loss %.3f, ECE %.3f",
            model.scores().logLoss(), model.scores().ece()).replace("Infinity", "∞");
    }

    static NumberAxis unitAxis(final String label) {
        final NumberAxis axis = new NumberAxis(label);
        axis.setRange(-MARGIN, 1 + MARGIN);
        axis.setTickUnit(new NumberTickUnit(TICK));
        return axis;
    }
}
