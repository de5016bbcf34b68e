package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The second pass over a training table: encodes the rows, drops what carries no information, standardises. */
public final class TrainingTableBuilder implements RowSink {

    private final Schema m_schema;

    private final MissingPolicy m_missing;

    /** the preprocessing of a fitted model, or {@code null} if it is to be made from the rows */
    private final Preprocessing m_fixed;

    private final List<Feature> m_features;

    private final Encoder m_encoder;

    private final RowFilter m_filter;

    private final ClassIndex m_classIndex;

    /** {@code null} if the target has classes */
    private final Responses m_responses;

    private BlockBuffer m_rows;

    private boolean m_singlePrecision;

    private final double[] m_values;

    /** {@code null} if the rows are not grouped */
    private GroupNumbers m_groups;

    private long m_read;

    private TrainingTableBuilder(final Schema schema, final MissingPolicy missing, final List<Feature> features,
        final BitSet emptyColumns, final Preprocessing fixed, final boolean regression) {
        m_schema = schema;
        m_missing = missing;
        m_fixed = fixed;
        m_features = features;
        m_encoder = new Encoder(schema.columns(), m_features);
        m_filter = new RowFilter(missing, regression, m_encoder, schema.columns().size(), emptyColumns);
        m_classIndex = new ClassIndex(schema);
        m_rows = new BlockBuffer(m_features.size(), false);
        m_values = new double[m_features.size()];
        m_responses = regression ? new Responses() : null;
    }

    /**
     * @param scan has seen all rows of the table
     * @return takes the same rows once more, to train a new model on
     * @throws InvalidTableException if the table has no rows or no class
     */
    public static TrainingTableBuilder after(final TableScan scan) {
        final Schema seen = scan.seen();
        return new TrainingTableBuilder(seen, scan.missingPolicy(), scan.features(seen.columns()),
            scan.emptyColumns(), null, scan.isRegression());
    }

    /**
     * @param preprocessing of a fitted model; its classes, features, means and standard deviations stay as they are
     * @return takes the rows of a table that the fitted model is to be trained further on
     */
    public static TrainingTableBuilder with(final Preprocessing preprocessing) {
        return new TrainingTableBuilder(preprocessing.schema(), preprocessing.missingPolicy(),
            preprocessing.features(), new BitSet(), preprocessing, preprocessing.response().isPresent())
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
        m_rows = new BlockBuffer(m_features.size(), single);
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

    @Override
    public void accept(final Row row) {
        m_read++;
        if (!m_filter.usable(row)) {
            return;
        }
        final int label = m_responses == null ? m_classIndex.of(row) : 0;
        if (m_fixed == null) {
            m_encoder.encode(row, m_values);
        } else {
            m_fixed.standardise(row, m_values);
        }
        m_rows.append(m_values, label);
        if (m_responses != null) {
            m_responses.append(row.response());
        }
        if (m_groups != null) {
            m_groups.append(row.group());
        }
    }

    /** @return number of rows so far that are trained on */
    int rows() {
        return m_rows.rows();
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
        RowFilter.requireRows(m_read, m_rows.rows());
        final List<String> warnings = new ArrayList<>(RowFilter.warnings(m_read, m_rows.rows()));
        final Labels labels = m_rows.labels();
        if (m_fixed != null) {
            m_fixed.response().ifPresent(scale -> m_responses.standardise(scale));
            return table(m_fixed, labels, warnings);
        }
        final ResponseScale response = m_responses == null ? null : m_responses.standardise(m_schema.target());
        final InformativeFeatures informative = new InformativeFeatures(m_schema,
            response == null ? labels.counts(m_schema.classes().size()) : new long[0], response, m_features,
            feature -> Moments.of(m_rows, feature, cancelled));
        warnings.addAll(informative.warnings());
        if (response == null) {
            labels.renumber(informative.classIndex());
        }
        final Preprocessing preprocessing = informative.preprocessing(m_missing, m_singlePrecision);
        m_rows.keep(informative.kept(), preprocessing.standardisation(), cancelled);
        return table(preprocessing, labels, warnings);
    }

    private TrainingTable table(final Preprocessing preprocessing, final Labels labels, final List<String> warnings) {
        return new TrainingTable(preprocessing, preprocessing.features().size() + 1, m_rows.blocks(), labels,
            m_responses, m_groups == null ? null : m_groups.groups(), m_read - m_rows.rows(), warnings);
    }
}
