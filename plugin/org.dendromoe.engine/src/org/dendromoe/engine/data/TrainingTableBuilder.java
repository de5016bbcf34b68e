package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The second pass over a training table: encodes the rows, drops what carries no information, standardises. */
public final class TrainingTableBuilder implements RowSink {

    private final Schema m_schema;

    private final MissingPolicy m_missing;

    /** the preprocessing of a fitted model, or {@code null} if it is to be made from the rows */
    private final Preprocessing m_fixed;

    private final List<Feature> m_features;

    private final Encoder m_encoder;

    private final BitSet m_emptyColumns = new BitSet();

    private final Map<String, Integer> m_classIndex;

    private BlockBuffer m_rows;

    private boolean m_singlePrecision;

    private final double[] m_values;

    /** {@code null} if the rows are not grouped */
    private GroupNumbers m_groups;

    private long m_read;

    private TrainingTableBuilder(final Schema schema, final MissingPolicy missing, final List<Feature> features,
        final Preprocessing fixed) {
        m_schema = schema;
        m_missing = missing;
        m_fixed = fixed;
        m_features = features;
        m_encoder = new Encoder(schema.columns(), m_features);
        m_classIndex = Encoder.index(schema.classes());
        m_rows = new BlockBuffer(m_features.size(), false);
        m_values = new double[m_features.size()];
    }

    /**
     * @param scan has seen all rows of the table
     * @return takes the same rows once more, to train a new model on
     * @throws InvalidTableException if the table has no rows or no class
     */
    public static TrainingTableBuilder after(final TableScan scan) {
        final Schema seen = scan.seen();
        final TrainingTableBuilder builder =
            new TrainingTableBuilder(seen, scan.missingPolicy(), scan.features(seen.columns()), null);
        final List<String> empty = scan.emptyColumns();
        for (int c = 0; c < builder.m_schema.columns().size(); c++) {
            builder.m_emptyColumns.set(c, empty.contains(builder.m_schema.columns().get(c).name()));
        }
        return builder;
    }

    /**
     * @param preprocessing of a fitted model; its classes, features, means and standard deviations stay as they are
     * @return takes the rows of a table that the fitted model is to be trained further on
     */
    public static TrainingTableBuilder with(final Preprocessing preprocessing) {
        return new TrainingTableBuilder(preprocessing.schema(), preprocessing.missingPolicy(),
            preprocessing.features(), preprocessing).singlePrecision(preprocessing.singlePrecision());
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
        if (row.label() == null || !usable(row)) {
            return;
        }
        final Integer label = m_classIndex.get(row.label());
        if (label == null) {
            throw new InvalidTableException("Row '" + row.name() + "': the class '" + row.label() + "' of column '"
                + m_schema.target() + "' is not a class of the model.");
        }
        if (m_fixed == null) {
            m_encoder.encode(row, m_values);
        } else {
            m_fixed.standardise(row, m_values);
        }
        m_rows.append(m_values, label);
        if (m_groups != null) {
            m_groups.append(row.group());
        }
    }

    private boolean usable(final Row row) {
        if (m_missing == MissingPolicy.IMPUTE) {
            return true;
        }
        for (int c = 0; c < m_schema.columns().size(); c++) {
            if (!m_emptyColumns.get(c) && m_encoder.problem(row, c) != null) {
                if (m_missing == MissingPolicy.FAIL) {
                    throw new InvalidTableException(m_encoder.describeProblem(row, c));
                }
                return false;
            }
        }
        return true;
    }

    /**
     * @return the table to train on
     * @throws InvalidTableException if no row, no feature or fewer than two classes are left
     */
    public TrainingTable build() {
        final long skipped = m_read - m_rows.rows();
        if (m_rows.rows() == 0) {
            throw new InvalidTableException(m_read == 0 ? "The training table has no rows." : "None of the " + m_read
                + " rows can be used: every one misses its class or a feature. Choose another policy for missing"
                + " values or other columns.");
        }
        final List<String> warnings = new ArrayList<>();
        if (skipped > 0) {
            warnings.add(skipped + " of " + m_read + " rows ignored because of missing values.");
        }
        if (m_fixed != null) {
            return table(m_fixed, m_rows.labels(), warnings);
        }
        final Labels labels = m_rows.labels();
        final List<String> classes = dropEmptyClasses(labels, warnings);
        final Preprocessing preprocessing = keepInformative(classes, warnings);
        return table(preprocessing, labels, warnings);
    }

    private TrainingTable table(final Preprocessing preprocessing, final Labels labels, final List<String> warnings) {
        return new TrainingTable(preprocessing, preprocessing.features().size() + 1, m_rows.blocks(), labels,
            m_groups == null ? null : m_groups.groups(), m_read - m_rows.rows(), warnings);
    }

    private List<String> dropEmptyClasses(final Labels labels, final List<String> warnings) {
        final long[] counts = labels.counts(m_schema.classes().size());
        final int[] renumbered = new int[m_schema.classes().size()];
        final List<String> kept = new ArrayList<>();
        final List<String> dropped = new ArrayList<>();
        for (int m = 0; m < renumbered.length; m++) {
            renumbered[m] = kept.size();
            (counts[m] > 0 ? kept : dropped).add(m_schema.classes().get(m));
        }
        if (kept.size() < 2) {
            throw new InvalidTableException("The target column '" + m_schema.target() + "' has only the class '"
                + kept.get(0) + "' in the rows that can be used; at least two classes are needed.");
        }
        labels.renumber(renumbered);
        if (!dropped.isEmpty()) {
            warnings.add("Classes without a usable row are left out: " + NameList.of(dropped) + ".");
        }
        return kept;
    }

    private Preprocessing keepInformative(final List<String> classes, final List<String> warnings) {
        final List<Column> columns = new ArrayList<>();
        final List<Feature> features = new ArrayList<>();
        final List<Moments> moments = new ArrayList<>();
        final List<Integer> kept = new ArrayList<>();
        final List<String> dropped = new ArrayList<>();
        int f = 0;
        for (int c = 0; c < m_schema.columns().size(); c++) {
            final Column column = m_schema.columns().get(c);
            final List<String> categories = new ArrayList<>();
            final int before = features.size();
            for (; f < m_features.size() && m_features.get(f).column() == c; f++) {
                final Feature feature = m_features.get(f);
                final Moments moment = Moments.of(m_rows, f);
                final boolean category = feature.kind() == Feature.Kind.CATEGORY;
                if (category && moment.mean() > 0) {
                    categories.add(((Column.Nominal)column).categories().get(feature.category()));
                }
                final boolean reference = category && categories.size() == 1;
                if (moment.deviation() > 0 && !reference) {
                    features.add(new Feature(columns.size(), feature.kind(), category ? categories.size() - 1 : -1));
                    moments.add(moment);
                    kept.add(f);
                }
            }
            if (features.size() == before) {
                dropped.add(column.name());
            } else {
                columns.add(column instanceof Column.Nominal ? new Column.Nominal(column.name(), categories) : column);
            }
        }
        if (!dropped.isEmpty()) {
            warnings.add("Columns that are constant or empty in the training rows are left out: "
                + NameList.of(dropped) + ".");
        }
        if (features.isEmpty()) {
            throw new InvalidTableException("No feature is left to train on: "
                + (dropped.isEmpty() ? "no column is selected."
                    : "constant or empty are " + NameList.of(dropped) + "."));
        }
        final Standardisation standardisation = new Standardisation(
            moments.stream().mapToDouble(Moments::mean).toArray(),
            moments.stream().mapToDouble(Moments::deviation).toArray());
        m_rows.keep(kept, standardisation);
        return new Preprocessing(new Schema(m_schema.target(), classes, columns), m_missing, features, standardisation,
            m_singlePrecision);
    }
}
