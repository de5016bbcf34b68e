package org.dendromoe.engine.data;

/**
 * Moments of a feature whose values are seen once, one after the other (Welford 1962, Technometrics 4), free of
 * overflow and underflow; missing values (NaN) count as the mean of the others.
 */
final class RunningMoments {

    /** values are taken relative to the first one, so that a large common part costs no digits */
    private double m_first;

    /** a power of two, larger than the largest distance from the first value; 0 as long as all are equal */
    private double m_unit;

    private long m_present;

    /** mean distance from the first value, in units */
    private double m_mean;

    /** sum of squared deviations from the mean, in units squared */
    private double m_squares;

    void add(final double value) {
        if (Double.isNaN(value)) {
            return;
        }
        if (m_present == 0) {
            m_first = value;
        }
        m_present++;
        final double distance = value - m_first;
        if (Math.abs(distance) > m_unit) {
            grow(Math.abs(distance));
        }
        final double z = m_unit == 0 ? 0 : distance / m_unit;
        final double deviation = z - m_mean;
        m_mean += deviation / m_present;
        m_squares += deviation * (z - m_mean);
    }

    private void grow(final double distance) {
        final double unit = Math.scalb(1.0, Math.getExponent(distance) + 1);
        final double ratio = m_unit / unit;
        m_mean *= ratio;
        m_squares *= ratio * ratio;
        m_unit = unit;
    }

    /**
     * @param rows number of rows, those with a missing value included
     * @return the moments; deviation 0 if all values are equal or missing
     */
    Moments moments(final long rows) {
        return new Moments(m_first + m_unit * m_mean, m_unit * Math.sqrt(m_squares / rows));
    }
}
