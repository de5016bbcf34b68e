package org.dendromoe.nodes.selector;

import java.util.Optional;
import java.util.OptionalInt;

import org.dendromoe.engine.select.SelectionSettings;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the MoE Model Selector. */
final class MoeModelSelectorParameters implements NodeParameters {

    private static final String FIXED_NUMBER = "Fixed number of experts";

    private static final String THREADS = "Limit number of threads";

    static final class DefaultNumber implements OptionalWidget.DefaultValueProvider<Integer> {
        @Override
        public Integer computeState(final NodeParametersInput input) {
            return 2;
        }
    }

    static final class DefaultThreads implements OptionalWidget.DefaultValueProvider<Integer> {
        @Override
        public Integer computeState(final NodeParametersInput input) {
            return Runtime.getRuntime().availableProcessors();
        }
    }

    @Widget(title = "Criterion", description = """
            What the number of experts is chosen by: the number with the smallest value is recommended, and kept unless
            a number is fixed below. AIC, BIC and ICL read the refined path, on which the two experts whose merging
            costs the least likelihood are merged and the smaller model is refitted. DSC and rescaled DSC read the
            published tree, in which the two closest experts are merged without refitting. The criteria table has the
            values of all five.
            """)
    @RadioButtonsWidget
    CriterionChoice m_criterion = CriterionChoice.BIC;

    @Widget(title = FIXED_NUMBER, description = """
            Keeps this many experts whatever the criterion recommends. The Dendrogram View helps to find the number.
            """)
    @OptionalWidget(defaultProvider = DefaultNumber.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    Optional<Integer> m_fixedNumber = Optional.empty();

    @Widget(title = THREADS, description = """
            The number of threads that the selection may use; all processor cores if not set. The result does not
            depend on it.
            """)
    @OptionalWidget(defaultProvider = DefaultThreads.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Advanced
    Optional<Integer> m_threads = Optional.empty();

    SelectionSettings toSelectionSettings() {
        return new SelectionSettings(m_criterion.toCriterion(),
            m_fixedNumber.map(OptionalInt::of).orElseGet(OptionalInt::empty),
            m_threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        requirePositive(FIXED_NUMBER, m_fixedNumber);
        requirePositive(THREADS, m_threads);
    }

    private static void requirePositive(final String title, final Optional<Integer> value)
        throws InvalidSettingsException {
        if (value.isPresent() && value.get() < 1) {
            throw new InvalidSettingsException("'" + title + "' is " + value.get() + ", but must be at least 1.");
        }
    }
}
