package org.dendromoe.nodes.port;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.dendromoe.engine.select.Dendrogram;

/**
 * The dendrograms at output ports, for dialogs, which see a node's input but not its output: those that were computed
 * in this session and those that came with an opened workflow. Nothing that a node computes depends on it. A dendrogram
 * is forgotten when its node is reset or its workflow is closed.
 */
public final class KnownDendrograms {

    /** By origin; several, because KNIME copies the dendrogram for every node that it is handed to. */
    private static final Map<String, List<WeakReference<MoeDendrogramPortObject>>> KNOWN = new HashMap<>();

    private KnownDendrograms() {
    }

    static void add(final MoeDendrogramPortObject dendrogram) {
        final String origin = dendrogram.getSpec().origin();
        synchronized (KNOWN) {
            KNOWN.values().forEach(copies -> copies.removeIf(copy -> copy.refersTo(null)));
            KNOWN.values().removeIf(List::isEmpty);
            if (!origin.isEmpty()) {
                KNOWN.computeIfAbsent(origin, key -> new ArrayList<>()).add(new WeakReference<>(dendrogram));
            }
        }
    }

    /**
     * @param origin tells a model and a table
     * @return a dendrogram that was computed from them
     */
    public static Optional<Dendrogram> of(final String origin) {
        synchronized (KNOWN) {
            return KNOWN.getOrDefault(origin, List.of()).stream().map(WeakReference::get).filter(Objects::nonNull)
                .findFirst().map(MoeDendrogramPortObject::dendrogram);
        }
    }
}
