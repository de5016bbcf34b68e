package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The second pass over a training table: encodes the rows, drops what carries no information, standardises. */
public final class TrainingTableBuilder implements RowSink {

    private final RowIntake m_intake;

    /** {@code null} if the target has classes */
    private final Responses m_responses;

    private BlockBuffer m_rows;

    private boolean m_singlePrecision;

    /** {@code null} if the rows are not grouped */
    private GroupNumbers m_groups;

    /** {@code null} if there is no frozen expert */
    private FrozenProbabilities m_frozen;

    private TrainingTableBuilder(final RowIntake intake) {
        m_intake = intake;
        m_responses = intake.isRegression() ? new Responses() : null;
        m_rows = new BlockBuffer(intake.features().size(), false);
    }

    /**
     * @param scan has seen all rows of the table
     * @return takes the same rows once more, to train a new model on
     * @throws InvalidTableException if the table has no rows or no class
     */
    public static TrainingTableBuilder after(final TableScan scan) {
        return new TrainingTableBuilder(RowIntake.after(scan));
    }

    /**
     * @param preprocessing of a fitted model; its classes, features, means and standard deviations stay as they are
     * @return takes the rows of a table that the fitted model is to be trained further on
     */
    public static TrainingTableBuilder with(final Preprocessing preprocessing) {
        return new TrainingTableBuilder(RowIntake.with(preprocessing))
            .singlePrecision(preprocessing.singlePrecision());
    }

    /**
     * To be called before the first row.
     *
     * @param single whether the numbers are held in four bytes each, not eight: accurate to 3e-8 of a feature's range;
     *            the arithmetic stays as it is
     * @return this builder
     */
    public TrainingTableBuilder singlePrecision(final boolean single) {
        m_singlePrecision = single;
        m_rows = new BlockBuffer(m_intake.features().size(), single);
        return this;
    }

    /**
     * From the first row on keeps the group of each row ({@link Row#group()}), so that the rows of a group are never
     * torn apart where λ is chosen; takes four bytes per row.
     *
     * @param column name of the column that holds the groups, for messages
     * @return this builder
     */
    public TrainingTableBuilder groupedBy(final String column) {
        m_groups = new GroupNumbers(column);
        return this;
    }

    /**
     * To be called before the first row.
     *
     * @param expert says the class probabilities of each row, which go with it; the rows have the cells of its columns
     *            behind the others ({@link FrozenInput#union})
     * @return this builder
     * @throws InvalidTableException if the expert reads the target, or takes a column for another kind
     */
    public TrainingTableBuilder frozen(final FrozenExpert expert) {
        m_intake.frozen(expert);
        m_frozen = new FrozenProbabilities(expert);
        return this;
    }

    @Override
    public void accept(final Row row) {
        if (m_intake.take(row)) {
            m_rows.append(m_intake.values(), m_intake.label());
            if (m_responses != null) {
                m_responses.append(row.response());
            }
            if (m_groups != null) {
                m_groups.append(row.group());
            }
            if (m_frozen != null) {
                m_frozen.append(m_intake.frozenProbabilities(row));
            }
        }
    }

    /**
     * @return the table to train on
     * @throws InvalidTableException if no row, no feature or fewer than two classes are left
     */
    public TrainingTable build() {
        return build(() -> false);
    }

    /**
     * @param cancelled asked again and again while the features are standardised, which takes seconds for large tables
     * @return the table to train on
     * @throws InvalidTableException if no row, no feature or fewer than two classes are left
     * @throws CancellationException if the work was cancelled
     */
    public TrainingTable build(final BooleanSupplier cancelled) {
        RowFilter.requireRows(m_intake.read(), m_intake.used());
        final List<String> warnings = new ArrayList<>(RowFilter.warnings(m_intake.read(), m_intake.used()));
        final Labels labels = m_rows.labels();
        if (m_intake.fixed() != null) {
            m_intake.fixed().response().ifPresent(scale -> m_responses.standardise(scale));
            return table(m_intake.fixed(), labels, warnings);
        }
        final Schema seen = m_intake.schema();
        final ResponseScale response = m_responses == null ? null : m_responses.standardise(seen.target());
        final InformativeFeatures informative = new InformativeFeatures(seen,
            response == null ? labels.counts(seen.classes().size()) : new long[0], response, m_intake.features(),
            feature -> Moments.of(m_rows, feature, cancelled));
        warnings.addAll(informative.warnings());
        if (response == null) {
            labels.renumber(informative.classIndex());
        }
        final Preprocessing preprocessing = informative.preprocessing(m_intake.missingPolicy(), m_singlePrecision);
        m_rows.keep(informative.kept(), preprocessing.standardisation(), cancelled);
        return table(preprocessing, labels, warnings);
    }

    private TrainingTable table(final Preprocessing preprocessing, final Labels labels, final List<String> warnings) {
        return new TrainingTable(preprocessing, preprocessing.features().size() + 1, m_rows.blocks(), labels,
            m_responses, m_groups == null ? null : m_groups.groups(), m_frozen == null ? null : m_frozen.ordered(
                FrozenInput.classOrder(preprocessing.schema().classes(), m_frozen.expert().classes())),
            m_intake.read() - m_intake.used(), warnings);
    }
}
