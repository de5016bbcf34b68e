package org.dendromoe.nodes.selector;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.node.parameters.NodeParametersInput;

/**
 * What selections in this session have found, for dialogs, which see a node's input but not its output. Nothing that a
 * node computes depends on it. A selection is forgotten together with its input model.
 */
final class KnownSelections {

    private record Found(WeakReference<BufferedDataTable> table, Dendrogram dendrogram) {
    }

    private static final Map<MoeModelPortObject, Found> FOUND = new WeakHashMap<>();

    private KnownSelections() {
    }

    /** Keeps what a selection from this model and table has found, in place of an earlier one from this model. */
    static void remember(final MoeModelPortObject model, final BufferedDataTable table, final Dendrogram dendrogram) {
        synchronized (FOUND) {
            FOUND.put(model, new Found(new WeakReference<>(table), dendrogram));
        }
    }

    /** @return what the last selection from the very model and table at the input has found */
    static Optional<Dendrogram> of(final NodeParametersInput input) {
        synchronized (FOUND) {
            return input.getInPortObject(0).map(FOUND::get)
                .filter(found -> input.getInTable(1).filter(table -> found.table().refersTo(table)).isPresent())
                .map(Found::dendrogram);
        }
    }
}
