package org.dendromoe.engine.data;

/** One row of the user's table, its cells in the order of {@link Schema#columns()}. */
public interface Row {

    /** @return the name of the row, as a user would look for it: a row ID or a line number */
    String name();

    /** @return whether the cell is empty */
    boolean isMissing(int column);

    /** @return the value of a cell of a numeric column that is not missing */
    double number(int column);

    /** @return the value of a cell of a nominal column that is not missing */
    String category(int column);

    /** @return the class of the row, or {@code null} if it is missing or the table has none */
    String label();

    /** @return the numeric target of the row; NaN if it is missing or the table has none */
    default double response() {
        return Double.NaN;
    }

    /**
     * @return the group that the row belongs to, replicates of one sample for instance; {@code null} if it is missing
     *         or the table has no groups
     */
    default String group() {
        return null;
    }
}
