package org.dendromoe.nodes.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Feature;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.ResponseScale;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.Standardisation;
import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;

/** Models to look at, with coefficients drawn at random; the first features have the largest. */
public final class MadeUpModel {

    /** The random starts of the made-up fit. */
    public static final int STARTS = 6;

    /** The start that the model comes from: the first escape from the best start. */
    public static final int BEST_START = STARTS + 1;

    private MadeUpModel() {
    }

    /** @return K experts, M classes and d features */
    public static MixtureModel of(final int experts, final int classes, final int features) {
        return of(Gating.SOFTMAX, experts, classes, features);
    }

    /** @return K experts, M classes and d features */
    public static MixtureModel of(final Gating gating, final int experts, final int classes, final int features) {
        return of(gating, experts, names("class ", classes), names("Protein_", features), "diagnosis");
    }

    /** @return three experts and two classes under an ℓ1 penalty that has left so many features to each of them */
    public static MixtureModel sparse(final int features, final int... left) {
        final MixtureModel dense = of(3, 2, features);
        final Parameters parameters = dense.parameters().copy();
        final int p = features + 1;
        for (int c = 0; c < parameters.columns(); c++) {
            // the gate reads the first feature alone, if there is any
            final int most = c < 3 ? Math.min(1, left[0]) : left[(c - 3) / 2];
            Arrays.fill(parameters.values(), c * p + 1 + most, (c + 1) * p, 0);
        }
        final FitSummary summary = dense.summary();
        return new MixtureModel(dense.preprocessing(), parameters,
            new FitSummary(summary.settings().withL1Share(0.9), summary.lambda(), summary.rows(), 0,
                summary.objective(), summary.logLikelihood(), summary.gradientNorm(), summary.passes(), true, BEST_START,
                List.of()));
    }

    /** @return K experts that predict a yield from d features */
    public static MixtureModel ofNumber(final Gating gating, final int experts, final int features) {
        final Parameters parameters = new Parameters(
            new ParameterShape(gating, ExpertFamily.GAUSSIAN, false, experts, 1, features + 1));
        fill(parameters);
        for (int k = 0; k < experts; k++) {
            parameters.values()[parameters.scale(k)] = -1 - 0.7 * k;
        }
        final Preprocessing preprocessing = new Preprocessing(
            new Schema("yield", List.of(), columns(names("Protein_", features))), MissingPolicy.SKIP,
            numbers(features), standardisation(features), false, new ResponseScale(40, 12));
        return new MixtureModel(preprocessing, parameters.centred(), summary(gating, experts));
    }

    /** @return a model of which every name is hostile */
    public static MixtureModel hostile() {
        final List<String> names = MadeUpDendrogram.HOSTILE;
        return of(Gating.SOFTMAX, 4, names, names, "<img src=x onerror='window.hacked = true'>");
    }

    private static List<String> names(final String prefix, final int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    private static MixtureModel of(final Gating gating, final int experts, final List<String> classes,
        final List<String> features, final String target) {
        final int d = features.size();
        final Parameters parameters = new Parameters(
            new ParameterShape(gating, ExpertFamily.MULTINOMIAL, false, experts, classes.size(), d + 1));
        fill(parameters);
        return new MixtureModel(new Preprocessing(new Schema(target, classes, columns(features)), MissingPolicy.SKIP,
            numbers(d), standardisation(d)), parameters.centred(), summary(gating, experts));
    }

    private static void fill(final Parameters parameters) {
        final SplittableRandom random = new SplittableRandom(1);
        for (int c = 0; c < parameters.columns(); c++) {
            for (int j = 0; j < parameters.predictors(); j++) {
                parameters.values()[c * parameters.predictors() + j] =
                    random.nextDouble(-1.5, 1.5) / Math.sqrt(1 + 0.2 * j);
            }
        }
    }

    private static List<Column> columns(final List<String> features) {
        return features.stream().<Column>map(Column.Numeric::new).toList();
    }

    private static List<Feature> numbers(final int features) {
        return IntStream.range(0, features).mapToObj(j -> new Feature(j, Feature.Kind.NUMBER, -1)).toList();
    }

    private static Standardisation standardisation(final int features) {
        final double[] deviations = new double[features];
        Arrays.fill(deviations, 2.5);
        return new Standardisation(new double[features], deviations);
    }

    private static FitSummary summary(final Gating gating, final int experts) {
        return new FitSummary(FitSettings.DEFAULT.withGating(gating).withExperts(experts).withStarts(STARTS), 0.5, 500,
            0, -210, -200, 1e-7, 900, true, BEST_START, List.of());
    }

    /** @return a logistic regression, starts that are given up one by one, and two escapes from the best */
    public static List<TracePoint> fit() {
        final List<TracePoint> trace = new ArrayList<>();
        for (int start = 0; start <= STARTS + 2; start++) {
            final int passes = start == 0 ? 12 : start <= STARTS ? 20 * start : 90;
            for (int pass = 1; pass <= passes; pass++) {
                final double top = start == 0 ? -290 : -210 - Math.abs(start - BEST_START);
                trace.add(new TracePoint(start, pass, top - 600.0 / (pass * pass), 1.0 / pass));
            }
        }
        return trace;
    }

    /** @return two climbs for every number of experts */
    public static List<TracePoint> selection(final int experts) {
        final List<TracePoint> trace = new ArrayList<>();
        for (int kept = experts; kept >= 1; kept--) {
            for (int climb = 0; climb < 2; climb++) {
                for (int pass = 1; pass <= 30; pass++) {
                    trace.add(new TracePoint(kept, pass, -200 - 50.0 / kept + climb - 100.0 / (pass * pass), 1));
                }
            }
        }
        return trace;
    }
}
