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

    /** Multiplications that a slow machine does in about a second; more are not done while the dialog opens. */
    private static final double MOST_WORK = 3e9;

    /** Multiplications that take as long as reading one cell of a table. */
    private static final int READING = 2_000;

    /** Multiplications that take as long as one probability of a class or an expert. */
    private static final int PROBABILITY = 30;

    /** As long as this many takes one of the projection on the rows, which a table of more features than rows gets. */
    private static final int PROJECTION = 10;

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
        if (model.isEmpty() || table.isEmpty()
            || !isQuick(model.get(), table.get().size(), table.get().getDataTableSpec().getNumColumns())) {
            return Optional.empty();
        }
        final String origin = SelectionOrigin.inDialog(model.get(), table.get());
        if (!origin.equals(s_last.origin())) {
            s_last = new Known(origin, compute(model.get(), table.get()));
        }
        return s_last.tree();
    }

    /** @return whether the tree is there in about a second; its time grows with the cube of the number of experts */
    static boolean isQuick(final MixtureModel model) {
        return model.experts() * passes(model) * (features(model) + PROBABILITY) <= MOST_WORK;
    }

    /** @return whether its criteria are too: the rows are read, and one pass is made for every number of experts */
    static boolean isQuick(final MixtureModel model, final long rows, final int columns) {
        final double passes = passes(model);
        final double perCell = READING + (features(model) > rows ? PROJECTION * (rows + passes) : passes);
        return isQuick(model) && rows * (Math.max(columns, features(model)) + PROBABILITY) * perCell <= MOST_WORK;
    }

    /** @return how often each feature of a row is multiplied in all passes together, or up to twice as often */
    private static double passes(final MixtureModel model) {
        return (double)model.experts() * model.parameters().columns();
    }

    private static double features(final MixtureModel model) {
        return model.preprocessing().features().size();
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
