package org.dendromoe.nodes.regressionpredictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.predictor.PredictionNames;
import org.dendromoe.nodes.predictor.UnusableCells;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsNotBlankValidation;

/** Settings of the MoE Regression Predictor. */
final class MoeRegressionPredictorParameters implements NodeParameters {

    private static final int MOST_QUANTILES = 100;

    static final class DefaultPredictionColumn implements OptionalWidget.DefaultValueProvider<String> {
        @Override
        public String computeState(final NodeParametersInput input) {
            return PredictionNames.prediction(input.getInPortSpec(0).filter(MoeModelPortObjectSpec.class::isInstance)
                .map(spec -> ((MoeModelPortObjectSpec)spec).schema().target()).orElse("target"));
        }
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
            The name of the column with the predicted mean, <i>Prediction (target)</i> if not set. The other columns
            have the same name, followed by what they hold.
            """)
    @OptionalWidget(defaultProvider = DefaultPredictionColumn.class)
    @TextInputWidget(patternValidation = IsNotBlankValidation.class)
    @Layout(PredictionSection.class)
    Optional<String> m_predictionColumn = Optional.empty();

    @Widget(title = "Append the standard deviation", description = """
            Appends the standard deviation of the predicted distribution: that of the experts' noise and of their
            disagreement together.
            """)
    @Layout(PredictionSection.class)
    boolean m_appendDeviation = true;

    @Widget(title = "Quantiles", description = """
            The levels of the quantiles to append, numbers between 0 and 1, separated by commas; none if empty. With
            <i>0.05, 0.95</i> nine of ten values lie between the two columns, if the model is right. They are quantiles
            of the whole mixture, not of its mean: where two experts are far apart, they tell of both.
            """)
    @Layout(PredictionSection.class)
    String m_quantiles = "0.05, 0.5, 0.95";

    @Widget(title = "Missing values and unknown categories", description = """
            What to predict for a row with a missing cell, a number that is not finite, or a category that the training
            rows did not have. A warning counts these rows.
            """)
    @ValueSwitchWidget
    @Layout(PredictionSection.class)
    UnusableCells m_unusableCells = UnusableCells.MISSING;

    @Widget(title = "Append the gate's probability of each expert", description = """
            Appends a column <i>Gate (Expert k)</i> for each expert: how much the gate trusts the expert for the row.
            Experts are numbered as in the coefficients of the MoE Regression Learner.
            """)
    @Layout(ExpertsSection.class)
    boolean m_appendGate;

    @Widget(title = "Append the most trusted expert", description = """
            Appends a column <i>Expert</i> with the expert that the gate trusts most, <i>Expert 1</i>, <i>Expert 2</i>
            and so on: a grouping of the rows.
            """)
    @Layout(ExpertsSection.class)
    boolean m_appendExpert;

    @Widget(title = "Append the gate's entropy", description = """
            Appends a column <i>Gate entropy</i>, which tells how undecided the gate is: 0 if it trusts one expert
            alone, the natural logarithm of the number of experts if it trusts all of them the same.
            """)
    @Layout(ExpertsSection.class)
    boolean m_appendGateEntropy;

    /** @throws IllegalArgumentException if the quantiles are not levels, or too many; the message says which */
    List<Double> levels() {
        final List<Double> levels = new ArrayList<>();
        for (final String text : m_quantiles.split(",")) {
            if (!text.isBlank()) {
                levels.add(level(text.strip()));
            }
        }
        if (levels.size() > MOST_QUANTILES) {
            throw new IllegalArgumentException("There are more than " + MOST_QUANTILES + " quantiles.");
        }
        return levels;
    }

    private static double level(final String text) {
        double level;
        try {
            level = Double.parseDouble(text);
        } catch (final NumberFormatException e) { // NOSONAR told in the same words as a number out of range
            level = Double.NaN;
        }
        if (!NormalMixture.isLevel(level)) {
            throw new IllegalArgumentException("The quantile '" + text + "' is not a number between 0 and 1.");
        }
        return level;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_predictionColumn.filter(String::isBlank).isPresent()) {
            throw new InvalidSettingsException("The name of the prediction column is empty.");
        }
        if (m_quantiles == null) {
            throw new InvalidSettingsException("The quantiles are null, but must be a text.");
        }
        try {
            levels();
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
