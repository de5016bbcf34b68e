package org.dendromoe.nodes.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG files that say how large they are to be printed. */
final class PngFile {

    private static final String NATIVE = "javax_imageio_png_1.0";

    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private PngFile() {
    }

    /** @param resolution in pixels per inch */
    static void write(final BufferedImage image, final int resolution, final OutputStream out) throws IOException {
        final ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            final IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(NATIVE, physicalSize(resolution));
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode physicalSize(final int resolution) {
        final String pixelsPerMetre = Long.toString(Math.round(resolution * INCHES_PER_METRE));
        final IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", pixelsPerMetre);
        size.setAttribute("pixelsPerUnitYAxis", pixelsPerMetre);
        size.setAttribute("unitSpecifier", "meter");
        final IIOMetadataNode root = new IIOMetadataNode(NATIVE);
        root.appendChild(size);
        return root;
    }
}
