package org.dendromoe.engine.select;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.model.MixtureModel;

/** Reads the number of experts off the dendrogram of one over-fitted model. */
public final class ModelSelector {

    private ModelSelector() {
    }

    /**
     * @param overfitted model with more experts than needed
     * @param table the rows it was trained on, encoded with its own preprocessing
     *            ({@link org.dendromoe.engine.data.TrainingTableBuilder#with})
     * @return the reduced model and the dendrogram
     * @throws IllegalArgumentException if the fixed number of experts is not between 1 and K
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static Selection select(final MixtureModel overfitted, final TrainingTable table,
        final SelectionSettings settings, final FitMonitor monitor) {
        throw new UnsupportedOperationException("not yet");
    }
}
