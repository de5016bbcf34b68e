package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The classes, columns and features of a training table that a model is made of: those that carry information. */
final class InformativeFeatures {

    private final Schema m_seen;

    /** {@code null} if the target has classes */
    private final ResponseScale m_response;

    private final List<String> m_classes = new ArrayList<>();

    /** per class seen: its index among those kept; of a class that is dropped that of the next one */
    private final int[] m_classIndex;

    private final List<Column> m_columns = new ArrayList<>();

    private final List<Feature> m_features = new ArrayList<>();

    private final List<Moments> m_moments = new ArrayList<>();

    private final List<Integer> m_kept = new ArrayList<>();

    private final List<String> m_warnings = new ArrayList<>();

    /**
     * @param seen every class and column of the table
     * @param rowsOfClass number of usable rows of each class
     * @param response how a numeric target is standardised; {@code null} if the target has classes
     * @param features every feature that the columns can give
     * @param moments those of a feature, over the usable rows
     * @throws InvalidTableException if no feature or fewer than two classes are left
     */
    InformativeFeatures(final Schema seen, final long[] rowsOfClass, final ResponseScale response,
        final List<Feature> features, final IntFunction<Moments> moments) {
        m_seen = seen;
        m_response = response;
        m_classIndex = new int[rowsOfClass.length];
        if (response == null) {
            keepClasses(rowsOfClass);
        }
        keepFeatures(features, moments);
    }

    private void keepClasses(final long[] rowsOfClass) {
        final List<String> dropped = new ArrayList<>();
        for (int m = 0; m < rowsOfClass.length; m++) {
            m_classIndex[m] = m_classes.size();
            (rowsOfClass[m] > 0 ? m_classes : dropped).add(m_seen.classes().get(m));
        }
        if (m_classes.size() < 2) {
            throw new InvalidTableException("The target column '" + m_seen.target() + "' has only the class '"
                + m_classes.get(0) + "' in the rows that can be used; at least two classes are needed.");
        }
        if (!dropped.isEmpty()) {
            m_warnings.add("Classes without a usable row are left out: " + NameList.of(dropped) + ".");
        }
    }

    private void keepFeatures(final List<Feature> all, final IntFunction<Moments> moments) {
        final List<String> dropped = new ArrayList<>();
        int f = 0;
        for (int c = 0; c < m_seen.columns().size(); c++) {
            final Column column = m_seen.columns().get(c);
            final List<String> categories = new ArrayList<>();
            final int before = m_features.size();
            for (; f < all.size() && all.get(f).column() == c; f++) {
                final Feature feature = all.get(f);
                final Moments moment = moments.apply(f);
                final boolean category = feature.kind() == Feature.Kind.CATEGORY;
                if (category && moment.mean() > 0) {
                    categories.add(((Column.Nominal)column).categories().get(feature.category()));
                }
                final boolean reference = category && categories.size() == 1;
                if (moment.deviation() > 0 && !reference) {
                    m_features
                        .add(new Feature(m_columns.size(), feature.kind(), category ? categories.size() - 1 : -1));
                    m_moments.add(moment);
                    m_kept.add(f);
                }
            }
            if (m_features.size() == before) {
                dropped.add(column.name());
            } else {
                m_columns
                    .add(column instanceof Column.Nominal ? new Column.Nominal(column.name(), categories) : column);
            }
        }
        if (!dropped.isEmpty()) {
            m_warnings.add("Columns that are constant or empty in the training rows are left out: "
                + NameList.of(dropped) + ".");
        }
        if (m_features.isEmpty()) {
            throw new InvalidTableException("No feature is left to train on: "
                + (dropped.isEmpty() ? "no column is selected."
                    : "constant or empty are " + NameList.of(dropped) + "."));
        }
    }

    /** @return per class seen its index among those kept */
    int[] classIndex() {
        return m_classIndex;
    }

    /** @return which of all features are kept */
    List<Integer> kept() {
        return m_kept;
    }

    /** @return one sentence per thing that was left out */
    List<String> warnings() {
        return m_warnings;
    }

    /** @return the way from the user's table to the features that are kept */
    Preprocessing preprocessing(final MissingPolicy missing, final boolean singlePrecision) {
        return new Preprocessing(new Schema(m_seen.target(), m_classes, m_columns), missing, m_features,
            new Standardisation(m_moments.stream().mapToDouble(Moments::mean).toArray(),
                m_moments.stream().mapToDouble(Moments::deviation).toArray()),
            singlePrecision, m_response);
    }
}
