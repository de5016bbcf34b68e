package org.dendromoe.nodes.scorer;

import java.util.List;
import java.util.function.Supplier;

import org.dendromoe.engine.data.InvalidTableException;
import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** The classes whose probabilities the table at the input has, for the columns that the dialog has at the moment. */
final class ClassesOfTheInput {

    static final class Target implements ParameterReference<String> {
    }

    static final class ByHand implements BooleanReference {
    }

    static final class Columns implements ParameterReference<ColumnFilter> {
    }

    /** What can be chosen. */
    static final class Choices implements StringChoicesProvider {

        private final ClassesOfTheInput m_classes = new ClassesOfTheInput();

        @Override
        public void init(final StateProviderInitializer initializer) {
            m_classes.init(initializer);
        }

        @Override
        public List<String> choices(final NodeParametersInput context) {
            return m_classes.of(context);
        }
    }

    /** The class that the dialog sets out from when one is to be drawn. */
    static final class First implements OptionalWidget.DefaultValueProvider<String> {

        private final ClassesOfTheInput m_classes = new ClassesOfTheInput();

        @Override
        public void init(final StateProviderInitializer initializer) {
            m_classes.init(initializer);
        }

        @Override
        public String computeState(final NodeParametersInput input) {
            return m_classes.of(input).stream().findFirst().orElse("");
        }
    }

    private Supplier<String> m_target;

    private Supplier<Boolean> m_byHand;

    private Supplier<ColumnFilter> m_columns;

    private void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        m_target = initializer.computeFromValueSupplier(Target.class);
        m_byHand = initializer.computeFromValueSupplier(ByHand.class);
        m_columns = initializer.computeFromValueSupplier(Columns.class);
    }

    /** @return none while the dialog has no columns that can be scored */
    private List<String> of(final NodeParametersInput input) {
        return input.getInTableSpec(0).map(this::of).orElse(List.of());
    }

    private List<String> of(final DataTableSpec table) {
        final MoeProbabilityScorerParameters parameters = new MoeProbabilityScorerParameters();
        parameters.m_target = m_target.get();
        parameters.m_byHand = m_byHand.get();
        parameters.m_columns = m_columns.get();
        try {
            return parameters.toColumns(table).classes();
        } catch (final InvalidTableException e) { // configure tells what is wrong
            return List.of();
        }
    }
}
