package org.dendromoe.engine.data;

import java.util.function.BooleanSupplier;

/**
 * Mean and population standard deviation of one feature, free of overflow and underflow; missing values (NaN) count
 * as the mean of the others.
 */
record Moments(double mean, double deviation) {

    /** @return the moments of a feature; deviation 0 if all its values are equal or missing */
    static Moments of(final BlockBuffer rows, final int feature, final BooleanSupplier cancelled) {
        final double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        rows.forEach(feature, value -> {
            if (!Double.isNaN(value)) {
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
        }, cancelled);
        if (!(range[0] < range[1])) {
            // one value for all that is there: it varies only if some cells are missing, and imputation undoes that
            return new Moments(Double.isInfinite(range[0]) ? 0 : range[0], 0);
        }
        final double scale = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        final double[] sum = new double[2];
        rows.forEach(feature, value -> {
            if (!Double.isNaN(value)) {
                sum[0] += value / scale;
                sum[1]++;
            }
        }, cancelled);
        final double mean = sum[0] / sum[1] * scale;
        final double spread = Math.max(mean - range[0], range[1] - mean);
        final double[] squares = new double[1];
        rows.forEach(feature, value -> {
            if (!Double.isNaN(value)) {
                final double z = (value - mean) / spread;
                squares[0] += z * z;
            }
        }, cancelled);
        return new Moments(mean, spread * Math.sqrt(squares[0] / rows.rows()));
    }
}
