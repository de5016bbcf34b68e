package org.dendromoe.nodes.predictor;

import java.util.Optional;

import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
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
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsNotBlankValidation;

/** Settings of the MoE Predictor. */
final class MoePredictorParameters implements NodeParameters {

    static final class DefaultPredictionColumn implements OptionalWidget.DefaultValueProvider<String> {
        @Override
        public String computeState(final NodeParametersInput input) {
            return PredictionNames.prediction(input.getInPortSpec(0).filter(MoeModelPortObjectSpec.class::isInstance)
                .map(spec -> ((MoeModelPortObjectSpec)spec).schema().target()).orElse("class"));
        }
    }

    static final class AppendProbabilities implements BooleanReference {
    }

    @Section(title = "Prediction")
    interface PredictionSection {
    }

    @Advanced
    @Section(title = "Experts")
    @After(PredictionSection.class)
    interface ExpertsSection {
    }

    @Widget(title = "Change prediction column name", description = """
            The name of the column with the predicted class, <i>Prediction (target)</i> if not set. The column with its
            probability takes the same name followed by <i>(Confidence)</i>.
            """)
    @OptionalWidget(defaultProvider = DefaultPredictionColumn.class)
    @TextInputWidget(patternValidation = IsNotBlankValidation.class)
    @Layout(PredictionSection.class)
    Optional<String> m_predictionColumn = Optional.empty();

    @Widget(title = "Append individual class probabilities", description = """
            Appends a column with the probability of each class, <i>P (target=class)</i>.
            """)
    @ValueReference(AppendProbabilities.class)
    @Layout(PredictionSection.class)
    boolean m_appendProbabilities = true;

    @Widget(title = "Suffix for probability columns", description = """
            Is put behind the names of the probability columns, to tell apart the columns of several models.
            """)
    @Effect(predicate = AppendProbabilities.class, type = EffectType.SHOW)
    @Layout(PredictionSection.class)
    String m_probabilitySuffix = "";

    @Widget(title = "Missing values and unknown categories", description = """
            What to predict for a row with a missing cell, a number that is not finite, or a category that the training
            rows did not have. A warning counts these rows.
            """)
    @ValueSwitchWidget
    @Layout(PredictionSection.class)
    UnusableCells m_unusableCells = UnusableCells.MISSING;

    @Widget(title = "Append the gate's probability of each expert", description = """
            Appends a column <i>Gate (Expert k)</i> for each expert: how much the gate trusts the expert for the row,
            which is the expert's responsibility before the class is known. Experts are numbered as in the coefficients
            of the MoE Learner. After an MoE Model Selector they are those of the reduced model, not the leaves of the
            dendrogram.
            """)
    @Layout(ExpertsSection.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_appendGate;

    @Widget(title = "Append the most trusted expert", description = """
            Appends a column <i>Expert</i> with the expert that the gate trusts most, <i>Expert 1</i>, <i>Expert 2</i>
            and so on: a grouping of the rows.
            """)
    @Layout(ExpertsSection.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_appendExpert;

    @Widget(title = "Append the gate's entropy", description = """
            Appends a column <i>Gate entropy</i>, which tells how undecided the gate is: 0 if it trusts one expert
            alone, the natural logarithm of the number of experts if it trusts all of them the same (entropy in nats).
            """)
    @Layout(ExpertsSection.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_appendGateEntropy;

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_predictionColumn.filter(String::isBlank).isPresent()) {
            throw new InvalidSettingsException("The name of the prediction column is empty.");
        }
        if (m_probabilitySuffix == null) {
            throw new InvalidSettingsException("The suffix for probability columns is null, but must be a text.");
        }
    }
}
