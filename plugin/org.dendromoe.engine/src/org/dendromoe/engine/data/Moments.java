package org.dendromoe.engine.data;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * Mean and population standard deviation of one feature, free of overflow and underflow; missing values (NaN) count
 * as the mean of the others.
 */
record Moments(double mean, double deviation) {

    /** @return the moments of a feature; deviation 0 if all its values are equal or missing */
    static Moments of(final BlockBuffer rows, final int feature, final BooleanSupplier cancelled) {
        return of(values -> rows.forEach(feature, values, cancelled), rows.rows());
    }

    /**
     * @param values passes each value on, in the same order every time
     * @param rows number of values, those missing included
     */
    static Moments of(final Consumer<DoubleConsumer> values, final int rows) {
        final double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        values.accept(value -> {
            if (!Double.isNaN(value)) {
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
        });
        if (!(range[0] < range[1])) {
            // one value for all that is there: it varies only if some cells are missing, and imputation undoes that
            return new Moments(Double.isInfinite(range[0]) ? 0 : range[0], 0);
        }
        final double scale = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        final double[] sum = new double[2];
        values.accept(value -> {
            if (!Double.isNaN(value)) {
                sum[0] += value / scale;
                sum[1]++;
            }
        });
        final double mean = sum[0] / sum[1] * scale;
        final double spread = Math.max(mean - range[0], range[1] - mean);
        final double[] squares = new double[1];
        values.accept(value -> {
            if (!Double.isNaN(value)) {
                final double z = (value - mean) / spread;
                squares[0] += z * z;
            }
        });
        return new Moments(mean, spread * Math.sqrt(squares[0] / rows));
    }
}
