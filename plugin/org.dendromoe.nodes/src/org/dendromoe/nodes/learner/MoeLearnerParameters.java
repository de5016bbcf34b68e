package org.dendromoe.nodes.learner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.nodes.execution.DefaultThreads;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.execution.MostThreads;
import org.dendromoe.nodes.learner.LearnerChoices.ClassWeights;
import org.dendromoe.nodes.learner.LearnerChoices.Curvature;
import org.dendromoe.nodes.learner.LearnerChoices.Method;
import org.dendromoe.nodes.learner.LearnerChoices.MissingValues;
import org.dendromoe.nodes.learner.LearnerInput.NoSuffix;
import org.dendromoe.nodes.learner.LearnerInput.DefaultGroupColumn;
import org.dendromoe.nodes.learner.LearnerInput.DefaultLambda;
import org.dendromoe.nodes.learner.LearnerInput.DefaultMembers;
import org.dendromoe.nodes.learner.LearnerInput.FeatureColumns;
import org.dendromoe.nodes.learner.LearnerInput.GroupColumns;
import org.dendromoe.nodes.learner.LearnerInput.TargetColumns;
import org.dendromoe.nodes.learner.LearnerLimits.LargestLambda;
import org.dendromoe.nodes.learner.LearnerLimits.LargestShare;
import org.dendromoe.nodes.learner.LearnerLimits.LargestTolerance;
import org.dendromoe.nodes.learner.LearnerLimits.LeastTemperature;
import org.dendromoe.nodes.learner.LearnerLimits.MostExperts;
import org.dendromoe.nodes.learner.LearnerLimits.MostMembers;
import org.dendromoe.nodes.learner.LearnerLimits.MostStarts;
import org.dendromoe.nodes.learner.LearnerLimits.MostTemperature;
import org.dendromoe.nodes.table.ColumnKind;
import org.dendromoe.nodes.table.FrozenColumnsByName;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the MoE Learner; the defaults are the engine's. */
final class MoeLearnerParameters implements NodeParameters {

    private static final FitSettings DEFAULT = FitSettings.DEFAULT;

    @Section(title = "Columns")
    interface ColumnsSection {
    }

    @Section(title = "Model")
    @After(ColumnsSection.class)
    interface ModelSection {
    }

    @Section(title = "Fit")
    @After(ModelSection.class)
    interface FitSection {
    }

    @Widget(title = "Target column", description = """
            The column with the classes that the model learns to predict. Columns of nominal (String) values can be
            chosen; a new node takes the last one.
            """)
    @ChoicesProvider(TargetColumns.class)
    @Layout(ColumnsSection.class)
    String m_target = "";

    @Widget(title = "Feature columns", description = """
            The columns that the model predicts from. Columns of numbers are standardised; Booleans count as 0 and 1.
            Columns of nominal values are dummy-coded: every category but the first becomes a feature of its own. The
            target column is never a feature. Columns that are constant or empty are left out with a warning.
            """)
    @ColumnFilterWidget(choicesProvider = FeatureColumns.class)
    @Layout(ColumnsSection.class)
    ColumnFilter m_features;

    @Widget(title = "Missing values", description = """
            What to do with rows in which a feature is missing. Rows without a class are always skipped.
            """)
    @ValueSwitchWidget
    @Layout(ColumnsSection.class)
    MissingValues m_missingValues = MissingValues.SKIP;

    @Widget(title = "Number of experts", description = """
            How many experts the mixture has. Choose more than you expect to need and let the MoE Model Selector read
            the right number off the dendrogram.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostExperts.class)
    @Layout(ModelSection.class)
    int m_experts = DEFAULT.experts();

    @Widget(title = "Fix the regularisation (lambda)", description = """
            How strongly the coefficients of the features, in gate and experts, are kept small (ridge penalty on the
            scale of the standardised features; intercepts are not penalised). Larger values give smoother models and
            fewer surprises on new data; 0 switches the penalty off. If it is not fixed, it is chosen from the training
            table by cross-validation: the value that gives the true classes of rows held out the highest
            probabilities (smallest log-loss). This takes a few times as long as the fit itself.
            """)
    @OptionalWidget(defaultProvider = DefaultLambda.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = LargestLambda.class)
    @Layout(ModelSection.class)
    Optional<Double> m_lambda = Optional.empty();

    @Widget(title = "Share of the l1 penalty", description = """
            What part of the penalty lambda acts on the absolute values of the coefficients (lasso) and not on their
            squares (ridge): 0 is the ridge penalty, 1 the lasso, numbers between are elastic nets. Above 0 the penalty
            selects features: most coefficients become exactly zero, in each expert and in the gate others, and the
            table of coefficients and the view tell which features an expert reads. Choose it for tables with many more
            features than the classes depend on, such as proteins or transcripts. Of features that say the same the
            lasso keeps one at random, an elastic net (0.5 to 0.95) keeps them together. The larger lambda, the fewer
            features; choosing it by cross-validation begins where none is left. Not for a mixture with a frozen expert.
            (Lasso: Tibshirani 1996, <a href="https://doi.org/10.1111/j.2517-6161.1996.tb02080.x">JRSS B 58</a>; elastic
            net: Zou and Hastie 2005, <a href="https://doi.org/10.1111/j.1467-9868.2005.00503.x">JRSS B 67</a>; for
            mixtures of experts: Khalili 2010,
            <a href="https://doi.org/10.1002/cjs.10083">Can. J. Stat. 38</a>, and Chamroukhi and Huynh 2019,
            <i>Regularized maximum-likelihood estimation of mixture-of-experts for regression and clustering</i>; for
            classification <a href="https://arxiv.org/abs/2009.10622">arXiv:2009.10622</a>.)
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = LargestShare.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(ModelSection.class)
    double m_l1Share = DEFAULT.l1Share();

    @Widget(title = "Keep groups of rows together", description = """
            A column that tells which rows belong together, for example the animal that replicates were taken from. When
            lambda is chosen, rows of one group are never on both sides of a split, so that lambda suits new groups and
            not further replicates of known ones. Columns of nominal (String) values or whole numbers can be chosen; the
            column is then no feature. A row without a value is a group of its own. If several models are averaged, each
            leaves out whole groups, also where lambda is fixed; for one model with a fixed lambda it has no effect.
            """)
    @OptionalWidget(defaultProvider = DefaultGroupColumn.class)
    @ChoicesProvider(GroupColumns.class)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(ModelSection.class)
    Optional<String> m_groupColumn = Optional.empty();

    @Widget(title = "Class weights", description = "How much the rows of each class count.")
    @ValueSwitchWidget
    @Layout(ModelSection.class)
    ClassWeights m_classWeights = ClassWeights.valueOf(DEFAULT.classWeights().name());

    @Widget(title = "Frozen expert from probability columns", description = """
            The mixture gets one more expert, whose class probabilities are in columns of the table, of any other
            learner: it is <i>frozen</i>, the gate learns where to trust it, and the other experts learn what it lacks.
            Give what follows the names <i>P (target=class)</i> of its columns, nothing if they have no suffix. The
            columns are then no features, and tables to be predicted must have them, too. The probabilities should be of
            rows that the other learner was not trained on (cross-validation gives such), or it will seem better than it
            is. A mixture of this extension is better connected to the <i>frozen expert</i> port of this node (arXiv
            2602.00939).
            """)
    @OptionalWidget(defaultProvider = NoSuffix.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(ModelSection.class)
    Optional<String> m_frozenSuffix = Optional.empty();

    @Widget(title = "Average over several models", description = """
            The number of models whose probabilities are averaged. The further models have random starts of their own,
            and each leaves out a fifth of the rows, from which the node reads how sharp the average should be. Averages
            predict better than one model, most where one model cannot be sure of its experts; they take longer to train
            and to predict, and are no longer read off one set of coefficients. Everything but the predictions of the
            MoE Predictor is that of the best model: the coefficients, the fit trace, and what the MoE Model Selector
            goes on with.
            """)
    @OptionalWidget(defaultProvider = DefaultMembers.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostMembers.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(ModelSection.class)
    Optional<Integer> m_members = Optional.empty();

    @Widget(title = "Gate", description = """
            What shares the rows out among the experts. Under the plain softmax gate an expert that hardly depends on
            the features can be confused with a change of the gate, and its estimate then improves far more slowly with
            the number of rows; a gate that sees another function of the features than the experts do has no such
            trouble (<a href="https://arxiv.org/abs/2310.14188">arXiv:2310.14188</a>). Try the others if experts turn
            out much the same whatever their number, or compare their scores on rows that were held out.
            """)
    @ValueReference(GateChoice.Reference.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(ModelSection.class)
    GateChoice m_gate = GateChoice.SOFTMAX;

    @Widget(title = "Temperature", description = """
            How gently the sigmoids of the gate rise: the linear predictors are divided by it. At the same lambda a low
            temperature makes for sharp gates, a high one for rows that many experts share.
            """)
    @NumberInputWidget(minValidation = LeastTemperature.class, maxValidation = MostTemperature.class)
    @Effect(predicate = GateChoice.HasTemperature.class, type = EffectType.SHOW)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(ModelSection.class)
    double m_temperature = 1;

    @Widget(title = "Number of starts", description = """
            The fit sets out from this many random starting points. They compete: each climbs for a few passes, those
            that lead to the best models climb on, and the best of them is fitted to the end. Then follow attempts to
            escape from the best models to better ones, the more the more starts there are. More starts find better
            models and take longer; 240 are thorough.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostStarts.class)
    @Layout(FitSection.class)
    int m_starts = DEFAULT.starts();

    @Widget(title = "Maximum number of passes", description = """
            The most passes over the data that one start may take. A warning tells if the fit has not converged by then.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Advanced
    @Layout(FitSection.class)
    int m_maxPasses = DEFAULT.maxPasses();

    @Widget(title = "Tolerance", description = """
            The fit has converged when the norm of the gradient per row, the steepness of what is left to climb, falls
            below this number. Smaller numbers take more passes.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = LargestTolerance.class)
    @Advanced
    @Layout(FitSection.class)
    double m_tolerance = DEFAULT.tolerance();

    @Widget(title = "Random seed", description = """
            Determines the starting points, the folds by which lambda is chosen, and the rows that the models of an
            average leave out. The same seed gives the same model on every run and every machine.
            """)
    @Layout(FitSection.class)
    long m_seed = DEFAULT.seed();

    @Widget(title = "Method", description = "How the steps of the fit are made. Both never decrease the objective.")
    @ValueSwitchWidget
    @Advanced
    @Layout(FitSection.class)
    Method m_method = Method.valueOf(DEFAULT.method().name());

    @Widget(title = "Curvature", description = """
            The curvature of the objective that the steps assume for the experts. It changes the time of the fit, and
            which of several models of about the same quality it finds.
            """)
    @ValueSwitchWidget
    @Advanced
    @Layout(FitSection.class)
    Curvature m_curvature = Curvature.valueOf(DEFAULT.curvature().name());

    @Widget(title = "Single precision", description = """
            Holds the training rows in four bytes per number, not eight: half the memory for tables that would not fit
            otherwise. Sums are still made in double precision, so that the model is nearly the same. The MoE Model
            Selector reads its table in the same way.
            """)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(FitSection.class)
    boolean m_singlePrecision;

    @Widget(title = "Limit number of threads", description = """
            The number of threads that the fit may use; all processor cores if not set. The result does not depend on
            it.
            """)
    @OptionalWidget(defaultProvider = DefaultThreads.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostThreads.class)
    @Advanced
    @Layout(FitSection.class)
    Optional<Integer> m_threads = Optional.empty();

    MoeLearnerParameters() {
        m_features = new ColumnFilter().withIncludeUnknownColumns();
    }

    MoeLearnerParameters(final NodeParametersInput input) {
        m_target = LearnerInput.firstTarget(input, ColumnKind.NOMINAL);
        m_features = LearnerInput.firstFeatures(input, m_target);
    }

    /** @throws org.dendromoe.engine.data.InvalidTableException if the table does not have the columns to train on */
    Schema toSchema(final DataTableSpec spec) {
        return TrainingColumns.select(spec, m_target, m_groupColumn, toFrozenColumns(spec)
            .map(frozen -> frozen.columns().stream().map(Column::name).toList()).orElse(List.of()), m_features);
    }

    /**
     * @return the frozen expert whose probabilities are in columns of the table, if there is to be one
     * @throws org.dendromoe.engine.data.InvalidTableException if the table does not have them
     */
    Optional<FrozenColumns> toFrozenColumns(final DataTableSpec spec) {
        return m_frozenSuffix.map(suffix -> FrozenColumnsByName.of(spec, m_target, suffix));
    }

    /** @throws IllegalArgumentException if a setting is out of range; the message names it */
    FitSettings toFitSettings() {
        return new FitSettings(m_gate.toGating(m_temperature), m_experts,
            m_lambda.map(OptionalDouble::of).orElseGet(OptionalDouble::empty), m_l1Share,
            FitSettings.ClassWeights.valueOf(m_classWeights.name()), m_starts, m_maxPasses, m_tolerance, m_seed,
            FitSettings.Method.valueOf(m_method.name()), FitSettings.Curvature.valueOf(m_curvature.name()),
            m_members.orElse(1), m_threads.orElse(DEFAULT.threads()));
    }

    MissingPolicy toMissingPolicy() {
        return MissingPolicy.valueOf(m_missingValues.name());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        EngineCalls.configure(this::toFitSettings);
    }
}
