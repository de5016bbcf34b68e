package org.dendromoe.engine.data;

/**
 * One feature of the model, made from one column of the table.
 *
 * @param column index into {@link Schema#columns()}
 * @param kind how the value is made
 * @param category for {@link Kind#CATEGORY} the index into the categories of the column, otherwise −1
 */
public record Feature(int column, Kind kind, int category) {

    /** How a feature is made from its column. */
    public enum Kind {
        /** the number itself */
        NUMBER,
        /** 1 if the cell has the category, otherwise 0 */
        CATEGORY,
        /** 1 if the cell is missing, otherwise 0 */
        MISSING_INDICATOR
    }

    /**
     * @param columns the columns that {@link #column()} points into
     * @return the feature's name for people: {@code age}, {@code organ=liver}, {@code age (missing)}
     */
    public String name(final java.util.List<Column> columns) {
        final Column source = columns.get(column);
        return switch (kind) {
            case NUMBER -> source.name();
            case CATEGORY -> source.name() + "=" + ((Column.Nominal)source).categories().get(category);
            case MISSING_INDICATOR -> source.name() + " (missing)";
        };
    }
}
