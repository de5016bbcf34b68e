package org.knime.core.data.image.png;

import org.knime.core.data.image.ImageValue;

/** A cell with a picture in PNG format. */
public interface PNGImageValue extends ImageValue {

    @Override
    PNGImageContent getImageContent();
}
