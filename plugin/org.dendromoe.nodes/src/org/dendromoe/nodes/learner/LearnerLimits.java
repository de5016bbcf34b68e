package org.dendromoe.nodes.learner;

import org.dendromoe.engine.model.FitSettings;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;

/** The largest numbers that a fit accepts, as the dialog checks them. */
final class LearnerLimits {

    private LearnerLimits() {
    }

    static final class MostExperts extends MaxValidation {
        @Override
        protected double getMax() {
            return FitSettings.MOST_EXPERTS;
        }
    }

    static final class LargestLambda extends MaxValidation {
        @Override
        protected double getMax() {
            return FitSettings.LARGEST_LAMBDA;
        }
    }

    static final class MostStarts extends MaxValidation {
        @Override
        protected double getMax() {
            return FitSettings.MOST_STARTS;
        }
    }

    static final class MostMembers extends MaxValidation {
        @Override
        protected double getMax() {
            return FitSettings.MOST_MEMBERS;
        }
    }

    /** The tolerance is below 1. */
    static final class LargestTolerance extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }

        @Override
        public boolean isExclusive() {
            return true;
        }
    }
}
