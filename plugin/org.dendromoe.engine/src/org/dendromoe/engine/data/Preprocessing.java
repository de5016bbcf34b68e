package org.dendromoe.engine.data;

import java.util.List;
import java.util.Optional;

/**
 * The way from a row of the user's table to the d standardised features of the model: dummy coding, imputation,
 * standardisation. Made from the training rows, immutable, stored with the model, safe for use by several threads.
 */
public final class Preprocessing {

    private final Schema m_schema;

    private final MissingPolicy m_missing;

    private final List<Feature> m_features;

    private final Standardisation m_standardisation;

    private final boolean m_singlePrecision;

    /** {@code null} if the target has classes */
    private final ResponseScale m_response;

    private final Encoder m_encoder;

    /**
     * @param schema target, classes and columns
     * @param missing the policy that the training rows were read with
     * @param features the d features, ordered by column
     * @param standardisation d means and standard deviations
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public Preprocessing(final Schema schema, final MissingPolicy missing, final List<Feature> features,
        final Standardisation standardisation) {
        this(schema, missing, features, standardisation, false);
    }

    /**
     * @param singlePrecision whether the training rows are held in single precision; predictions do not depend on it
     * @see #Preprocessing(Schema, MissingPolicy, List, Standardisation)
     */
    public Preprocessing(final Schema schema, final MissingPolicy missing, final List<Feature> features,
        final Standardisation standardisation, final boolean singlePrecision) {
        this(schema, missing, features, standardisation, singlePrecision, null);
    }

    /**
     * @param response of a numeric target how it is standardised; {@code null} if the target has classes
     * @see #Preprocessing(Schema, MissingPolicy, List, Standardisation)
     */
    public Preprocessing(final Schema schema, final MissingPolicy missing, final List<Feature> features,
        final Standardisation standardisation, final boolean singlePrecision, final ResponseScale response) {
        m_response = response;
        m_schema = schema;
        m_missing = missing;
        m_features = List.copyOf(features);
        m_standardisation = standardisation;
        m_singlePrecision = singlePrecision;
        checkConsistency();
        m_encoder = new Encoder(schema.columns(), m_features);
    }

    private void checkConsistency() {
        if (m_response != null && !m_schema.classes().isEmpty()) {
            throw new IllegalArgumentException("A numeric target has no classes.");
        }
        final int d = m_features.size();
        if (m_standardisation.means().length != d || m_standardisation.deviations().length != d) {
            throw new IllegalArgumentException("Means, standard deviations and features differ in number.");
        }
        for (int f = 0; f < d; f++) {
            final Feature feature = m_features.get(f);
            if (feature.column() < 0 || feature.column() >= m_schema.columns().size()
                || f > 0 && feature.column() < m_features.get(f - 1).column()) {
                throw new IllegalArgumentException("Feature " + (f + 1) + " belongs to no column or is out of order.");
            }
            final Column column = m_schema.columns().get(feature.column());
            final boolean fits = switch (feature.kind()) {
                case NUMBER -> column instanceof Column.Numeric;
                case CATEGORY -> column instanceof Column.Nominal nominal && feature.category() >= 0
                    && feature.category() < nominal.categories().size();
                case MISSING_INDICATOR -> true;
            };
            final double deviation = m_standardisation.deviations()[f];
            if (!fits || !Double.isFinite(m_standardisation.means()[f]) || !(deviation > 0)
                || Double.isInfinite(deviation)) {
                throw new IllegalArgumentException("Feature " + (f + 1) + " does not fit its column, or its mean or "
                    + "standard deviation is not usable.");
            }
        }
    }

    public Schema schema() {
        return m_schema;
    }

    public MissingPolicy missingPolicy() {
        return m_missing;
    }

    /** @return the d features in the order of the coefficients */
    public List<Feature> features() {
        return m_features;
    }

    /** @return the names of the d features for people */
    public List<String> featureNames() {
        return m_features.stream().map(feature -> feature.name(m_schema.columns())).toList();
    }

    public Standardisation standardisation() {
        return m_standardisation;
    }

    /** @return of a numeric target how it is standardised; empty if the target has classes */
    public Optional<ResponseScale> response() {
        return Optional.ofNullable(m_response);
    }

    /** @return whether rows that are trained on are held in single precision */
    public boolean singlePrecision() {
        return m_singlePrecision;
    }

    /**
     * @return index into {@link Schema#columns()} of the first cell that is missing, not a finite number or of an
     *         unknown category; −1 if every cell can be used
     */
    public int firstProblem(final Row row) {
        return m_encoder.firstProblem(row);
    }

    /** @return why the cell cannot be used, for people, naming row and column */
    public String describeProblem(final Row row, final int column) {
        return m_encoder.describeProblem(row, column);
    }

    /**
     * Encodes and standardises one row; cells that cannot be used are imputed by the training mean.
     *
     * @param x receives the d standardised features
     */
    public void standardise(final Row row, final double[] x) {
        m_encoder.encode(row, x);
        for (int f = 0; f < x.length; f++) {
            x[f] = m_standardisation.apply(f, x[f]);
        }
    }
}
