package org.dendromoe.nodes.execution;

import org.dendromoe.engine.model.FitSettings;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;

/** The largest number of threads, as dialogs check it. */
public final class MostThreads extends MaxValidation {

    @Override
    protected double getMax() {
        return FitSettings.MOST_THREADS;
    }
}
