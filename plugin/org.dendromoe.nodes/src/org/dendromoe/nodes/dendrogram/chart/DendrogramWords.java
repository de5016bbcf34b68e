package org.dendromoe.nodes.dendrogram.chart;

import org.dendromoe.engine.select.Criterion;

/** What a dendrogram tells, in words that pictures, dialogs and the command line have in common. */
public final class DendrogramWords {

    private DendrogramWords() {
    }

    /** @return such as "1 expert" or "6 experts" */
    public static String experts(final int number) {
        return number == 1 ? "1 expert" : number + " experts";
    }

    /** @return such as "HQC" or "rescaled DSC" */
    public static String name(final Criterion criterion) {
        return criterion == Criterion.DSC_RESCALED ? "rescaled DSC" : criterion.name();
    }
}
