package org.dendromoe.nodes.scorer.chart;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dendromoe.engine.score.Scorer;
import org.dendromoe.nodes.picture.GoldenPictures;
import org.dendromoe.nodes.picture.PictureSize;
import org.dendromoe.nodes.scorer.ScoreResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reliability diagrams look as they did. */
class GoldenReliabilityTest {

    private static final GoldenPictures GOLDEN = new GoldenPictures(GoldenReliabilityTest.class);

    private static final Map<String, ReliabilityPicture> PICTURES = new TreeMap<>(Map.of( //
        "reliability-one-model", picture(1, Optional.empty(), "", 640, 760, 96), //
        "reliability-three-models", picture(3, Optional.of("diseased"), "Three models", 640, 760, 96), //
        "reliability-seven-models-300-dpi", picture(7, Optional.of("healthy"), "", 1500, 1800, 300), //
        "reliability-small", picture(2, Optional.empty(), "", 300, 250, 96)));

    private static ReliabilityPicture picture(final int models, final Optional<String> className, final String title,
        final int width, final int height, final int resolution) {
        return new ReliabilityPicture(result(models, 0), new ReliabilitySettings(className,
            Optional.of(title).filter(t -> !t.isEmpty()), new PictureSize(width, height, resolution)));
    }

    /** Models are the surer the later they come; the first one says the truth, but for a bias. */
    private static ScoreResult result(final int models, final double bias) {
        return new ScoreResult(List.of("diseased", "healthy"), IntStream.range(0, models).mapToObj(i -> {
            final SplittableRandom random = new SplittableRandom(i);
            final Scorer scorer = new Scorer(2);
            for (int n = 0; n < 600; n++) {
                final double truth = random.nextDouble();
                final double said = Math.pow(truth, 1 + i) / (Math.pow(truth, 1 + i) + Math.pow(1 - truth, 1 + i));
                scorer.add(new double[]{said, 1 - said}, random.nextDouble() < truth - bias ? 0 : 1);
            }
            return new ScoreResult.Model("Model " + (i + 1), scorer.scores());
        }).toList(), 0, List.of());
    }

    @TestFactory
    Stream<DynamicTest> picturesLookAsTheyDid() {
        return GOLDEN.tests(PICTURES);
    }

    @Test
    void aBiasOfTheModelIsNoticed() throws IOException {
        final ReliabilitySettings settings =
            new ReliabilitySettings(Optional.empty(), Optional.empty(), new PictureSize(640, 760, 96));
        GOLDEN.assertTellsApart("reliability-one-model", new ReliabilityPicture(result(1, 0.15), settings));
    }
}
