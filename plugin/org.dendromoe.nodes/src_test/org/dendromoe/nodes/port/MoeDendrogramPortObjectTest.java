package org.dendromoe.nodes.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dendromoe.nodes.dendrogram.chart.Dendrograms;
import org.junit.jupiter.api.Test;

final class MoeDendrogramPortObjectTest {

    @Test
    void theSummaryTellsWhatTheUserDecidedFromWhatTheCriterionDid() {
        assertEquals("5 experts, 3 chosen by BIC", new MoeDendrogramPortObject(Dendrograms.of(5, 3), "").getSummary());
        assertEquals("5 experts, 2 kept, 3 recommended by BIC",
            new MoeDendrogramPortObject(Dendrograms.of(5, 2), "").getSummary());
    }
}
