package org.dendromoe.engine.fit;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;

/**
 * The maximisation problem of a fit: F = Σ_n s_n log P(y_n | x_n) − λ (α ‖slopes‖₁ + (1 − α)/2 · ‖slopes‖²) for any
 * number of experts, its gradient and the curvature of its minorizer.
 */
public final class Problem {

    /** Features that take part in a random start under an ℓ1 penalty, besides those of the logistic regression. */
    private static final int SPARSE_START = 64;

    /** Matrices that climbs side by side may hold together, in numbers. */
    private static final long MOST_NUMBERS = 1L << 24;

    private final RowSpace m_space;

    private final DataPass m_pass;

    private final FitSettings m_settings;

    private final double m_lambda;

    private final Penalty m_penalty;

    private final BitSet m_leftOut;

    private final double m_totalWeight;

    private final CurvatureChoice m_curvature;

    private final LooseCurvature m_looseCurvature;

    /** the metric of the loose curvature, for the last number of experts that it was asked for */
    private Metric m_loose;

    /**
     * @param table the rows
     * @param settings class weights, method, curvature, tolerance are read
     * @param lambda λ
     * @param workers run the passes
     */
    public Problem(final TrainingTable table, final FitSettings settings, final double lambda, final Workers workers) {
        this(RowSpace.whole(table), settings, lambda, workers);
    }

    /** @param space the rows, and where the coefficients live */
    public Problem(final RowSpace space, final FitSettings settings, final double lambda, final Workers workers) {
        this(space, settings, lambda, new BitSet(), workers);
    }

    /** @param leftOut rows that do not count */
    Problem(final RowSpace space, final FitSettings settings, final double lambda, final BitSet leftOut,
        final Workers workers) {
        if (settings.l1Share() > 0 && (space.table().isRegression() || settings.gating() instanceof GaussianGating
            || space.table().frozenExpert().isPresent())) {
            throw new IllegalArgumentException("An ℓ1 penalty is for models of classes under a gate that is not "
                + "Gaussian, without a frozen expert.");
        }
        m_space = space;
        m_pass = new DataPass(space.table(), settings.classWeights(), settings.gating(), leftOut, workers);
        m_settings = settings;
        m_lambda = lambda;
        m_penalty = Penalty.of(lambda, settings.l1Share());
        m_leftOut = leftOut;
        m_totalWeight = m_pass.totalWeight();
        m_curvature = new CurvatureChoice(m_pass, settings);
        m_looseCurvature = new LooseCurvature(m_pass, zero(1));
    }

    private Problem(final Problem problem, final double lambda) {
        m_space = problem.m_space;
        m_pass = problem.m_pass;
        m_settings = problem.m_settings;
        m_lambda = lambda;
        m_penalty = Penalty.of(lambda, m_settings.l1Share());
        m_leftOut = problem.m_leftOut;
        m_totalWeight = problem.m_totalWeight;
        m_curvature = problem.m_curvature;
        m_looseCurvature = problem.m_looseCurvature;
    }

    /** @return Σ_n s_n, which is N if no row is left out */
    public double totalWeight() {
        return m_totalWeight;
    }

    /** @return the rows, in the space that the fit takes place in */
    public TrainingTable table() {
        return m_pass.table();
    }

    /** @throws java.util.concurrent.CancellationException if the work was cancelled */
    public void checkCancelled() {
        m_pass.workers().checkCancelled();
    }

    /** @return weight of a row, whether it is left out or not */
    double classWeight(final int row) {
        return m_pass.classWeight(row);
    }

    /** @return λ */
    double lambda() {
        return m_lambda;
    }

    /** @return the same rows under another penalty */
    Problem withLambda(final double lambda) {
        return new Problem(this, lambda);
    }

    /**
     * @param rows about how many at most
     * @return this problem, or that of a stratified sample of a larger table, with λ in proportion
     */
    public Problem onSample(final int rows) {
        final TrainingTable sample = SearchRows.of(table(), rows, m_settings.seed());
        return sample == table() ? this : new Problem(RowSpace.whole(sample), m_settings,
            m_lambda * sample.rows() / table().rows(), new BitSet(), m_pass.workers());
    }

    /** @return the same model for the features of the user's table, coded as models are reported */
    Parameters reported(final Parameters parameters) {
        return centred(m_space.lift(parameters));
    }

    FitSettings settings() {
        return m_settings;
    }

    /**
     * @param experts their number, the frozen expert of the table not counted
     * @return all coefficients zero, for this table's classes and predictors and the gate of the settings
     */
    public Parameters zero(final int experts) {
        return new Parameters(new ParameterShape(m_settings.gating(),
            table().isRegression() ? ExpertFamily.GAUSSIAN : ExpertFamily.MULTINOMIAL,
            table().frozenExpert().isPresent(), experts, table().classes(), table().predictors()));
    }

    /**
     * @param logistic the solution with one expert
     * @return random starting points around it
     */
    public StartingPoints startingPoints(final Parameters logistic) {
        final int features = table().preprocessing().features().size();
        return m_penalty.selects()
            ? new StartingPoints(logistic, Math.min(SPARSE_START, features), SPARSE_START, m_settings.seed())
            : new StartingPoints(logistic, features, m_settings.seed());
    }

    /** @param curvature what is summed in the same pass */
    Evaluation evaluate(final Parameters at, final CurvatureSum.Kind curvature) {
        return m_pass.run(at, () -> new GradientSum(m_pass, at.shape(), curvature)).penalised(at, m_penalty);
    }

    /**
     * @return the smallest λ at which models without slopes are stationary, no larger than a λ may be; 0 without an ℓ1
     *         share
     */
    double emptyingLambda(final int experts) {
        if (m_settings.l1Share() == 0) {
            return 0;
        }
        final Parameters zero = zero(1);
        final boolean mapped = m_settings.gating().features() != FeatureMap.IDENTITY;
        final double lasso = m_pass.run(zero, () -> new ClassSums(zero.shape(), mapped)).emptyingLasso(experts,
            m_settings.gating().scale());
        return Math.min(FitSettings.LARGEST_LAMBDA, lasso / m_settings.l1Share());
    }

    /** @return F */
    public double objective(final Parameters at) {
        return logLikelihood(at) - m_penalty.of(at);
    }

    /** @return Σ_n s_n log P(y_n | x_n) */
    double logLikelihood(final Parameters at) {
        return m_pass.run(at, LogLikelihoodSum::new).logLikelihood();
    }

    /** @return Σ_n s_n log P(y_n | x_n), also under a Gaussian gate, whose {@link #logLikelihood} is that of x as well */
    double predictiveLogLikelihood(final Parameters at) {
        return m_pass.run(at, () -> new LogLikelihoodSum(Panel::predictiveLogLikelihood)).logLikelihood();
    }

    /** @return log-likelihood, mass and entropy of the responsibilities */
    public ResponsibilitySum responsibilities(final Parameters at) {
        return m_pass.run(at, () -> new ResponsibilitySum(at.atoms()));
    }

    /** @return which curvature the climbs work with */
    CurvatureChoice curvature() {
        return m_curvature;
    }

    /** @return whether all parameters follow a gradient */
    boolean hasGradient() {
        return m_pass.gate().hasGradient();
    }

    /** @return the closed-form step, which cannot lower F if the metric is that of the minorizer */
    Parameters closedFormStep(final Parameters at, final Evaluation evaluation, final Metric metric) {
        return ClosedForm.step(at, evaluation, metric, m_penalty.ridge(), this::checkCancelled);
    }

    /** @return the metric of the curvature at some parameters */
    Metric metric(final Parameters at, final CurvatureSum curvature) {
        return new Metric(at, curvature, m_penalty.ridge(), m_pass.workers());
    }

    /** @return the metric of the loose curvature, with which a step never lowers F */
    synchronized Metric looseMetric(final Parameters at) {
        if (m_loose == null || m_loose.experts() != at.experts()) {
            m_loose = metric(at, looseCurvature());
        }
        return m_loose;
    }

    /** @return what no curvature of the minorizer exceeds, at any parameters */
    CurvatureSum looseCurvature() {
        return m_looseCurvature.sum();
    }

    /** Frees the memory of the loose curvature until it is asked for again. */
    void releaseLooseCurvature() {
        m_looseCurvature.release();
    }

    /**
     * Runs climbs on many threads, unless their matrices would take too much memory at the same time; then one climb
     * after the other uses all threads.
     *
     * @param experts K of each climb
     * @param climbs how many
     * @param climb lets the climb of a number, from 0, go on
     * @param afterwards called for each in their order and in the calling thread
     */
    void sideBySide(final int experts, final int climbs, final IntConsumer climb, final IntConsumer afterwards) {
        final Workers workers = m_pass.workers();
        final long p = table().predictors();
        if (p * p * zero(experts).atoms() * 2 * Math.min(climbs, workers.threads()) < MOST_NUMBERS) {
            workers.run(climbs, climb, afterwards);
        } else {
            IntStream.range(0, climbs).forEach(i -> {
                climb.accept(i);
                afterwards.accept(i);
            });
        }
    }

    /** @param start any finite parameters; evaluated here, which is the first pass */
    Steps ascent(final Parameters start) {
        return m_penalty.selects() ? SparseAscent.of(this, start) : new Ascent(this, start);
    }

    Penalty penalty() {
        return m_penalty;
    }

    /**
     * @param features numbers of features, rising
     * @return the problem with these features only, all other slopes being zero
     */
    Problem withFeatures(final int[] features) {
        return new Problem(RowSpace.whole(table().withFeatures(features)), m_settings, m_lambda, m_leftOut,
            m_pass.workers());
    }

    /** @return the same model with all shifts that change no probability chosen as the model is reported */
    public Parameters centred(final Parameters parameters) {
        return m_penalty.centred(parameters);
    }
}
