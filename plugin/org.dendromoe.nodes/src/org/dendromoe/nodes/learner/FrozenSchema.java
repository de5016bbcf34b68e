package org.dendromoe.nodes.learner;

import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.FrozenInput;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.table.RowReader;
import org.knime.core.data.DataTableSpec;

/** What is known of a frozen expert before execution, compared with the training table. */
final class FrozenSchema {

    private FrozenSchema() {
    }

    /**
     * @param model at the port for a frozen expert
     * @return its classes, as far as known, and columns
     * @throws InvalidTableException if it predicts numbers
     */
    static Schema of(final MoeModelPortObjectSpec model) {
        if (model.isRegression()) {
            throw new InvalidTableException("The model at the port 'Frozen expert' predicts the numbers of '"
                + model.schema().target() + "': a frozen expert has to be a model of classes.");
        }
        return model.schema();
    }

    /**
     * @param own target and features, with the classes known so far
     * @param frozen classes, as far as known, and columns of the frozen expert
     * @return the own schema with the columns of the frozen expert
     * @throws InvalidTableException if the table lacks columns of the frozen expert or has them of another type, or if
     *             no row can be of one of its classes
     */
    static Schema checked(final Schema own, final Schema frozen, final DataTableSpec table) {
        final List<String> absent =
            frozen.columns().stream().map(Column::name).filter(name -> !table.containsName(name)).toList();
        if (!absent.isEmpty()) {
            throw new InvalidTableException("The table lacks columns that the frozen expert reads: "
                + NameList.of(absent) + ".");
        }
        final List<String> unknown =
            frozen.classes().stream().filter(name -> !own.classes().contains(name)).toList();
        if (!own.classes().isEmpty() && !unknown.isEmpty()) {
            throw new InvalidTableException("The frozen expert has classes that the target column '" + own.target()
                + "' has not: " + NameList.of(unknown) + ".");
        }
        final Schema all =
            new Schema(own.target(), own.classes(), FrozenInput.union(own, frozen.columns()));
        RowReader.forTraining(all, table);
        return all;
    }
}
