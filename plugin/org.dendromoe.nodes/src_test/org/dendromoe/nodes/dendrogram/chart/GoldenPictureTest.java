package org.dendromoe.nodes.dendrogram.chart;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.nodes.dendrogram.chart.ChartSettings.Tree;
import org.dendromoe.nodes.picture.GoldenPictures;
import org.dendromoe.nodes.picture.PictureSize;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dendrograms look as they did. */
class GoldenPictureTest {

    private static final GoldenPictures GOLDEN = new GoldenPictures(GoldenPictureTest.class);

    private static final Map<String, DendrogramPicture> PICTURES = new TreeMap<>(Map.of( //
        "six-experts", picture(6, 3, false, "", 1000, 800, 96), //
        "twelve-experts-log", picture(12, 4, true, "Proteins of mice", 1000, 800, 96), //
        "fifty-experts-300-dpi", picture(50, 9, true, "", 2100, 1800, 300), //
        "one-expert", picture(1, 1, false, "", 600, 400, 96), //
        "small", picture(6, 2, false, "", 400, 300, 96)));

    private static DendrogramPicture picture(final int experts, final int chosen, final boolean log, final String title,
        final int width, final int height, final int resolution) {
        return new DendrogramPicture(
            Dendrograms.of(experts, chosen, Criterion.BIC, i -> Math.pow(10, i * 3.0 / experts), "protein abundance "),
            new ChartSettings(Tree.OF_CRITERION, log, Optional.of(title).filter(t -> !t.isEmpty()),
                new PictureSize(width, height, resolution)));
    }

    @TestFactory
    Stream<DynamicTest> picturesLookAsTheyDid() {
        return GOLDEN.tests(PICTURES);
    }

    @Test
    void aChangeOfTheTreeIsNoticed() throws IOException {
        GOLDEN.assertTellsApart("six-experts", picture(6, 4, false, "", 1000, 800, 96));
        GOLDEN.assertTellsApart("six-experts", picture(6, 3, true, "", 1000, 800, 96));
    }
}
