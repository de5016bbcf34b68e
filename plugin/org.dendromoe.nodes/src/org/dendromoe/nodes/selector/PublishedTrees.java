package org.dendromoe.nodes.selector;

import java.util.Optional;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.select.PublishedTree;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.table.TrainingTables;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.node.parameters.NodeParametersInput;

/**
 * The published trees of models at the input, for a dialog that opens before its node was executed. Their criteria need
 * no fit, so that they are computed while the dialog opens, unless that would take longer than a person wants to wait.
 */
final class PublishedTrees {

    /** The tree of more experts is not built while the dialog opens: its time grows with the cube of their number. */
    static final int MOST_LEAVES = 60;

    /** Cells of a table that is read while the dialog opens. */
    private static final long MOST_CELLS = 2_000_000;

    /** The tree that was asked for last: a dialog asks again at every click. */
    private static Known s_last = new Known("", Optional.empty());

    private record Known(String origin, Optional<PublishedTree> tree) {
    }

    private PublishedTrees() {
    }

    /** @return the tree with its criteria, if model and table are there, fit together and are not too large */
    static synchronized Optional<PublishedTree> of(final NodeParametersInput input) {
        final Optional<MixtureModel> model =
            input.getInPortObject(0).map(object -> ((MoeModelPortObject)object).model());
        final Optional<BufferedDataTable> table = input.getInTable(1);
        if (model.isEmpty() || table.isEmpty() || model.get().experts() > MOST_LEAVES
            || table.get().size() * table.get().getDataTableSpec().getNumColumns() > MOST_CELLS) {
            return Optional.empty();
        }
        final String origin = SelectionOrigin.inDialog(model.get(), table.get());
        if (!origin.equals(s_last.origin())) {
            s_last = new Known(origin, compute(model.get(), table.get()));
        }
        return s_last.tree();
    }

    private static Optional<PublishedTree> compute(final MixtureModel model, final BufferedDataTable table) {
        try {
            final TrainingTable rows = TrainingTables.read(table, model, new ExecutionMonitor());
            return Optional.of(PublishedTree.of(model, rows, FitSettings.DEFAULT.threads(), () -> false));
        } catch (InvalidTableException | IllegalArgumentException e) { // NOSONAR configure tells of it
            return Optional.empty();
        } catch (final CanceledExecutionException e) { // nobody can cancel this monitor
            throw new IllegalStateException(e);
        }
    }
}
