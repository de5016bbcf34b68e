package org.dendromoe.engine.incremental;

import java.util.Optional;

import org.dendromoe.engine.data.SampleSettings;
import org.dendromoe.engine.model.FitSettings;

/**
 * Settings of an incremental fit.
 *
 * @param fit number of experts, λ, class weights, seed, threads and tolerance, and all that the fit to the first sample
 *            needs; without averaging. With the method MM the steps are those of the published algorithm; with the
 *            accelerated one they are scaled by the curvature where the parameters are in place of its bound. The fit
 *            to the first sample, in memory, is accelerated in either case
 * @param passes number of passes over the table in which the model learns, at least 1
 * @param batchRows number of rows that one step is made from, at least 1
 * @param startRows most rows that are held in memory for the fit that the passes start from, at least 1
 */
public record IncrementalSettings(FitSettings fit, int passes, int batchRows, int startRows) {

    /** A table is never passed over more often. */
    public static final int MOST_PASSES = 1_000;

    /** A batch or a first sample never has more rows. */
    public static final int MOST_ROWS = 1_000_000;

    /** The settings that an incremental fit has unless it is told otherwise. */
    public static final IncrementalSettings DEFAULT = new IncrementalSettings(FitSettings.DEFAULT, 3, 512, 20_000);

    /** Numbers that the first sample may hold: 64 MiB. */
    private static final long SAMPLE_NUMBERS = 1L << 23;

    /** @throws IllegalArgumentException if a setting is out of range; the message names it */
    public IncrementalSettings {
        require(passes >= 1 && passes <= MOST_PASSES,
            "The number of passes over the table must be between 1 and " + MOST_PASSES);
        require(batchRows >= 1 && batchRows <= MOST_ROWS,
            "The number of rows per step must be between 1 and " + MOST_ROWS);
        require(startRows >= 1 && startRows <= MOST_ROWS,
            "The number of rows of the first sample must be between 1 and " + MOST_ROWS);
        require(fit.equals(fit.inMemory()), "The first sample is fitted in memory");
        require(fit.l1Share() == 0, "An incremental fit has a ridge penalty, without an ℓ1 share");
        require(fit.members() == 1, "An incremental fit makes one model, no average of several");
    }

    private static void require(final boolean condition, final String message) {
        if (!condition) {
            throw new IllegalArgumentException(message + ".");
        }
    }

    /**
     * @param group name of the column with the group of each row, if λ is to be chosen with groups kept together
     * @return how the first sample is drawn
     */
    public SampleSettings sample(final Optional<String> group) {
        return new SampleSettings(startRows, SAMPLE_NUMBERS, group, fit.seed());
    }
}
