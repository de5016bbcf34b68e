package org.dendromoe.engine.model;

import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.Row;

/**
 * A fitted mixture as the frozen expert of another one: it reads the row with its own preprocessing and says the class
 * probabilities that it would predict.
 */
public record FrozenModel(MixtureModel model) implements FrozenExpert {

    /** A frozen model may have a frozen model of its own, and so on; models are never nested deeper. */
    public static final int MOST_NESTED = 4;

    /** @throws IllegalArgumentException if models are nested too deep */
    public FrozenModel {
        if (depth(model) > MOST_NESTED) {
            throw new IllegalArgumentException("A frozen expert may have a frozen expert of its own, but not more than "
                + MOST_NESTED + " inside each other.");
        }
    }

    private static int depth(final MixtureModel model) {
        return 1 + model.frozenExpert().filter(FrozenModel.class::isInstance)
            .map(inner -> depth(((FrozenModel)inner).model())).orElse(0);
    }

    @Override
    public List<Column> columns() {
        return model.inputs().columns();
    }

    @Override
    public List<String> classes() {
        return model.classes();
    }

    @Override
    public int firstProblem(final Row row) {
        return model.firstProblem(row);
    }

    @Override
    public String describeProblem(final Row row, final int column) {
        return model.describeProblem(row, column);
    }

    @Override
    public boolean imputes() {
        return model.frozenExpert().map(FrozenExpert::imputes).orElse(true);
    }

    @Override
    public double[] probabilities(final Row row) {
        return model.predict(row).probabilities();
    }
}
