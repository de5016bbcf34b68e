package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a mixture with a frozen expert reads: its own columns first, then those that the frozen expert alone reads.
 * Finds the cells of the frozen expert in a row of these columns, by their names.
 */
public final class FrozenInput {

    private final FrozenExpert m_expert;

    private final List<Column> m_columns;

    /** for each column of the frozen expert its index among all */
    private final int[] m_indices;

    /**
     * @param own target and columns of the mixture itself
     * @throws InvalidTableException if the frozen expert reads the target, or a column of both has two kinds
     */
    public FrozenInput(final Schema own, final FrozenExpert expert) {
        m_expert = expert;
        m_columns = union(own, expert.columns());
        final Map<String, Integer> index = index(names(m_columns));
        m_indices = expert.columns().stream().mapToInt(column -> index.get(column.name())).toArray();
    }

    /**
     * @param own target and columns of the mixture itself
     * @param further columns that its frozen expert reads
     * @return its columns and those of the frozen expert that are not among them
     * @throws InvalidTableException if the frozen expert reads the target, or a column of both has two kinds
     */
    public static List<Column> union(final Schema own, final List<Column> further) {
        final List<Column> union = new ArrayList<>(own.columns());
        final Map<String, Integer> index = index(names(union));
        final List<String> unfit = new ArrayList<>();
        for (final Column column : further) {
            if (column.name().equals(own.target())) {
                throw new InvalidTableException("The frozen expert reads the column '" + column.name()
                    + "', which is the target.");
            }
            final Integer known = index.get(column.name());
            if (known == null) {
                union.add(column);
            } else if (column instanceof Column.Numeric != union.get(known) instanceof Column.Numeric) {
                unfit.add(column.name());
            }
        }
        if (!unfit.isEmpty()) {
            throw new InvalidTableException("Columns are numbers on one side and nominal on the other, in the table and"
                + " for the frozen expert: " + NameList.of(unfit) + ".");
        }
        return union;
    }

    private static List<String> names(final List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** @return where each name is first */
    private static Map<String, Integer> index(final List<String> names) {
        final Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.putIfAbsent(names.get(i), i);
        }
        return index;
    }

    /**
     * @param classes of the mixture
     * @param frozen the classes of its frozen expert
     * @return for each class of the mixture its index among those of the frozen expert
     * @throws InvalidTableException if one side has a class that the other has not; the message lists them
     */
    public static int[] classOrder(final List<String> classes, final List<String> frozen) {
        final Map<String, Integer> index = index(frozen);
        final Set<String> known = Set.copyOf(classes);
        final List<String> unknown = classes.stream().filter(name -> !index.containsKey(name)).toList();
        final List<String> absent = frozen.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty() || !absent.isEmpty()) {
            throw new InvalidTableException("The frozen expert has other classes than the training rows."
                + (unknown.isEmpty() ? "" : " It does not know " + NameList.of(unknown) + ".")
                + (absent.isEmpty() ? "" : " No row has its " + NameList.of(absent) + "."));
        }
        return classes.stream().mapToInt(index::get).toArray();
    }

    /** @return every column that is read */
    public List<Column> columns() {
        return m_columns;
    }

    /** @return index into {@link #columns()} of the frozen expert's first cell that cannot be used, −1 if all can be */
    public int firstProblem(final Row row) {
        final int problem = m_expert.firstProblem(cells(row));
        return problem < 0 ? problem : m_indices[problem];
    }

    /**
     * @param column index into {@link #columns()} of one that the frozen expert reads
     * @return why the cell cannot be used by it, for people, naming row and column
     */
    public String describeProblem(final Row row, final int column) {
        for (int c = 0; c < m_indices.length; c++) {
            if (m_indices[c] == column) {
                return m_expert.describeProblem(cells(row), c);
            }
        }
        throw new IllegalArgumentException("The frozen expert does not read column " + column + ".");
    }

    /** @return the frozen expert's probabilities, in the order of its classes */
    public double[] probabilities(final Row row) {
        return m_expert.probabilities(cells(row));
    }

    private Row cells(final Row row) {
        return new ColumnsOfRow(m_indices).of(row);
    }
}
