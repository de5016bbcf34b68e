package org.dendromoe.nodes.dendrogram.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A vertical axis from 0 to 1 with ticks that are given, not computed. */
final class TickAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final transient List<HeightScale.Tick> m_ticks;

    TickAxis(final String label, final List<HeightScale.Tick> ticks) {
        super(label);
        m_ticks = ticks;
        setRange(0, 1);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(final Graphics2D g, final AxisState state, final Rectangle2D dataArea,
        final RectangleEdge edge) {
        final TextAnchor anchor = edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        return m_ticks.stream()
            .map(tick -> new NumberTick(tick.position(), tick.label(), anchor, TextAnchor.CENTER, 0)).toList();
    }
}
