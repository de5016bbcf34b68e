package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/** Turns where a climb has ended into a model, with an account of how it came about and what the user should know. */
public final class FittedModel {

    /** Slopes beyond this, e³⁰ in the odds per standard deviation, are on their way to infinity. */
    private static final double DIVERGING = 30;

    private FittedModel() {
    }

    /**
     * @param climb has ended
     * @param passes over the rows that led to it, those of other climbs included
     * @return the model at the end of the climb, for the features of the table
     */
    public static MixtureModel of(final Climb climb, final int passes) {
        final Problem problem = climb.problem();
        final TrainingTable table = problem.table();
        final FitSettings settings = problem.settings();
        final Steps end = climb.ascent();
        final boolean converged = end.gradientNorm() <= settings.tolerance();
        final Parameters parameters = problem.reported(end.parameters());
        final FitSummary summary = new FitSummary(settings.withExperts(climb.parameters().experts()), problem.lambda(),
            table.rows(), table.skippedRows(), end.objective(), end.logLikelihood(), end.gradientNorm(), passes, converged,
            climb.number(), warnings(problem, end, converged, parameters));
        return table.frozenExpert()
            .map(frozen -> MixtureModel.withFrozen(table.preprocessing(), parameters, frozen, summary))
            .orElseGet(() -> new MixtureModel(table.preprocessing(), parameters, summary));
    }

    private static List<String> warnings(final Problem problem, final Steps end, final boolean converged,
        final Parameters parameters) {
        final List<String> warnings = new ArrayList<>(problem.table().warnings());
        if (!converged) {
            warnings.add(String.format(Locale.ROOT, "The fit has not converged: after %d passes the norm of the "
                + "gradient per row is %.1e, the tolerance %.1e. Allow more passes, a larger tolerance or a stronger "
                + "regularisation.", end.passes(), end.gradientNorm(), problem.settings().tolerance()));
        }
        if (end.regularised()) {
            warnings.add("The curvature of an expert was singular (it has next to no mass, or λ is 0 and features are "
                + "collinear); a tiny diagonal was added.");
        }
        if (problem.lambda() == 0 && parameters.largestSlope() > DIVERGING) {
            warnings.add(String.format(Locale.ROOT, "Without regularisation a coefficient has grown to %.3g per standard "
                + "deviation of its feature: the features separate the classes or say the same, and there is no finite "
                + "best value. The coefficients are where the fit stopped, and its probabilities are too near 0 and 1. "
                + "Give a λ above 0.", parameters.largestSlope()));
        }
        return warnings;
    }
}
