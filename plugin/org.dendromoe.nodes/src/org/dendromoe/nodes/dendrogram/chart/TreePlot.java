package org.dendromoe.nodes.dendrogram.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Merge;
import org.dendromoe.nodes.picture.PlotStyle;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The merge tree as a plot: branches coloured by cluster below the cut, grey above it. */
final class TreePlot {

    private static final int MOST_TICKS = 9;

    /** Height of the picture, in 1/96 inch, that each tick needs. */
    private static final double ROOM_OF_A_TICK = 45;

    private final Dendrogram m_dendrogram;

    private final TreeLayout m_layout;

    private final HeightScale m_scale;

    private final int[] m_clusters;

    private final double m_cut;

    private TreePlot(final Dendrogram dendrogram, final ChartSettings settings) {
        m_dendrogram = dendrogram;
        m_layout = new TreeLayout(settings.tree().of(dendrogram), dendrogram.leaves().size());
        m_scale = new HeightScale(m_layout, settings.logHeights());
        m_clusters = m_layout.clusters(dendrogram.chosen());
        m_cut = cut(dendrogram.chosen());
    }

    /** @return the plot, and what a reader has to be told about it */
    static Annotated of(final Dendrogram dendrogram, final ChartSettings settings, final double height) {
        final TreePlot tree = new TreePlot(dendrogram, settings);
        return new Annotated(tree.plot(settings.tree().isRefined(dendrogram), height), tree.note());
    }

    /**
     * @param plot the tree
     * @param note a sentence or two, empty if there is nothing to say
     */
    record Annotated(XYPlot plot, String note) {
    }

    private double cut(final int clusters) {
        final double above = clusters == 1 ? 1 : m_scale.position(m_layout.firstAboveCut(clusters));
        return (m_scale.position(m_layout.lastBelowCut(clusters)) + above) / 2;
    }

    private XYPlot plot(final boolean refined, final double height) {
        final int ticks = Math.max(2, Math.min(MOST_TICKS, (int)(height / ROOM_OF_A_TICK)));
        final String what = refined ? "log-likelihood lost" : "dissimilarity";
        final ValueAxis heights = new TickAxis(what + (m_scale.isLog() ? " (log scale)" : ""), m_scale.ticks(ticks));
        final LeafAxis leaves = new LeafAxis(labels(), m_dendrogram.leaves().get(0).saying());
        final XYPlot plot = new XYPlot(branches(), leaves, heights, renderer());
        plot.setRangeAxis(1, cutAxis());
        PlotStyle.apply(plot);
        final ValueMarker line = new ValueMarker(m_cut, Style.CHOSEN, Style.CUT);
        plot.addRangeMarker(line, Layer.BACKGROUND);
        return plot;
    }

    private ValueAxis cutAxis() {
        final String label = DendrogramWords.experts(m_dendrogram.chosen());
        final TickAxis axis = new TickAxis(null, List.of(new HeightScale.Tick(m_cut, label)));
        axis.setTickLabelFont(PlotStyle.BOLD);
        axis.setTickLabelPaint(Style.CHOSEN);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private List<LeafLabel> labels() {
        return IntStream.of(m_layout.order())
            .mapToObj(leaf -> LeafLabel.of(m_dendrogram.leaves().get(leaf), leaf, Style.cluster(m_clusters[leaf])))
            .toList();
    }

    private XYSeriesCollection branches() {
        final XYSeriesCollection branches = new XYSeriesCollection();
        for (int c = -1; c < m_dendrogram.chosen(); c++) {
            branches.addSeries(new XYSeries(c, false, true));
        }
        for (final Merge merge : m_layout.merges()) {
            final int cluster = m_clusters[merge.into()];
            final XYSeries bracket = branches.getSeries(cluster + 1);
            if (cluster >= 0) {
                bracket(bracket, merge, bottom(merge.left()), bottom(merge.right()));
            } else {
                bracket(bracket, merge, stem(branches, merge.left()), stem(branches, merge.right()));
            }
        }
        return branches;
    }

    private double bottom(final int node) {
        return m_scale.position(m_layout.y(node));
    }

    /** Draws the part of the branch above a node that is below the cut, if the node is. @return where it ends */
    private double stem(final XYSeriesCollection branches, final int node) {
        if (m_clusters[node] < 0) {
            return bottom(node);
        }
        final XYSeries series = branches.getSeries(m_clusters[node] + 1);
        series.add(m_layout.x(node), bottom(node));
        series.add(m_layout.x(node), m_cut);
        series.add(m_layout.x(node), Double.NaN);
        return m_cut;
    }

    private void bracket(final XYSeries series, final Merge merge, final double left, final double right) {
        final double top = m_scale.position(m_layout.y(merge.into()));
        series.add(m_layout.x(merge.left()), left);
        series.add(m_layout.x(merge.left()), top);
        series.add(m_layout.x(merge.right()), top);
        series.add(m_layout.x(merge.right()), right);
        series.add(m_layout.x(merge.right()), Double.NaN);
    }

    private XYLineAndShapeRenderer renderer() {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int c = -1; c < m_dendrogram.chosen(); c++) {
            final Color colour = c < 0 ? Style.BRANCH : Style.cluster(c);
            renderer.setSeriesPaint(c + 1, colour);
            renderer.setSeriesStroke(c + 1, PlotStyle.LINE);
        }
        return renderer;
    }

    private String note() {
        return m_dendrogram.frozenMass().isEmpty() ? heights() : String.format(Locale.ROOT,
            "Beside the tree: the frozen expert, %.0f %% of the mass; it never merges. ",
            100 * m_dendrogram.frozenMass().getAsDouble()).concat(heights()).strip();
    }

    private String heights() {
        if (m_layout.merges().isEmpty()) {
            return "A single expert: there is nothing to merge.";
        }
        final int raised = m_layout.raised();
        return raised == 0 ? "" : (raised == 1 ? "One merge is" : raised + " merges are")
            + " drawn at the height of an earlier one, as its own is lower.";
    }
}
