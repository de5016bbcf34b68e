package org.dendromoe.nodes.dendrogram.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * From heights of merges to positions between 0 (leaves) and 1 (top of the picture), linear or logarithmic. A
 * logarithmic scale has a foot: the height 0 of the leaves, and whatever is too small to be told from it, is there.
 */
final class HeightScale {

    /** A labelled position on the axis. */
    record Tick(double position, String label) {
    }

    /** Room above the highest merge, as a share of the axis: a cut into one cluster runs there. */
    private static final double HEADROOM = 0.08;

    /** Room between the foot of a logarithmic scale and the lowest merge, as a share of the axis. */
    private static final double FOOTROOM = 0.1;

    /** Merges lower than the highest one by more than this factor are drawn at the foot of a logarithmic scale. */
    private static final double LOG_RANGE = 1e12;

    /** Ticks closer to each other than this share of their fair distance would overlap. */
    private static final double CLOSEST = 0.45;

    private static final int[][] MANTISSAS = {{1}, {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}};

    /** Heights up to here, and from its reciprocal on, leave room for the arithmetic of the scale. */
    private static final double LARGEST = 1e290;

    private final boolean m_log;

    /** power of ten that heights are counted in: 0 unless they are near the limits of a double */
    private final int m_unit;

    /** height at position 0; on a logarithmic scale the height that the foot stands for; in units */
    private final double m_low;

    /** height at position 1, in units */
    private final double m_high;

    /** @param log is ignored if no merge has a height above 0 */
    HeightScale(final TreeLayout tree, final boolean log) {
        m_log = log && tree.highest() > 0;
        m_unit = tree.highest() > LARGEST ? 300 : tree.highest() > 0 && tree.highest() < 1 / LARGEST ? -300 : 0;
        final double highest = inUnits(tree.highest());
        if (m_log) {
            final double lowest = Math.max(inUnits(tree.lowestPositive()), highest / LOG_RANGE);
            final double decades = Math.max(Math.log10(highest / lowest), 0.5) / (1 - HEADROOM - FOOTROOM);
            m_high = highest * Math.pow(10, decades * HEADROOM);
            m_low = m_high / Math.pow(10, decades);
        } else {
            m_low = 0;
            m_high = highest > 0 ? highest / (1 - HEADROOM) : 1;
        }
    }

    private double inUnits(final double height) {
        return m_unit == 0 ? height : m_unit > 0 ? height / 1e300 : height * 1e300;
    }

    boolean isLog() {
        return m_log;
    }

    /** @return position of a height, 0 to 1 */
    double position(final double height) {
        return positionInUnits(inUnits(height));
    }

    private double positionInUnits(final double height) {
        if (!m_log) {
            return height / m_high;
        }
        return height <= m_low ? 0 : Math.log(height / m_low) / Math.log(m_high / m_low);
    }

    /**
     * @param most about as many ticks as there is room for, at least 2
     * @return ticks at round heights, lowest first
     */
    List<Tick> ticks(final int most) {
        return m_log ? logTicks(most) : linearTicks(most);
    }

    private List<Tick> linearTicks(final int most) {
        final double rough = m_high / most;
        int exponent = (int)Math.floor(Math.log10(rough));
        int mantissa = 1;
        while (mantissa * Math.pow(10, exponent) < rough) {
            mantissa = mantissa == 1 ? 2 : mantissa == 2 ? 5 : 10;
        }
        final List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= most; i++) {
            add(ticks, i * mantissa, exponent, most);
        }
        return ticks;
    }

    private List<Tick> logTicks(final int most) {
        final int first = (int)Math.floor(Math.log10(m_low));
        final int last = (int)Math.ceil(Math.log10(m_high));
        List<Tick> ticks = List.of();
        for (int i = 0; i < MANTISSAS.length && ticks.size() < 4; i++) {
            final List<Tick> candidate = new ArrayList<>(List.of(new Tick(0, "0")));
            final int step = Math.max(1, (last - first + most - 1) / most);
            for (int exponent = first; exponent <= last; exponent += step) {
                for (final int mantissa : MANTISSAS[i]) {
                    add(candidate, mantissa, exponent, most);
                }
            }
            ticks = candidate;
        }
        return ticks;
    }

    private void add(final List<Tick> ticks, final int mantissa, final int exponent, final int most) {
        final BigDecimal height = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent);
        final double position = positionInUnits(height.doubleValue());
        final double previous = ticks.isEmpty() ? -1 : ticks.get(ticks.size() - 1).position();
        if (position <= 1 && position > previous + CLOSEST / most) {
            ticks.add(new Tick(position, label(height.scaleByPowerOfTen(m_unit))));
        }
    }

    private static String label(final BigDecimal height) {
        if (height.signum() == 0) {
            return "0";
        }
        final BigDecimal digits = height.stripTrailingZeros();
        final int exponent = digits.precision() - digits.scale() - 1;
        return exponent >= -4 && exponent <= 4 ? digits.toPlainString()
            : digits.movePointLeft(exponent).toPlainString() + "E" + exponent;
    }
}
