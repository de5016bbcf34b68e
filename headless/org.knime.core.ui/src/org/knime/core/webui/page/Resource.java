package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;

/** A file that is shown in a browser. */
public interface Resource {

    /** What kind of file it is. */
    enum ContentType {
        HTML, SHADOW_APP, SVG, PNG
    }

    InputStream getInputStream() throws IOException;

    ContentType getContentType();
}
