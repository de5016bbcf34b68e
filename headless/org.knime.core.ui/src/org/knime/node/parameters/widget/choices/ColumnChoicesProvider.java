package org.knime.node.parameters.widget.choices;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;

/** Computes the columns that can be chosen. */
public interface ColumnChoicesProvider extends TypedStringChoicesProvider {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** @return the columns */
    default List<DataColumnSpec> columnChoices(final NodeParametersInput context) {
        throw new UnsupportedOperationException("Either columnChoices or computeState must be implemented.");
    }

    @Override
    default List<TypedStringChoice> computeState(final NodeParametersInput context) {
        final List<TypedStringChoice> choices = new ArrayList<>();
        for (final DataColumnSpec column : columnChoices(context)) {
            choices.add(TypedStringChoice.fromColSpec(column));
        }
        return choices;
    }
}
