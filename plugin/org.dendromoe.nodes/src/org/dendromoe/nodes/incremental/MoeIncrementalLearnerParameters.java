package org.dendromoe.nodes.incremental;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.nodes.execution.DefaultThreads;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.execution.MostThreads;
import org.dendromoe.nodes.incremental.Continuation.HasTemperature;
import org.dendromoe.nodes.incremental.Continuation.IsConnected;
import org.dendromoe.nodes.incremental.IncrementalLimits.MostPasses;
import org.dendromoe.nodes.incremental.IncrementalLimits.MostRows;
import org.dendromoe.nodes.learner.GateChoice;
import org.dendromoe.nodes.learner.LearnerChoices.ClassWeights;
import org.dendromoe.nodes.learner.LearnerChoices.MissingValues;
import org.dendromoe.nodes.learner.LearnerInput;
import org.dendromoe.nodes.learner.LearnerInput.DefaultGroupColumn;
import org.dendromoe.nodes.learner.LearnerInput.DefaultLambda;
import org.dendromoe.nodes.learner.LearnerInput.FeatureColumns;
import org.dendromoe.nodes.learner.LearnerInput.GroupColumns;
import org.dendromoe.nodes.learner.LearnerInput.TargetColumns;
import org.dendromoe.nodes.learner.LearnerLimits.LargestLambda;
import org.dendromoe.nodes.learner.LearnerLimits.LeastTemperature;
import org.dendromoe.nodes.learner.LearnerLimits.MostExperts;
import org.dendromoe.nodes.learner.LearnerLimits.MostStarts;
import org.dendromoe.nodes.learner.LearnerLimits.MostTemperature;
import org.dendromoe.nodes.learner.TrainingColumns;
import org.dendromoe.nodes.table.ColumnKind;
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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the MoE Incremental Learner; the defaults are the engine's. */
final class MoeIncrementalLearnerParameters implements NodeParameters {

    private static final IncrementalSettings DEFAULT = IncrementalSettings.DEFAULT;

    private static final FitSettings FIT = DEFAULT.fit();

    @Section(title = "Columns")
    interface ColumnsSection {
    }

    @Section(title = "Model")
    @After(ColumnsSection.class)
    interface ModelSection {
    }

    @Section(title = "Start")
    @After(ModelSection.class)
    interface StartSection {
    }

    @Section(title = "Passes")
    @After(StartSection.class)
    interface PassesSection {
    }

    @Widget(title = "Target column", description = """
            The column with the classes that the model learns to predict. Columns of nominal (String) values can be
            chosen; a new node takes the last one.
            """)
    @ChoicesProvider(TargetColumns.class)
    @Effect(predicate = IsConnected.class, type = EffectType.HIDE)
    @Layout(ColumnsSection.class)
    String m_target = "";

    @Widget(title = "Feature columns", description = """
            The columns that the model predicts from. Columns of numbers are standardised by the mean and the standard
            deviation of all rows; Booleans count as 0 and 1. Columns of nominal values are dummy-coded. The target
            column is never a feature. Columns that are constant or empty are left out with a warning.
            """)
    @ColumnFilterWidget(choicesProvider = FeatureColumns.class)
    @Effect(predicate = IsConnected.class, type = EffectType.HIDE)
    @Layout(ColumnsSection.class)
    ColumnFilter m_features;

    @Widget(title = "Missing values", description = """
            What to do with rows in which a feature is missing. Rows without a class are always skipped.
            """)
    @ValueSwitchWidget
    @Effect(predicate = IsConnected.class, type = EffectType.HIDE)
    @Layout(ColumnsSection.class)
    MissingValues m_missingValues = MissingValues.SKIP;

    @Widget(title = "Number of experts", description = """
            How many experts the mixture has. The number can be reduced by the MoE Model Selector on a sample of the
            rows that fits in memory.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostExperts.class)
    @Effect(predicate = IsConnected.class, type = EffectType.HIDE)
    @Layout(ModelSection.class)
    int m_experts = FIT.experts();

    @Widget(title = "Gate", description = """
            What shares the rows out among the experts. The plain softmax gate is the usual one.
            """)
    @ValueReference(GateChoice.Reference.class)
    @Effect(predicate = IsConnected.class, type = EffectType.HIDE)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(ModelSection.class)
    GateChoice m_gate = GateChoice.SOFTMAX;

    @Widget(title = "Temperature", description = """
            How gently the sigmoids of the gate rise: low temperatures make for sharp gates.
            """)
    @NumberInputWidget(minValidation = LeastTemperature.class, maxValidation = MostTemperature.class)
    @Effect(predicate = HasTemperature.class, type = EffectType.SHOW)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(ModelSection.class)
    double m_temperature = 1;

    @Widget(title = "Fix the regularisation (lambda)", description = """
            How strongly the coefficients of the features, in gate and experts, are kept small (ridge penalty on the
            scale of the standardised features; intercepts are not penalised). If it is not fixed, it is chosen by
            cross-validation on the sample that the passes start from; a model to continue keeps its own.
            """)
    @OptionalWidget(defaultProvider = DefaultLambda.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = LargestLambda.class)
    @Layout(ModelSection.class)
    Optional<Double> m_lambda = Optional.empty();

    @Widget(title = "Keep groups of rows together", description = """
            A column that tells which rows belong together, for example the animal that replicates were taken from. When
            lambda is chosen, rows of one group are never on both sides of a split. The column is then no feature. Has
            no effect if lambda is fixed.
            """)
    @OptionalWidget(defaultProvider = DefaultGroupColumn.class)
    @ChoicesProvider(GroupColumns.class)
    @Effect(predicate = IsConnected.class, type = EffectType.HIDE)
    @Layout(ModelSection.class)
    Optional<String> m_groupColumn = Optional.empty();

    @Widget(title = "Class weights", description = "How much the rows of each class count.")
    @ValueSwitchWidget
    @Layout(ModelSection.class)
    ClassWeights m_classWeights = ClassWeights.valueOf(FIT.classWeights().name());

    @Widget(title = "Rows of the sample", description = """
            The most rows that are held in memory for the fit that the passes start from. They are drawn from the whole
            table, and rare classes keep ten rows if they have them. More rows are a better start and take longer. They
            are fewer where they would hold more than 8.4 million numbers, 20 000 rows of 419 features for instance. A
            model to continue is not fitted to them; its steps begin with what they say.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostRows.class)
    @Layout(StartSection.class)
    int m_startRows = DEFAULT.startRows();

    @Widget(title = "Number of starts", description = """
            The fit to the sample sets out from this many random starting points and keeps the best model. More starts
            find better models and take longer.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostStarts.class)
    @Effect(predicate = IsConnected.class, type = EffectType.HIDE)
    @Layout(StartSection.class)
    int m_starts = FIT.starts();

    @Widget(title = "Random seed", description = """
            Determines the sample, the starting points, and the order of the rows within a part of the table. The same
            seed gives the same model on every run and every machine.
            """)
    @Layout(StartSection.class)
    long m_seed = FIT.seed();

    @Widget(title = "Number of passes", description = """
            How often the model learns from every row. Each pass reads the table once; the node reads it three times
            more, twice before and once after the passes, or once before them if it continues a model.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostPasses.class)
    @Layout(PassesSection.class)
    int m_passes = DEFAULT.passes();

    @Widget(title = "Rows per step", description = """
            The number of rows that one step is made from. Fewer rows make more and noisier steps per pass. With many
            features a step from few rows spends its time on matrices of features times features.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostRows.class)
    @Advanced
    @Layout(PassesSection.class)
    int m_batchRows = DEFAULT.batchRows();

    @Widget(title = "Steps", description = "How the steps are made.")
    @ValueSwitchWidget
    @Advanced
    @Layout(PassesSection.class)
    Steps m_steps = Steps.SCALED;

    @Widget(title = "Limit number of threads", description = """
            The number of threads that the fit may use; all processor cores if not set. The result does not depend on
            it.
            """)
    @OptionalWidget(defaultProvider = DefaultThreads.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostThreads.class)
    @Advanced
    @Layout(PassesSection.class)
    Optional<Integer> m_threads = Optional.empty();

    MoeIncrementalLearnerParameters() {
        m_features = new ColumnFilter().withIncludeUnknownColumns();
    }

    MoeIncrementalLearnerParameters(final NodeParametersInput input) {
        m_target = LearnerInput.firstTarget(input, ColumnKind.NOMINAL);
        m_features = LearnerInput.firstFeatures(input, m_target);
    }

    /** @throws org.dendromoe.engine.data.InvalidTableException if the table does not have the columns to train on */
    Schema toSchema(final DataTableSpec spec) {
        return TrainingColumns.select(spec, m_target, m_groupColumn, List.of(), m_features);
    }

    /** @throws IllegalArgumentException if a setting is out of range; the message names it */
    IncrementalSettings toSettings() {
        final FitSettings fit = FIT.withExperts(m_experts).withGating(m_gate.toGating(m_temperature))
            .withClassWeights(FitSettings.ClassWeights.valueOf(m_classWeights.name())).withStarts(m_starts)
            .withSeed(m_seed).withMethod(m_steps.method()).withThreads(m_threads.orElse(FIT.threads()));
        return new IncrementalSettings(m_lambda.map(fit::withLambda).orElse(fit), m_passes, m_batchRows, m_startRows);
    }

    MissingPolicy toMissingPolicy() {
        return MissingPolicy.valueOf(m_missingValues.name());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        EngineCalls.configure(this::toSettings);
    }
}
