package org.dendromoe.nodes.predictor;

import java.util.Arrays;

import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.model.MixtureModel;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.MissingCell;

/** The columns that a predictor appends: their specs, and the cells of a row in the same order. */
public interface AppendedColumns {

    DataColumnSpec[] specs();

    /** @return the cells of a row, as many as there are columns */
    DataCell[] cells(MixtureModel model, Row row);

    /** @return the cells of a row that cannot be predicted */
    default DataCell[] missing(final String cause) {
        final DataCell[] cells = new DataCell[specs().length];
        Arrays.fill(cells, new MissingCell(cause));
        return cells;
    }
}
