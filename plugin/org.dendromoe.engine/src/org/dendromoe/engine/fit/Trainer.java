package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;

/** Fits mixtures of experts. */
public final class Trainer {

    private Trainer() {
    }

    /**
     * @return the best model of all starts
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static FitResult fit(final TrainingTable table, final FitSettings settings, final FitMonitor monitor) {
        throw new UnsupportedOperationException("not yet");
    }
}
