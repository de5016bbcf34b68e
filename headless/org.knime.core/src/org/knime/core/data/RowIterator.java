package org.knime.core.data;

import java.util.Iterator;

/** Goes over the rows of a table. */
public abstract class RowIterator implements Iterator<DataRow> {

    public RowIterator() {
    }

    @Override
    public abstract boolean hasNext();

    @Override
    public abstract DataRow next();
}
