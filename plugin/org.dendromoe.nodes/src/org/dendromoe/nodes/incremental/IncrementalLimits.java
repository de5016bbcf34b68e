package org.dendromoe.nodes.incremental;

import org.dendromoe.engine.incremental.IncrementalSettings;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;

/** The largest numbers that an incremental fit accepts, as the dialog checks them. */
final class IncrementalLimits {

    private IncrementalLimits() {
    }

    static final class MostPasses extends MaxValidation {
        @Override
        protected double getMax() {
            return IncrementalSettings.MOST_PASSES;
        }
    }

    static final class MostRows extends MaxValidation {
        @Override
        protected double getMax() {
            return IncrementalSettings.MOST_ROWS;
        }
    }
}
