package org.dendromoe.nodes.execution;

import org.dendromoe.engine.model.FitSettings;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.OptionalWidget;

/** The number of threads that dialogs set out from when it is to be limited: all processor cores. */
public final class DefaultThreads implements OptionalWidget.DefaultValueProvider<Integer> {

    @Override
    public Integer computeState(final NodeParametersInput input) {
        return FitSettings.DEFAULT.threads();
    }
}
