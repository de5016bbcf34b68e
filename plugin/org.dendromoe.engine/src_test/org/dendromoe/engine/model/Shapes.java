package org.dendromoe.engine.model;

/** Shapes of parameters that fits make by way of their settings, and tests by hand. */
public final class Shapes {

    private Shapes() {
    }

    /** @return Gaussian experts */
    public static ParameterShape gaussian(final Gating gating, final int experts, final int predictors) {
        return new ParameterShape(gating, ExpertFamily.GAUSSIAN, false, experts, 1, predictors);
    }

    /** @return multinomial-logistic experts, without a frozen one */
    public static ParameterShape multinomial(final Gating gating, final int experts, final int classes,
        final int predictors) {
        return new ParameterShape(gating, ExpertFamily.MULTINOMIAL, false, experts, classes, predictors);
    }

    /** @return the same with a frozen expert beside the others */
    public static ParameterShape withFrozen(final ParameterShape shape) {
        return new ParameterShape(shape.gating(), shape.family(), true, shape.experts(), shape.classes(),
            shape.predictors());
    }
}
