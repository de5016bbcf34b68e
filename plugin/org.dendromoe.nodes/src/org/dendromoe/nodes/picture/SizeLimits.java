package org.dendromoe.nodes.picture;

import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** The limits of {@link PictureSize}, as dialogs check them. */
public final class SizeLimits {

    private SizeLimits() {
    }

    /** Of width and height. */
    public static final class SmallestSize extends MinValidation {
        @Override
        protected double getMin() {
            return PictureSize.SMALLEST;
        }
    }

    /** Of width and height. */
    public static final class LargestSize extends MaxValidation {
        @Override
        protected double getMax() {
            return PictureSize.LARGEST;
        }
    }

    /** Of the resolution. */
    public static final class CoarsestResolution extends MinValidation {
        @Override
        protected double getMin() {
            return PictureSize.COARSEST;
        }
    }

    /** Of the resolution. */
    public static final class FinestResolution extends MaxValidation {
        @Override
        protected double getMax() {
            return PictureSize.FINEST;
        }
    }
}
