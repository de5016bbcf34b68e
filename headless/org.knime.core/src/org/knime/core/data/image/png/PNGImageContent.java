package org.knime.core.data.image.png;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;

/** A picture in PNG format. */
public class PNGImageContent implements ImageContent {

    public static final DataType TYPE = DataType.getType(PNGImageCell.class);

    private final byte[] m_bytes;

    private final BufferedImage m_image;

    /**
     * @param imageBytes the content of a PNG file
     * @throws IllegalArgumentException if this is no picture
     */
    public PNGImageContent(final byte[] imageBytes) {
        m_bytes = imageBytes.clone();
        try {
            m_image = ImageIO.read(new ByteArrayInputStream(m_bytes));
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no picture: " + e.getMessage(), e);
        }
        if (m_image == null) {
            throw new IllegalArgumentException("This is no picture.");
        }
    }

    /** @param is gives the content of a PNG file */
    public PNGImageContent(final InputStream is) throws IOException {
        this(is.readAllBytes());
    }

    /** @return the content of a PNG file */
    public byte[] getByteArray() {
        return m_bytes.clone();
    }

    @Override
    public DataCell toImageCell() {
        return new PNGImageCell(this);
    }

    @Override
    public void save(final OutputStream output) throws IOException {
        output.write(m_bytes);
    }

    @Override
    public String getSummary() {
        return "PNG Image " + m_image.getWidth() + " x " + m_image.getHeight() + " with "
            + (m_bytes.length < 1000 ? m_bytes.length + " B" : m_bytes.length / 1024 + " KB");
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof PNGImageContent other && Arrays.equals(m_bytes, other.m_bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m_bytes);
    }
}
