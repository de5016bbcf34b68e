package org.dendromoe.engine.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dendromoe.engine.Golden;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenScoresTest {

    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void probabilitiesAndScores(final Golden golden) {
        final TrainingTable table = golden.table();
        final MixtureModel model = new MixtureModel(table.preprocessing(),
            golden.parameters("/parameters_after_200_tight_steps"),
            new FitSummary(FitSettings.DEFAULT, golden.lambda(), table.rows(), 0, 0, 0, 0, 200, false, 0, List.of()));
        final double[][] x = Golden.matrix(golden.node("/x_without_intercept"));
        final double[][] expected = Golden.matrix(golden.node("/probabilities_first_5_rows"));
        final Scorer scorer = new Scorer(table.classes());
        for (int n = 0; n < x.length; n++) {
            final double[] probabilities = model.predict(x[n]).probabilities();
            if (n < expected.length) {
                Golden.assertNear(expected[n], probabilities, EXACT);
            }
            scorer.add(probabilities, table.label(n));
        }
        final Scores scores = scorer.scores();
        assertEquals(golden.number("/scores_on_training_rows/accuracy"), scores.accuracy(), EXACT);
        assertEquals(golden.number("/scores_on_training_rows/logLoss"), scores.logLoss(), EXACT);
        assertEquals(golden.number("/scores_on_training_rows/brier"), scores.brier(), EXACT);
        assertEquals(golden.number("/scores_on_training_rows/ece15"), scores.ece(), EXACT);
    }
}
