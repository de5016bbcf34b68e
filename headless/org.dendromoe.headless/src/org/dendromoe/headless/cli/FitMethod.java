package org.dendromoe.headless.cli;

import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;

/** How the steps of a fit are made. */
enum FitMethod {
    ACCELERATED(Method.ACCELERATED, FitSettings.DEFAULT.curvature()),
    MM_TIGHT(Method.MM, Curvature.TIGHT),
    MM_LOOSE(Method.MM, Curvature.LOOSE);

    private final Method m_method;

    private final Curvature m_curvature;

    FitMethod(final Method method, final Curvature curvature) {
        m_method = method;
        m_curvature = curvature;
    }

    Method method() {
        return m_method;
    }

    Curvature curvature() {
        return m_curvature;
    }
}
