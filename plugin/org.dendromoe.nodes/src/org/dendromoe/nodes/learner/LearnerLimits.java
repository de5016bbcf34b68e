package org.dendromoe.nodes.learner;

import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.SigmoidGating;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** The largest numbers, and the smallest where they are not 0 or 1, that a fit accepts, as the dialog checks them. */
public final class LearnerLimits {

    private LearnerLimits() {
    }

    public static final class MostExperts extends MaxValidation {
        @Override
        protected double getMax() {
            return FitSettings.MOST_EXPERTS;
        }
    }

    public static final class LargestLambda extends MaxValidation {
        @Override
        protected double getMax() {
            return FitSettings.LARGEST_LAMBDA;
        }
    }

    /** of a part of the whole */
    public static final class LargestShare extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }
    }

    public static final class MostStarts extends MaxValidation {
        @Override
        protected double getMax() {
            return FitSettings.MOST_STARTS;
        }
    }

    public static final class MostMembers extends MaxValidation {
        @Override
        protected double getMax() {
            return FitSettings.MOST_MEMBERS;
        }
    }

    public static final class LeastTemperature extends MinValidation {
        @Override
        protected double getMin() {
            return SigmoidGating.LEAST_TEMPERATURE;
        }
    }

    public static final class MostTemperature extends MaxValidation {
        @Override
        protected double getMax() {
            return SigmoidGating.MOST_TEMPERATURE;
        }
    }

    /** The tolerance is below 1. */
    public static final class LargestTolerance extends MaxValidation {
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
