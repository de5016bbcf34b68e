package org.dendromoe.engine.data;

/**
 * Which rows of a training table belong together, so that cross-validation does not tear them apart.
 *
 * @param column name of the column that says so, for messages
 * @param ofRow group of each row, a number below {@code count}; not to be changed
 * @param count number of groups; a row whose group is missing is a group of its own
 */
public record Groups(String column, int[] ofRow, int count) {

    /** @return the groups of some of the rows, with the same numbers */
    Groups of(final int[] rows) {
        final int[] some = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = ofRow[rows[i]];
        }
        return new Groups(column, some, count);
    }
}
