package org.dendromoe.engine.data;

import java.util.BitSet;
import java.util.List;

/** Takes the rows of a training table in: leaves out those that are not trained on, encodes the others, counts. */
final class RowIntake {

    private final Schema m_schema;

    private final MissingPolicy m_missing;

    /** the preprocessing of a fitted model, or {@code null} if it is to be made from the rows */
    private final Preprocessing m_fixed;

    private final List<Feature> m_features;

    private final Encoder m_encoder;

    private final RowFilter m_filter;

    /** {@code null} if the target is numeric */
    private final ClassIndex m_classIndex;

    private final double[] m_values;

    /** {@code null} if there is no frozen expert */
    private FrozenExpert m_frozen;

    private FrozenInput m_frozenInput;

    private int m_label;

    private long m_read;

    private long m_used;

    private RowIntake(final Schema schema, final MissingPolicy missing, final List<Feature> features,
        final BitSet emptyColumns, final Preprocessing fixed, final boolean regression) {
        m_schema = schema;
        m_missing = missing;
        m_fixed = fixed;
        m_features = features;
        m_encoder = new Encoder(schema.columns(), features);
        m_filter = new RowFilter(missing, regression, m_encoder, schema.columns().size(), emptyColumns);
        m_classIndex = regression ? null : new ClassIndex(schema);
        m_values = new double[features.size()];
    }

    /** @return takes in the rows that a scan has seen */
    static RowIntake after(final TableScan scan) {
        final Schema seen = scan.seen();
        return new RowIntake(seen, scan.missingPolicy(), scan.features(seen.columns()), scan.emptyColumns(), null,
            scan.isRegression());
    }

    /** @return takes in rows for a fitted model, standardised as it wants them */
    static RowIntake with(final Preprocessing fixed) {
        return new RowIntake(fixed.schema(), fixed.missingPolicy(), fixed.features(), new BitSet(), fixed,
            fixed.response().isPresent());
    }

    /**
     * @return whether the row is trained on; if so, its values and its label can be asked for
     * @throws InvalidTableException if it has a class that is not known, or misses a cell that it must have
     */
    boolean take(final Row row) {
        m_read++;
        if (!m_filter.usable(row) || m_frozen != null && !frozenUsable(row)) {
            return false;
        }
        m_label = isRegression() ? 0 : m_classIndex.of(row);
        m_used++;
        if (m_fixed == null) {
            m_encoder.encode(row, m_values);
        } else {
            m_fixed.standardise(row, m_values);
        }
        return true;
    }

    private boolean frozenUsable(final Row row) {
        final int problem = m_missing == MissingPolicy.IMPUTE && m_frozen.imputes() ? -1
            : m_frozenInput.firstProblem(row);
        if (problem >= 0 && m_missing == MissingPolicy.FAIL) {
            throw new InvalidTableException(m_frozenInput.describeProblem(row, problem));
        }
        return problem < 0;
    }

    /**
     * To be called before the first row.
     *
     * @param expert whose cells rows that are taken must have, too
     */
    void frozen(final FrozenExpert expert) {
        m_frozen = expert;
        m_frozenInput = new FrozenInput(m_schema, expert);
    }

    /** @return what the frozen expert says of a row that was taken */
    double[] frozenProbabilities(final Row row) {
        return m_frozenInput.probabilities(row);
    }

    /** @return one value per feature of the last row that was taken; NaN where it is to be imputed; overwritten */
    double[] values() {
        return m_values;
    }

    /** @return whether the target is numeric */
    boolean isRegression() {
        return m_classIndex == null;
    }

    /** @return class index of the last row that was taken, 0 if the target is numeric */
    int label() {
        return m_label;
    }

    /** @return what the rows are read with */
    Schema schema() {
        return m_schema;
    }

    MissingPolicy missingPolicy() {
        return m_missing;
    }

    /** @return what the values are of */
    List<Feature> features() {
        return m_features;
    }

    /** @return the preprocessing of the fitted model, {@code null} if it is to be made from the rows */
    Preprocessing fixed() {
        return m_fixed;
    }

    RowFilter filter() {
        return m_filter;
    }

    /** @return number of rows of the table so far */
    long read() {
        return m_read;
    }

    /** @return number of rows so far that are trained on */
    long used() {
        return m_used;
    }
}
