package org.dendromoe.nodes.port;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.dendromoe.engine.select.Dendrogram;

/**
 * The dendrograms at output ports, for dialogs, which see a node's input but not its output: those that were computed
 * in this session and those that came with an opened workflow. Nothing that a node computes depends on it. A dendrogram
 * is forgotten when its node is reset or its workflow is closed.
 */
public final class KnownDendrograms {

    private static final Map<String, WeakReference<MoeDendrogramPortObject>> KNOWN = new HashMap<>();

    private KnownDendrograms() {
    }

    static void add(final MoeDendrogramPortObject dendrogram) {
        final String origin = dendrogram.getSpec().origin();
        synchronized (KNOWN) {
            KNOWN.values().removeIf(known -> known.refersTo(null));
            if (!origin.isEmpty()) {
                KNOWN.put(origin, new WeakReference<>(dendrogram));
            }
        }
    }

    /**
     * @param origin tells a model and a table
     * @return a dendrogram that was computed from them
     */
    public static Optional<Dendrogram> of(final String origin) {
        synchronized (KNOWN) {
            return Optional.ofNullable(KNOWN.get(origin)).map(WeakReference::get)
                .map(MoeDendrogramPortObject::dendrogram);
        }
    }
}
