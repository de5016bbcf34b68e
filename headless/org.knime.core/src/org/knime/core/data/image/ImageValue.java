package org.knime.core.data.image;

import org.knime.core.data.DataValue;

/** A cell that can be shown as a picture. */
public interface ImageValue extends DataValue {

    ImageContent getImageContent();
}
