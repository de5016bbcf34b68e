package org.dendromoe.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.FrozenInput;
import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.ResponseScale;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Schema;

/**
 * A fitted multinomial-logistic mixture of experts: P(y = m | x) = Σ_k π_k(x) p_km(x) with the gate π of some
 * {@link Gating}, softmax_k(w_kᵀ x̃) unless told otherwise, and p_k(x) = softmax_m(v_kmᵀ x̃), x̃ = (1, x), x
 * standardised (Jordan and Jacobs 1994, Neural Computation 6); or of a numeric target, standardised too, with p_k(y)
 * the density of N(v_kᵀ x̃, σ_k²). Of classes, one more expert may be frozen: its p_k(x) comes from elsewhere (the
 * contaminated mixture of experts, arXiv 2602.00939). Immutable and safe for use by several threads.
 */
public final class MixtureModel {

    private final Preprocessing m_preprocessing;

    private final Parameters m_parameters;

    /** {@code null} if there is none */
    private final FrozenExpert m_frozen;

    /** where the frozen expert finds its cells in a row */
    private final FrozenInput m_frozenInput;

    /** for each class its index among those of the frozen expert */
    private final int[] m_frozenOrder;

    private final FitSummary m_summary;

    /** {@code null} if the model stands for itself */
    private final Committee m_committee;

    /**
     * @param preprocessing from a row of the user's table to d standardised features
     * @param parameters K experts, as many classes as the preprocessing's schema, p = d + 1 predictors,
     *            centred; not copied
     * @param summary how the model was fitted
     * @throws IllegalArgumentException if the sizes do not fit together or a coefficient is not finite
     */
    public MixtureModel(final Preprocessing preprocessing, final Parameters parameters, final FitSummary summary) {
        this(preprocessing, parameters, null, summary, null);
    }

    private MixtureModel(final Preprocessing preprocessing, final Parameters parameters, final FrozenExpert frozen,
        final FitSummary summary, final Committee committee) {
        final boolean regression = preprocessing.response().isPresent();
        if (regression != (parameters.family() == ExpertFamily.GAUSSIAN)
            || parameters.classes() < 1
            || !regression && parameters.classes() != preprocessing.schema().classes().size()
            || parameters.predictors() != preprocessing.features().size() + 1 || parameters.experts() < 1) {
            throw new IllegalArgumentException("The coefficients do not fit the classes and features of the model.");
        }
        if (!parameters.isFinite()) {
            throw new IllegalArgumentException("A coefficient of the model is not a finite number.");
        }
        if (parameters.hasFrozen() != (frozen != null)) {
            throw new IllegalArgumentException("A gate vector for a frozen expert comes with the expert.");
        }
        m_preprocessing = preprocessing;
        m_parameters = parameters;
        m_frozen = frozen;
        m_frozenInput = frozen == null ? null : new FrozenInput(preprocessing.schema(), frozen);
        m_frozenOrder =
            frozen == null ? null : FrozenInput.classOrder(preprocessing.schema().classes(), frozen.classes());
        m_summary = summary;
        m_committee = committee;
    }

    /**
     * @param preprocessing from a row of the user's table to d standardised features
     * @param parameters K experts and a gate that knows the frozen one, otherwise as without it; not copied
     * @param frozen the frozen expert
     * @param summary how the model was fitted
     * @throws IllegalArgumentException if the sizes do not fit together or a coefficient is not finite
     * @throws org.dendromoe.engine.data.InvalidTableException if the frozen expert has other classes, reads the target
     *             or takes a column for another kind
     */
    public static MixtureModel withFrozen(final Preprocessing preprocessing, final Parameters parameters,
        final FrozenExpert frozen, final FitSummary summary) {
        return new MixtureModel(preprocessing, parameters, frozen, summary, null);
    }

    /**
     * @param committee further models of the same classes and predictors
     * @return the average of this model and those; everything but its predictions is this model's
     * @throws IllegalArgumentException if they do not fit together
     */
    public MixtureModel averagedWith(final Committee committee) {
        if (committee.members().stream().anyMatch(member -> member.classes() != m_parameters.classes()
            || member.predictors() != m_parameters.predictors()
            || !member.gating().equals(m_parameters.gating())
            || member.hasFrozen() != m_parameters.hasFrozen())) {
            throw new IllegalArgumentException("The members of an average differ in classes, features or gate.");
        }
        return new MixtureModel(m_preprocessing, m_parameters, m_frozen, m_summary, committee);
    }

    /** @return the same model with one more thing that the user should know, in a sentence */
    public MixtureModel withWarning(final String warning) {
        return new MixtureModel(m_preprocessing, m_parameters, m_frozen, m_summary.withWarning(warning), m_committee);
    }

    /** @return the further models that predictions are averaged over; empty if the model stands for itself */
    public Optional<Committee> committee() {
        return Optional.ofNullable(m_committee);
    }

    /** @return number of models that predictions are averaged over, 1 if the model stands for itself */
    public int members() {
        return m_committee == null ? 1 : 1 + m_committee.members().size();
    }

    /** @return from a row to the features of gate and experts; a frozen expert reads the row by itself */
    public Preprocessing preprocessing() {
        return m_preprocessing;
    }

    /** @return the expert that is not trained with the others, if there is one */
    public Optional<FrozenExpert> frozenExpert() {
        return Optional.ofNullable(m_frozen);
    }

    /**
     * @return target, classes and every column that predictions read: those of the preprocessing, then those that the
     *         frozen expert alone reads
     */
    public Schema inputs() {
        final Schema own = m_preprocessing.schema();
        return m_frozen == null ? own : new Schema(own.target(), own.classes(), m_frozenInput.columns());
    }

    /** @return centred coefficients on the standardised scale; not to be changed */
    public Parameters parameters() {
        return m_parameters;
    }

    public FitSummary summary() {
        return m_summary;
    }

    /** @return K, a frozen expert not counted */
    public int experts() {
        return m_parameters.experts();
    }

    /** @return whether the model predicts a number */
    public boolean isRegression() {
        return m_preprocessing.response().isPresent();
    }

    /** @return the M classes in the order of the probabilities; none if the model predicts a number */
    public List<String> classes() {
        return m_preprocessing.schema().classes();
    }

    /** @return the family of the gate */
    public Gating gating() {
        return m_parameters.gating();
    }

    /**
     * @return mass of each of the K experts, and of the frozen one if there is one: its share at the average row, which
     *         the gate's intercepts give
     */
    public double[] masses() {
        return m_parameters.masses();
    }

    /**
     * @return the same model with each coefficient applying to the features as they are in the user's table; but where
     *         the gate sees a map of the features, its coefficients apply to that map of the standardised ones
     */
    public Parameters onOriginalScale() {
        return OriginalScale.of(m_parameters, m_preprocessing);
    }

    /** @return whether the gate gives each expert a region with a centre */
    public boolean hasCentres() {
        return gating() instanceof GaussianGating;
    }

    /**
     * @return of a regression what each expert says where it is at home, in units of the target: at the centre of its
     *         region if the gate gives it one, otherwise at the average row; with the masses as shares
     */
    public NormalMixture atHome() {
        final int d = m_parameters.predictors() - 1;
        final double[] means = new double[experts()];
        final double[] deviations = new double[means.length];
        for (int k = 0; k < means.length; k++) {
            final double[] home = new double[d];
            for (int j = 0; j < d && hasCentres(); j++) {
                home[j] = m_parameters.gate(k, j + 1);
            }
            final NormalMixture there = m_parameters.distribution(home);
            means[k] = there.means()[k];
            deviations[k] = there.deviations()[k];
        }
        return new NormalMixture(masses(), means, deviations).scaled(m_preprocessing.response().orElseThrow());
    }

    /**
     * @param row cells that cannot be used are imputed by the training mean
     * @return of a regression the distribution of the response, in units of the target
     */
    public NormalMixture distribution(final Row row) {
        final double[] x = new double[m_parameters.predictors() - 1];
        m_preprocessing.standardise(row, x);
        final ResponseScale response = m_preprocessing.response().orElseThrow();
        return m_parameters.distribution(x).scaled(response);
    }

    /**
     * @param row cells in the order of the columns of {@link #inputs()}
     * @return index of the first of them that is missing, not a finite number, of an unknown category or no
     *         probability; −1 if every cell can be used
     */
    public int firstProblem(final Row row) {
        final int problem = m_preprocessing.firstProblem(row);
        return problem < 0 && m_frozen != null ? m_frozenInput.firstProblem(row) : problem;
    }

    /** @return why the cell cannot be used, for people, naming row and column */
    public String describeProblem(final Row row, final int column) {
        return column < m_preprocessing.schema().columns().size() && m_preprocessing.firstProblem(row) == column
            ? m_preprocessing.describeProblem(row, column) : m_frozenInput.describeProblem(row, column);
    }

    /** @return whether the row can be predicted, if need be with imputed cells */
    public boolean imputes(final Row row) {
        return m_frozen == null || m_frozen.imputes() || m_frozenInput.firstProblem(row) < 0;
    }

    /**
     * @param row its cells in the order of the columns of {@link #inputs()}; those that cannot be used are imputed by
     *            the training mean, see {@link #firstProblem} and {@link #imputes}
     * @return class probabilities, averaged if the model is an average, and gate probabilities of the best member
     */
    public Prediction predict(final Row row) {
        final double[] x = new double[m_parameters.predictors() - 1];
        m_preprocessing.standardise(row, x);
        if (m_frozen == null) {
            return predict(x, null);
        }
        final double[] said = m_frozenInput.probabilities(row);
        return predict(x, Arrays.stream(m_frozenOrder).mapToDouble(m -> said[m]).toArray());
    }

    /**
     * @param x d standardised features
     * @return class probabilities, averaged if the model is an average, and gate probabilities of the best member, of a
     *         model without a frozen expert
     */
    public Prediction predict(final double[] x) {
        return predict(x, null);
    }

    /**
     * @param x d standardised features
     * @param frozen what the frozen expert says: M probabilities; {@code null} if there is none
     * @return class probabilities, averaged if the model is an average, and gate probabilities of the best member
     */
    public Prediction predict(final double[] x, final double[] frozen) {
        final Prediction best = m_parameters.predict(x, frozen);
        return m_committee == null ? best : m_committee.predict(best, x, frozen);
    }
}
