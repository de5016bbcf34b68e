package org.dendromoe.headless.basenodes;

/**
 * Counts of actual against predicted classes and what follows from them. Shares whose denominator is 0 are NaN.
 *
 * @param counts classes × classes, rows are the actual classes
 */
record ConfusionMatrix(int[][] counts) {

    int truePositives(final int c) {
        return counts[c][c];
    }

    int falsePositives(final int c) {
        return columnSum(c) - counts[c][c];
    }

    int falseNegatives(final int c) {
        return rowSum(c) - counts[c][c];
    }

    int trueNegatives(final int c) {
        return total() - rowSum(c) - columnSum(c) + counts[c][c];
    }

    /** @return share of the rows of class c that are predicted as such; also called sensitivity */
    double recall(final int c) {
        return (double)truePositives(c) / rowSum(c);
    }

    /** @return share of the rows predicted as class c that are of it */
    double precision(final int c) {
        return (double)truePositives(c) / columnSum(c);
    }

    /** @return share of the rows of other classes that are not predicted as class c */
    double specificity(final int c) {
        return (double)trueNegatives(c) / (trueNegatives(c) + falsePositives(c));
    }

    /** @return harmonic mean of precision and recall */
    double fMeasure(final int c) {
        return 2 * precision(c) * recall(c) / (precision(c) + recall(c));
    }

    /** @return share of the rows whose class is predicted */
    double accuracy() {
        return (double)correct() / total();
    }

    /** @return Cohen's kappa: agreement beyond that of chance */
    double kappa() {
        final int total = total();
        double chance = 0;
        for (int c = 0; c < counts.length; c++) {
            chance += (double)rowSum(c) * columnSum(c) / total / total;
        }
        return (accuracy() - chance) / (1 - chance);
    }

    private int correct() {
        int correct = 0;
        for (int c = 0; c < counts.length; c++) {
            correct += counts[c][c];
        }
        return correct;
    }

    private int total() {
        int total = 0;
        for (int c = 0; c < counts.length; c++) {
            total += rowSum(c);
        }
        return total;
    }

    private int rowSum(final int c) {
        int sum = 0;
        for (int count : counts[c]) {
            sum += count;
        }
        return sum;
    }

    private int columnSum(final int c) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[c];
        }
        return sum;
    }
}
