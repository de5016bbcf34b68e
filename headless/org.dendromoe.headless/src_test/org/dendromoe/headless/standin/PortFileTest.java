package org.dendromoe.headless.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.port.HeadlessPorts;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/** Port objects are written to and read from files that are laid out as KNIME's. */
class PortFileTest {

    @BeforeAll
    static void declareImages() {
        HeadlessPorts.register("Image", ImagePortObject.class, new ImagePortObject.Serializer(),
            new ImagePortObjectSpec.Serializer());
    }

    private static byte[] png() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] file() throws IOException, CanceledExecutionException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        HeadlessPorts.write(
            new ImagePortObject(new PNGImageContent(png()), new ImagePortObjectSpec(PNGImageContent.TYPE)), out);
        return out.toByteArray();
    }

    @Test
    void imagesSurvive() throws IOException, CanceledExecutionException {
        final ImagePortObject copy = (ImagePortObject)HeadlessPorts.read(new ByteArrayInputStream(file()));
        assertEquals(new ImagePortObjectSpec(PNGImageContent.TYPE), copy.getSpec());
        assertEquals("PNG Image 3 x 2 with " + png().length + " B", copy.getSummary());
    }

    @Test
    void theFileHasThePartsOfKnimes() throws IOException, CanceledExecutionException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file()))) {
            final String[] names = new String[3];
            for (int i = 0; i < names.length; i++) {
                final ZipEntry entry = zip.getNextEntry();
                names[i] = entry.getName();
            }
            assertArrayEquals(new String[]{"content.xml", "objectSpec.file", "object.file"}, names);
        }
    }

    @Test
    void damagedFilesAreRefused() throws IOException, CanceledExecutionException {
        final byte[] file = file();
        assertThrows(IOException.class,
            () -> HeadlessPorts.read(new ByteArrayInputStream(Arrays.copyOf(file, file.length / 2))));
        assertThrows(IOException.class, () -> HeadlessPorts.read(new ByteArrayInputStream(new byte[100])));
    }
}
