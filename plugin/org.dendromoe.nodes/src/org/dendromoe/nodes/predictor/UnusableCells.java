package org.dendromoe.nodes.predictor;

import org.knime.node.parameters.widget.choices.Label;

/** What to predict for a row with a cell that the model cannot use. The names are in saved workflows. */
public enum UnusableCells {
    @Label(value = "Missing prediction", description = """
            The row gets missing values. In workflows with the row-based table backend they tell the reason.
            """)
    MISSING, //
    @Label(value = "Impute", description = """
            The row is predicted with the mean of the training rows in place of the cell. Choose this for models
            that were trained with imputation.
            """)
    IMPUTE
}
