package org.dendromoe.engine.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.junit.jupiter.api.Test;

class PublishedTreeTest {

    private static final TrainingTable TABLE =
        TrainingTable.of(new double[][]{{1, 2}, {-1, 2}, {3, 0.5}, {2, 1}}, new int[]{0, 1, 2, 0}, 3);

    private static List<Merge> treeOfSparse(final Parameters parameters) {
        return ModelSelector.publishedTree(new MixtureModel(TABLE.preprocessing(), parameters,
            new FitSummary(FitSettings.DEFAULT.withL1Share(1).withExperts(4).withLambda(1), 1, TABLE.rows(), 0, 0, 0, 0,
                1, true, 1, List.of())));
    }

    /** An ℓ1 penalty shifts the slopes of an expert to where it is least, other ones by other amounts. */
    @Test
    void whatAllClassesOfAnExpertShareMakesNoDifference() {
        final SplittableRandom random = new SplittableRandom(4);
        final Parameters centred = new Parameters(4, 3, 3);
        for (int i = 0; i < centred.values().length; i++) {
            centred.values()[i] = random.nextDouble(-1, 1);
        }
        final Parameters shifted = centred.copy();
        for (int k = 0; k < 4; k++) {
            for (int m = 0; m < 3; m++) {
                shifted.values()[shifted.column(k, m) * 3 + 1] += k;
                shifted.values()[shifted.column(k, m) * 3 + 2] -= 5 * k;
            }
        }
        final List<Merge> expected = treeOfSparse(centred.centred());
        final List<Merge> tree = treeOfSparse(shifted);
        assertEquals(3, tree.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(expected.get(i).left(), tree.get(i).left());
            assertEquals(expected.get(i).right(), tree.get(i).right());
            assertEquals(expected.get(i).height(), tree.get(i).height(), 1e-12);
        }
    }
}
