package org.dendromoe.nodes.regressionlearner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.nodes.execution.DefaultThreads;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.execution.MostThreads;
import org.dendromoe.nodes.learner.LearnerChoices.MissingValues;
import org.dendromoe.nodes.learner.LearnerInput;
import org.dendromoe.nodes.learner.LearnerInput.DefaultGroupColumn;
import org.dendromoe.nodes.learner.LearnerInput.DefaultLambda;
import org.dendromoe.nodes.learner.LearnerInput.FeatureColumns;
import org.dendromoe.nodes.learner.LearnerInput.GroupColumns;
import org.dendromoe.nodes.learner.LearnerLimits.LargestLambda;
import org.dendromoe.nodes.learner.LearnerLimits.LargestTolerance;
import org.dendromoe.nodes.learner.LearnerLimits.MostExperts;
import org.dendromoe.nodes.learner.LearnerLimits.MostStarts;
import org.dendromoe.nodes.learner.TrainingColumns;
import org.dendromoe.nodes.table.ColumnKind;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the MoE Regression Learner; the defaults are the engine's. */
final class MoeRegressionLearnerParameters implements NodeParameters {

    private static final FitSettings DEFAULT = FitSettings.DEFAULT;

    static final class TargetColumns implements FilteredInputTableColumnsProvider {
        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return ColumnKind.NUMERIC.fits(column);
        }
    }

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
            The column of numbers that the model learns to predict. A new node takes the last one.
            """)
    @ChoicesProvider(TargetColumns.class)
    @Layout(ColumnsSection.class)
    String m_target = "";

    @Widget(title = "Feature columns", description = """
            The columns that the model predicts from. Numbers are standardised, Booleans count as 0 and 1, and nominal
            values are dummy-coded: every category but the first becomes a feature of its own. The target column is
            never a feature. Columns that are constant or empty are left out with a warning.
            """)
    @ColumnFilterWidget(choicesProvider = FeatureColumns.class)
    @Layout(ColumnsSection.class)
    ColumnFilter m_features;

    @Widget(title = "Missing values", description = """
            What to do with rows in which a feature is missing. Rows without a target are always skipped.
            """)
    @ValueSwitchWidget
    @Layout(ColumnsSection.class)
    MissingValues m_missingValues = MissingValues.SKIP;

    @Widget(title = "Number of experts", description = """
            How many linear regressions the mixture has. Choose more than you expect to need and let the MoE Model
            Selector read the right number off the dendrogram.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostExperts.class)
    @Layout(ModelSection.class)
    int m_experts = DEFAULT.experts();

    @Widget(title = "Gate", description = """
            What shares the rows out among the experts, as a function of the features.
            """)
    @ValueSwitchWidget
    @Layout(ModelSection.class)
    RegressionGate m_gate = RegressionGate.SOFTMAX;

    @Widget(title = "Fix the regularisation (lambda)", description = """
            How strongly the slopes of experts and softmax gate are kept small (ridge penalty on the scale of the
            standardised features and target; intercepts, variances and regions are not penalised). If it is not fixed,
            it is chosen by cross-validation: the value under which the targets of rows held out are most probable.
            This takes a few times as long as the fit itself.
            """)
    @OptionalWidget(defaultProvider = DefaultLambda.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = LargestLambda.class)
    @Layout(ModelSection.class)
    Optional<Double> m_lambda = Optional.empty();

    @Widget(title = "Keep groups of rows together", description = """
            A column that tells which rows belong together, for example the animal that replicates were taken from. When
            lambda is chosen, rows of one group are never on both sides of a split. The column is then no feature; a row
            without a value is a group of its own. Where lambda is fixed it has no effect.
            """)
    @OptionalWidget(defaultProvider = DefaultGroupColumn.class)
    @ChoicesProvider(GroupColumns.class)
    @Layout(ModelSection.class)
    Optional<String> m_groupColumn = Optional.empty();

    @Widget(title = "Number of starts", description = """
            The fit sets out from this many random starting points, which compete; the best of them is fitted to the
            end. More starts find better models and take longer.
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
            below this number.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = LargestTolerance.class)
    @Advanced
    @Layout(FitSection.class)
    double m_tolerance = DEFAULT.tolerance();

    @Widget(title = "Random seed", description = """
            Determines the starting points and the folds by which lambda is chosen. The same seed gives the same model
            on every run and every machine.
            """)
    @Layout(FitSection.class)
    long m_seed = DEFAULT.seed();

    @Widget(title = "Limit number of threads", description = """
            The number of threads that the fit may use; all processor cores if not set. The result does not depend on
            it.
            """)
    @OptionalWidget(defaultProvider = DefaultThreads.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostThreads.class)
    @Advanced
    @Layout(FitSection.class)
    Optional<Integer> m_threads = Optional.empty();

    MoeRegressionLearnerParameters() {
        m_features = new ColumnFilter().withIncludeUnknownColumns();
    }

    MoeRegressionLearnerParameters(final NodeParametersInput input) {
        m_target = LearnerInput.firstTarget(input, ColumnKind.NUMERIC);
        m_features = LearnerInput.firstFeatures(input, m_target);
    }

    /** @throws org.dendromoe.engine.data.InvalidTableException if the table does not have the columns to train on */
    Schema toSchema(final DataTableSpec spec) {
        return TrainingColumns.select(spec, m_target, ColumnKind.NUMERIC, m_groupColumn, List.of(), m_features);
    }

    /** @throws IllegalArgumentException if a setting is out of range; the message names it */
    FitSettings toFitSettings() {
        return new FitSettings(m_gate.toGating(), m_experts,
            m_lambda.map(OptionalDouble::of).orElseGet(OptionalDouble::empty), 0, DEFAULT.classWeights(),
            m_starts, m_maxPasses, m_tolerance, m_seed, DEFAULT.method(), DEFAULT.curvature(), 1,
            m_threads.orElse(DEFAULT.threads()));
    }

    MissingPolicy toMissingPolicy() {
        return MissingPolicy.valueOf(m_missingValues.name());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        EngineCalls.configure(this::toFitSettings);
    }
}
