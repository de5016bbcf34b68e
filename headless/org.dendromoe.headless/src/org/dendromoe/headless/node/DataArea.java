package org.dendromoe.headless.node;

import java.io.IOException;
import java.io.InputStream;

/** The {@code data} folder of a workflow, which nodes read their files from. */
public interface DataArea {

    /**
     * @param path of a file, relative to the data area
     * @throws IOException if there is no such file or the path leaves the data area; the message names the path
     */
    InputStream open(String path) throws IOException;
}
