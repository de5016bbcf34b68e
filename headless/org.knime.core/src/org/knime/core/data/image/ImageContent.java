package org.knime.core.data.image;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;

import org.knime.core.data.DataCell;

/** A picture in some format. */
public interface ImageContent {

    void paint(Graphics2D g, int maxWidth, int maxHeight);

    Dimension getPreferredSize();

    DataCell toImageCell();

    void save(OutputStream out) throws IOException;

    /** @return one line */
    String getSummary();
}
