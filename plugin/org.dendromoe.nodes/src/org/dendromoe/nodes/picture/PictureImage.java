package org.dendromoe.nodes.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataType;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.image.ImageValue;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/**
 * Pictures as KNIME images. SVG images are made through the registry of data types, because the extension that has them
 * need not be installed.
 */
public final class PictureImage {

    private static final String SVG_CELL = "org.knime.base.data.xml.SvgCell";

    private PictureImage() {
    }

    /** @throws InvalidSettingsException if images of that format cannot be made in this installation */
    public static ImagePortObjectSpec spec(final PictureFormat format) throws InvalidSettingsException {
        return new ImagePortObjectSpec(format == PictureFormat.PNG ? PNGImageContent.TYPE
            : svgType().orElseThrow(() -> new InvalidSettingsException("SVG images need the extension 'KNIME SVG"
                + " Support', which is not installed. Install it, or choose the format PNG in the dialog.")));
    }

    /** @param spec of the image, for the same format */
    public static ImagePortObject create(final Picture picture, final ImagePortObjectSpec spec,
        final ExecutionContext exec) throws IOException {
        if (spec.getDataType().equals(PNGImageContent.TYPE)) {
            final ByteArrayOutputStream png = new ByteArrayOutputStream();
            picture.writePng(png);
            return new ImagePortObject(new PNGImageContent(png.toByteArray()), spec);
        }
        final DataCellFactory.FromString cells =
            (DataCellFactory.FromString)spec.getDataType().getCellFactory(exec).orElseThrow();
        return new ImagePortObject(((ImageValue)cells.createCell(picture.svg())).getImageContent(), spec);
    }

    private static Optional<DataType> svgType() {
        return DataTypeRegistry.getInstance().availableDataTypes().stream()
            .filter(type -> type.getCellClass() != null && SVG_CELL.equals(type.getCellClass().getName())).findFirst();
    }
}
