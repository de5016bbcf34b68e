package org.dendromoe.engine.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;

import org.dendromoe.engine.Golden;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class GoldenDendrogramTest {

    private static final double EXACT = 1e-9;

    private static MixtureModel model(final Golden golden, final TrainingTable table) {
        final FitSettings settings =
            FitSettings.DEFAULT.withExperts(golden.experts()).withLambda(golden.lambda()).withThreads(1);
        return new MixtureModel(table.preprocessing(), golden.parameters("/parameters_after_200_tight_steps"),
            new FitSummary(settings, golden.lambda(), table.rows(), 0, 0, 0, 0, 200, false, 0, List.of()));
    }

    private static Selection select(final Golden golden, final Criterion criterion, final OptionalInt fixed) {
        final TrainingTable table = golden.table();
        return ModelSelector.select(model(golden, table), table, new SelectionSettings(criterion, fixed, 1),
            FitMonitor.NONE);
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void mergesOfMixingMeasures(final Golden golden) {
        final JsonNode expected = golden.node("/dendrogram_of_them/merges");
        final List<Merge> merges = select(golden, Criterion.DSC, OptionalInt.empty()).dendrogram().mixingMeasures();
        assertEquals(expected.size(), merges.size());
        for (int i = 0; i < merges.size(); i++) {
            assertEquals(expected.get(i).get("left").intValue(), merges.get(i).left());
            assertEquals(expected.get(i).get("right").intValue(), merges.get(i).right());
            assertEquals(expected.get(i).get("into").intValue(), merges.get(i).into());
            final double height = expected.get(i).get("height").doubleValue();
            assertEquals(height, merges.get(i).height(), EXACT * height);
        }
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void levelsAndPublishedCriteria(final Golden golden) {
        final List<Level> levels = select(golden, Criterion.DSC, OptionalInt.empty()).dendrogram().levels();
        final JsonNode expected = golden.node("/dendrogram_of_them/levels");
        assertEquals(expected.size(), levels.size());
        for (int i = 0; i < levels.size(); i++) {
            assertEquals(expected.get(i).get("experts").intValue(), levels.get(i).experts());
            near(expected.get(i).get("meanLogLikelihood"), levels.get(i).meanLogLikelihood());
        }
        final JsonNode criteria = golden.node("/dendrogram_of_them/criteria");
        assertEquals(levels.size() - 1, criteria.size());
        for (int i = 0; i < criteria.size(); i++) {
            assertEquals(criteria.get(i).get("kappa").intValue(), levels.get(i).experts());
            near(criteria.get(i).get("height"), levels.get(i).height());
            near(criteria.get(i).get("dsc"), levels.get(i).dsc());
            near(criteria.get(i).get("dscRescaled"), levels.get(i).rescaledDsc());
        }
        assertTrue(Double.isNaN(levels.get(levels.size() - 1).dsc()));
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void mergedMeasures(final Golden golden) {
        final MergeTree tree =
            new MergeTree(golden.parameters("/parameters_after_200_tight_steps").centred(), () -> { });
        for (final JsonNode level : golden.node("/dendrogram_of_them/levels")) {
            final int experts = level.get("experts").intValue();
            final Parameters merged = tree.parameters(experts);
            for (int k = 0; k < experts; k++) {
                near(level.get("mass").get(k), Math.exp(merged.gate(k, 0)));
                for (int j = 1; j < merged.predictors(); j++) {
                    near(level.get("gateSlopes").get(k).get(j - 1), merged.gate(k, j));
                }
                for (int m = 0; m < merged.classes(); m++) {
                    for (int j = 0; j < merged.predictors(); j++) {
                        near(level.get("experts_coefficients").get(k).get(m).get(j), merged.expert(k, m, j));
                    }
                }
            }
        }
    }

    private static void near(final JsonNode expected, final double actual) {
        final double value = expected.doubleValue();
        assertEquals(value, actual, EXACT * Math.max(1, Math.abs(value)));
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void refinedPathLosesNoMoreThanItSays(final Golden golden) {
        final Dendrogram dendrogram = select(golden, Criterion.BIC, OptionalInt.empty()).dendrogram();
        final List<Level> levels = dendrogram.levels();
        for (int i = 0; i + 1 < levels.size(); i++) {
            final Level level = levels.get(i);
            assertEquals(Math.max(0, level.refinedLogLikelihood() - levels.get(i + 1).refinedLogLikelihood()),
                level.refinedHeight(), 1e-9);
            assertEquals(level.refinedHeight(), dendrogram.refined().get(i).height());
        }
        for (final Level level : levels) {
            final double parameters = level.parameters();
            assertEquals(-2 * level.refinedLogLikelihood() + 2 * parameters, level.aic(), 1e-9);
            assertEquals(-2 * level.refinedLogLikelihood() + 2 * parameters * Math.log(Math.log(dendrogram.rows())),
                level.hqc(), 1e-9);
            assertEquals(-2 * level.refinedLogLikelihood() + parameters * Math.log(dendrogram.rows()), level.bic(),
                1e-9);
            assertTrue(level.icl() >= level.bic());
        }
        final double smallest = levels.stream().mapToDouble(Level::bic).min().orElseThrow();
        assertEquals(smallest, levels.get(levels.size() - dendrogram.recommended()).bic());
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void reducedModelHasTheChosenNumberAndIsAtItsTop(final Golden golden) {
        for (final Criterion criterion : Criterion.values()) {
            for (int experts = 1; experts <= golden.experts(); experts++) {
                final Selection selection = select(golden, criterion, OptionalInt.of(experts));
                assertEquals(experts, selection.model().experts());
                assertEquals(experts, selection.dendrogram().chosen());
                assertTrue(selection.model().summary().converged(), criterion + " " + experts);
            }
        }
    }
}
