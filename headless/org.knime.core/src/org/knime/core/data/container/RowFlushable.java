package org.knime.core.data.container;

/** Can be told to write its rows. */
public interface RowFlushable {
}
