package org.dendromoe.nodes.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/** What can be drawn for paper and screen, as pixels and as lines. Needs no display. */
public abstract class Picture {

    /** Letters and lines are laid out in units of 1/96 inch. */
    private static final double UNITS_PER_INCH = 96;

    private final PictureSize m_size;

    protected Picture(final PictureSize size) {
        m_size = size;
    }

    /** @return in units of 1/96 inch */
    protected final double width() {
        return m_size.width() * UNITS_PER_INCH / m_size.resolution();
    }

    /** @return in units of 1/96 inch */
    protected final double height() {
        return m_size.height() * UNITS_PER_INCH / m_size.resolution();
    }

    /** @param g receives the picture at its origin, in units of 1/96 inch */
    protected abstract void draw(Graphics2D g);

    /** @return the picture in pixels, without transparency */
    public final BufferedImage image() {
        final BufferedImage image = new BufferedImage(m_size.width(), m_size.height(), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setPaint(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(m_size.resolution() / UNITS_PER_INCH, m_size.resolution() / UNITS_PER_INCH);
            draw(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** @return the picture as an SVG document, whose size in units of 1/96 inch is that of the printed picture */
    public final String svg() {
        final SvgGraphics g = new SvgGraphics();
        draw(g);
        g.dispose();
        return g.document(width(), height());
    }

    /** @param out receives a PNG file that knows its resolution; is not closed */
    public final void writePng(final OutputStream out) throws IOException {
        PngFile.write(image(), m_size.resolution(), out);
    }
}
