package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A pass over a table that counts the rows of each class, takes the moments of its features, and a sample. */
final class TableProfile implements RowSink {

    private final Schema m_schema;

    private final MissingPolicy m_missing;

    /** the preprocessing of a fitted model, or {@code null} if it is to be made from the rows */
    private final Preprocessing m_fixed;

    private final List<Feature> m_features;

    private final Encoder m_encoder;

    private final RowFilter m_filter;

    private final ClassIndex m_classIndex;

    private final SampleSettings m_settings;

    private final RowSample m_sample;

    private final RunningMoments[] m_moments;

    private final double[] m_values;

    private long[] m_rowsOfClass;

    private long m_read;

    private long m_rows;

    private TableProfile(final Schema schema, final MissingPolicy missing, final List<Feature> features,
        final BitSet emptyColumns, final Preprocessing fixed, final SampleSettings sample) {
        m_schema = schema;
        m_missing = missing;
        m_fixed = fixed;
        m_features = features;
        m_encoder = new Encoder(schema.columns(), features);
        m_filter = new RowFilter(missing, false, m_encoder, schema.columns().size(), emptyColumns);
        m_classIndex = new ClassIndex(schema);
        m_settings = sample;
        m_sample = new RowSample(schema.classes().size(), sample.rows(features.size()), sample.seed());
        m_moments = new RunningMoments[features.size()];
        Arrays.setAll(m_moments, f -> new RunningMoments());
        m_values = new double[features.size()];
        m_rowsOfClass = new long[schema.classes().size()];
    }

    /** @param scan has seen the same rows */
    TableProfile(final TableScan scan, final SampleSettings sample) {
        this(scan.seen(), scan.missingPolicy(), scan.features(scan.seen().columns()), scan.emptyColumns(), null,
            sample);
    }

    /** @param fixed of a fitted model */
    TableProfile(final Preprocessing fixed, final SampleSettings sample) {
        this(requireClasses(fixed).schema(), fixed.missingPolicy(), fixed.features(), new BitSet(), fixed, sample);
    }

    private static Preprocessing requireClasses(final Preprocessing fixed) {
        if (fixed.response().isPresent()) {
            throw new InvalidTableException("The model predicts the numbers of '" + fixed.schema().target()
                + "'; only models of classes are trained in mini-batches.");
        }
        return fixed;
    }

    @Override
    public void accept(final Row row) {
        m_read++;
        if (!m_filter.usable(row)) {
            return;
        }
        final int label = m_classIndex.of(row);
        m_rows++;
        m_rowsOfClass[label]++;
        if (m_fixed == null) {
            m_encoder.encode(row, m_values);
            for (int f = 0; f < m_values.length; f++) {
                m_moments[f].add(m_values[f]);
            }
        } else {
            m_fixed.standardise(row, m_values);
        }
        m_sample.offer(m_values, label, row.group());
    }

    /** @return what the rows are read with */
    Schema schema() {
        return m_schema;
    }

    RowFilter filter() {
        return m_filter;
    }

    /** @return number of rows of each class of the model */
    long[] rowsOfClass() {
        return m_rowsOfClass;
    }

    /** @return number of rows that are trained on */
    long rows() {
        return m_rows;
    }

    /** @return number of rows of the table */
    long rowsRead() {
        return m_read;
    }

    /**
     * To be called once, after the last row.
     *
     * @return the sample, with the preprocessing and the warnings of the whole table
     * @throws InvalidTableException if no row, no feature or fewer than two classes are left
     */
    TrainingTable sample() {
        RowFilter.requireRows(m_read, m_rows);
        final List<String> warnings = new ArrayList<>(RowFilter.warnings(m_read, m_rows));
        final BlockBuffer buffer = new BlockBuffer(m_features.size(), false);
        final GroupNumbers groups = m_settings.group().map(GroupNumbers::new).orElse(null);
        for (final RowReservoir.Sampled row : m_sample.rows()) {
            buffer.append(row.x(), row.label());
            if (groups != null) {
                groups.append(row.group());
            }
        }
        final Labels labels = buffer.labels();
        Preprocessing preprocessing = m_fixed;
        if (preprocessing == null) {
            final InformativeFeatures informative = new InformativeFeatures(m_schema, m_rowsOfClass, null, m_features,
                feature -> m_moments[feature].moments(m_rows));
            warnings.addAll(informative.warnings());
            labels.renumber(informative.classIndex());
            m_rowsOfClass = Arrays.stream(m_rowsOfClass).filter(rows -> rows > 0).toArray();
            preprocessing = informative.preprocessing(m_missing, false);
            // a sample is small
            buffer.keep(informative.kept(), preprocessing.standardisation(), () -> false);
        }
        return new TrainingTable(preprocessing, preprocessing.features().size() + 1, buffer.blocks(), labels,
            null, groups == null ? null : groups.groups(), m_read - m_rows, warnings);
    }
}
