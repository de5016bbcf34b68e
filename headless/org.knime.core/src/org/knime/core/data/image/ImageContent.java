package org.knime.core.data.image;

import java.io.IOException;
import java.io.OutputStream;

import org.knime.core.data.DataCell;

/** A picture in some format. */
public interface ImageContent {

    DataCell toImageCell();

    void save(OutputStream out) throws IOException;

    /** @return one line */
    String getSummary();
}
