package org.dendromoe.nodes.selector;

import java.util.OptionalInt;

import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;

/** No more experts can be kept than the model at the input has; the dialog says so while the user types. */
final class ExpertsOfTheInput implements StateProvider<MaxValidation> {

    /** The bound for a model, with what is said of a larger number. */
    static final class Most extends MaxValidation {

        private final OptionalInt m_experts;

        Most(final OptionalInt experts) {
            m_experts = experts;
        }

        @Override
        protected double getMax() {
            return m_experts.orElse(FitSettings.MOST_EXPERTS);
        }

        @Override
        public String getErrorMessage() {
            return m_experts.isEmpty() ? super.getErrorMessage()
                : "The model has " + (m_experts.getAsInt() == 1 ? "1 expert." : m_experts.getAsInt() + " experts.");
        }
    }

    /** @return the number of experts of the model at the input, as far as it is known before execution */
    static OptionalInt of(final NodeParametersInput input) {
        return input.getInPortSpec(0).filter(MoeModelPortObjectSpec.class::isInstance)
            .map(spec -> ((MoeModelPortObjectSpec)spec).experts()).orElseGet(OptionalInt::empty);
    }

    @Override
    public void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    @Override
    public MaxValidation computeState(final NodeParametersInput input) {
        return new Most(of(input));
    }
}
