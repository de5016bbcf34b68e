package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A pass over a table that counts the rows of each class, takes the moments of its features, and a sample. */
final class TableProfile implements RowSink {

    private final RowIntake m_intake;

    private final SampleSettings m_settings;

    private final RowSample m_sample;

    private final RunningMoments[] m_moments;

    private long[] m_rowsOfClass;

    /**
     * @param intake takes the rows in
     * @param sample how the sample is drawn
     * @throws InvalidTableException if the target is numeric
     */
    TableProfile(final RowIntake intake, final SampleSettings sample) {
        if (intake.isRegression()) {
            throw new InvalidTableException("The model predicts the numbers of '" + intake.schema().target()
                + "'; only models of classes are trained in mini-batches.");
        }
        final int features = intake.features().size();
        final int classes = intake.schema().classes().size();
        m_intake = intake;
        m_settings = sample;
        m_sample = new RowSample(classes, sample.rows(features), sample.seed());
        m_moments = new RunningMoments[features];
        Arrays.setAll(m_moments, f -> new RunningMoments());
        m_rowsOfClass = new long[classes];
    }

    @Override
    public void accept(final Row row) {
        if (!m_intake.take(row)) {
            return;
        }
        final double[] values = m_intake.values();
        m_rowsOfClass[m_intake.label()]++;
        m_sample.offer(values, m_intake.label(), row.group());
        if (m_intake.fixed() == null) {
            for (int f = 0; f < values.length; f++) {
                m_moments[f].add(values[f]);
            }
        }
    }

    /** @return takes the rows in, and has counted them */
    RowIntake intake() {
        return m_intake;
    }

    /** @return number of rows of each class of the model */
    long[] rowsOfClass() {
        return m_rowsOfClass;
    }

    /**
     * To be called once, after the last row.
     *
     * @return the sample, with the preprocessing and the warnings of the whole table
     * @throws InvalidTableException if no row, no feature or fewer than two classes are left
     */
    TrainingTable sample() {
        final long used = m_intake.used();
        RowFilter.requireRows(m_intake.read(), used);
        final List<String> warnings = new ArrayList<>(RowFilter.warnings(m_intake.read(), used));
        final BlockBuffer buffer = new BlockBuffer(m_intake.features().size(), false);
        final GroupNumbers groups = m_settings.group().map(GroupNumbers::new).orElse(null);
        for (final RowReservoir.Sampled row : m_sample.rows()) {
            buffer.append(row.x(), row.label());
            if (groups != null) {
                groups.append(row.group());
            }
        }
        final Labels labels = buffer.labels();
        Preprocessing preprocessing = m_intake.fixed();
        if (preprocessing == null) {
            final InformativeFeatures informative = new InformativeFeatures(m_intake.schema(), m_rowsOfClass,
                null, m_intake.features(), feature -> m_moments[feature].moments(used));
            warnings.addAll(informative.warnings());
            labels.renumber(informative.classIndex());
            m_rowsOfClass = Arrays.stream(m_rowsOfClass).filter(rows -> rows > 0).toArray();
            preprocessing = informative.preprocessing(m_intake.missingPolicy(), false);
            // a sample is small
            buffer.keep(informative.kept(), preprocessing.standardisation(), () -> false);
        }
        return new TrainingTable(preprocessing, preprocessing.features().size() + 1, buffer.blocks(), labels,
            null, groups == null ? null : groups.groups(), null, m_intake.read() - used, warnings);
    }
}
