package org.dendromoe.nodes;

import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Feature;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.Standardisation;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/** Models for tests. */
public final class TestModels {

    /** Target "y" with the classes "a" and "b", a number "x" and a nominal column "c" with categories "u" and "v". */
    public static final Schema SCHEMA = new Schema("y", List.of("a", "b"),
        List.of(new Column.Numeric("x"), new Column.Nominal("c", List.of("u", "v"))));

    private TestModels() {
    }

    /**
     * One expert: the log-odds of "a" against "b" are 2 x, whatever "c" is. The training rows have mean 1 and standard
     * deviation 2 in "x".
     */
    public static MixtureModel model() {
        final Preprocessing preprocessing = new Preprocessing(SCHEMA, MissingPolicy.SKIP,
            List.of(new Feature(0, Feature.Kind.NUMBER, -1), new Feature(1, Feature.Kind.CATEGORY, 1)),
            new Standardisation(new double[]{1, 0.5}, new double[]{2, 0.5}));
        // columns: gate, expert class a, expert class b; predictors: intercept, x, c=v
        final double[] values = {0, 0, 0, 1, 2, 0, -1, -2, 0};
        return new MixtureModel(preprocessing, new Parameters(1, 2, 3, values),
            new FitSummary(FitSettings.DEFAULT.withExperts(1), 1, 10, 0, -3, -2.5, 1e-7, 12, true, 1, List.of()));
    }
}
