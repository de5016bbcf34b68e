package org.knime.core.data.container;

import org.knime.core.data.DataRow;

/** Takes rows. */
public interface RowAppender {

    /** @param row the next row */
    void addRowToTable(DataRow row);
}
