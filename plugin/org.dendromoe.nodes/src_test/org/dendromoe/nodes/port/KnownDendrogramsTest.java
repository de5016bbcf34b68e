package org.dendromoe.nodes.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.dendrogram.chart.Dendrograms;
import org.junit.jupiter.api.Test;

final class KnownDendrogramsTest {

    private static final String ORIGIN = "a model and a table";

    @Test
    void aDendrogramIsKnownUntilItsLastCopyIsGone() {
        final Dendrogram dendrogram = Dendrograms.of(5, 3);
        MoeDendrogramPortObject output = new MoeDendrogramPortObject(dendrogram, ORIGIN);
        collect(new WeakReference<>(new MoeDendrogramPortObject(dendrogram, ORIGIN)));
        assertEquals(Optional.of(dendrogram), KnownDendrograms.of(ORIGIN));
        Reference.reachabilityFence(output);
        final WeakReference<MoeDendrogramPortObject> last = new WeakReference<>(output);
        output = null;
        collect(last);
        assertEquals(Optional.empty(), KnownDendrograms.of(ORIGIN));
    }

    private static void collect(final WeakReference<?> object) {
        for (int n = 0; n < 100 && !object.refersTo(null); n++) {
            System.gc();
            LockSupport.parkNanos(10_000_000);
        }
    }
}
