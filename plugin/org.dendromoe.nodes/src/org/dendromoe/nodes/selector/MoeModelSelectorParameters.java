package org.dendromoe.nodes.selector;

import java.util.Optional;
import java.util.OptionalInt;

import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.select.SelectionSettings;
import org.dendromoe.nodes.execution.DefaultThreads;
import org.dendromoe.nodes.execution.MostThreads;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the MoE Model Selector. */
final class MoeModelSelectorParameters implements NodeParameters {

    private static final String FIXED_NUMBER = "Fixed number of experts";

    private static final String THREADS = "Limit number of threads";

    @Section(title = "Number of experts")
    interface NumberSection {
    }

    @Advanced
    @Section(title = "Execution")
    @After(NumberSection.class)
    interface ExecutionSection {
    }

    @TextMessage(Recommendation.class)
    @Layout(NumberSection.class)
    Void m_recommendation;

    @Widget(title = "Criterion", description = """
            What the number of experts is chosen by: the number with the smallest value is recommended, and kept unless
            a number is fixed below. HQC, AIC, BIC and ICL read the refined path, on which the two experts whose merging
            costs the least likelihood are merged and the smaller model is refitted. DSC and rescaled DSC read the
            published tree, in which the two closest experts are merged without refitting. The criteria table has the
            values of all six.
            """)
    @RadioButtonsWidget
    @ValueReference(Recommendation.ChosenCriterion.class)
    @Layout(NumberSection.class)
    CriterionChoice m_criterion = CriterionChoice.HQC;

    @Widget(title = FIXED_NUMBER, description = """
            Keeps this many experts whatever the criterion recommends, from 1 to as many as the model at the input has.
            The note above tells what is known of each number, and the MoE Dendrogram View shows it. A node whose number
            is fixed for the first time starts with the recommended one.
            """)
    @OptionalWidget(defaultProvider = Recommendation.RecommendedNumber.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class,
        maxValidationProvider = ExpertsOfTheInput.class)
    @Layout(NumberSection.class)
    Optional<Integer> m_fixedNumber = Optional.empty();

    @Widget(title = THREADS, description = """
            The number of threads that the selection may use; all processor cores if not set. The result does not
            depend on it.
            """)
    @OptionalWidget(defaultProvider = DefaultThreads.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostThreads.class)
    @Layout(ExecutionSection.class)
    Optional<Integer> m_threads = Optional.empty();

    SelectionSettings toSelectionSettings() {
        return new SelectionSettings(m_criterion.toCriterion(),
            m_fixedNumber.map(OptionalInt::of).orElseGet(OptionalInt::empty),
            m_threads.orElseGet(() -> FitSettings.DEFAULT.threads()));
    }

    /** @throws InvalidSettingsException if more experts are to be kept than the model has, as far as that is known */
    void validateFor(final MoeModelPortObjectSpec model) throws InvalidSettingsException {
        if (m_fixedNumber.isPresent() && model.experts().isPresent()
            && m_fixedNumber.get() > model.experts().getAsInt()) {
            throw new InvalidSettingsException("'" + FIXED_NUMBER + "' is " + m_fixedNumber.get()
                + ", but the model at the input has " + model.experts().getAsInt()
                + " experts. Fix a smaller number, or train the model with more experts.");
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        requireBetween(FIXED_NUMBER, m_fixedNumber, FitSettings.MOST_EXPERTS);
        requireBetween(THREADS, m_threads, FitSettings.MOST_THREADS);
    }

    private static void requireBetween(final String title, final Optional<Integer> value, final int most)
        throws InvalidSettingsException {
        if (value.isPresent() && (value.get() < 1 || value.get() > most)) {
            throw new InvalidSettingsException("'" + title + "' is " + value.get() + ", but must be between 1 and "
                + most + ".");
        }
    }
}
