package org.dendromoe.nodes.picture;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * A graphics whose state is kept by another one, and whose many ways of drawing come down to filling and stroking
 * shapes, strings, glyphs, and images.
 */
abstract class StatefulGraphics extends Graphics2D {

    private final Graphics2D m_state;

    /** @param state keeps the state; is disposed with this graphics */
    StatefulGraphics(final Graphics2D state) {
        m_state = state;
    }

    Graphics2D state() {
        return m_state;
    }

    abstract void drawImage(Image image);

    // shapes

    @Override
    public void drawLine(final int x1, final int y1, final int x2, final int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(final int x, final int y, final int width, final int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(final int x, final int y, final int width, final int height) {
        final Paint before = getPaint();
        setPaint(getBackground());
        fillRect(x, y, width, height);
        setPaint(before);
    }

    @Override
    public void drawRoundRect(final int x, final int y, final int width, final int height, final int arcWidth,
        final int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(final int x, final int y, final int width, final int height, final int arcWidth,
        final int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(final int x, final int y, final int width, final int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(final int x, final int y, final int width, final int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(final int x, final int y, final int width, final int height, final int start, final int angle) {
        draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(final int x, final int y, final int width, final int height, final int start, final int angle) {
        fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(final int[] x, final int[] y, final int points) {
        draw(polyline(x, y, points, false));
    }

    @Override
    public void drawPolygon(final int[] x, final int[] y, final int points) {
        draw(polyline(x, y, points, true));
    }

    @Override
    public void fillPolygon(final int[] x, final int[] y, final int points) {
        fill(polyline(x, y, points, true));
    }

    private static Path2D polyline(final int[] x, final int[] y, final int points, final boolean closed) {
        final Path2D path = new Path2D.Double();
        for (int i = 0; i < points; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        if (closed && points > 0) {
            path.closePath();
        }
        return path;
    }

    // strings

    @Override
    public void drawString(final String text, final int x, final int y) {
        drawString(text, (float)x, (float)y);
    }

    @Override
    public void drawString(final AttributedCharacterIterator text, final int x, final int y) {
        drawString(text, (float)x, (float)y);
    }

    @Override
    public void drawString(final AttributedCharacterIterator text, final float x, final float y) {
        new TextLayout(text, getFontRenderContext()).draw(this, x, y);
    }

    // images

    @Override
    public boolean drawImage(final Image image, final AffineTransform transform, final ImageObserver observer) {
        drawImage(image);
        return true;
    }

    @Override
    public void drawImage(final BufferedImage image, final BufferedImageOp operation, final int x, final int y) {
        drawImage(image);
    }

    @Override
    public void drawRenderedImage(final RenderedImage image, final AffineTransform transform) {
        drawImage((Image)null);
    }

    @Override
    public void drawRenderableImage(final RenderableImage image, final AffineTransform transform) {
        drawImage((Image)null);
    }

    @Override
    public boolean drawImage(final Image image, final int x, final int y, final ImageObserver observer) {
        drawImage(image);
        return true;
    }

    @Override
    public boolean drawImage(final Image image, final int x, final int y, final int width, final int height,
        final ImageObserver observer) {
        drawImage(image);
        return true;
    }

    @Override
    public boolean drawImage(final Image image, final int x, final int y, final Color background,
        final ImageObserver observer) {
        drawImage(image);
        return true;
    }

    @Override
    public boolean drawImage(final Image image, final int x, final int y, final int width, final int height,
        final Color background, final ImageObserver observer) {
        drawImage(image);
        return true;
    }

    @Override
    public boolean drawImage(final Image image, final int dx1, final int dy1, final int dx2, final int dy2,
        final int sx1, final int sy1, final int sx2, final int sy2, final ImageObserver observer) {
        drawImage(image);
        return true;
    }

    @Override
    public boolean drawImage(final Image image, final int dx1, final int dy1, final int dx2, final int dy2,
        final int sx1, final int sy1, final int sx2, final int sy2, final Color background,
        final ImageObserver observer) {
        drawImage(image);
        return true;
    }

    @Override
    public void copyArea(final int x, final int y, final int width, final int height, final int dx, final int dy) {
        throw new UnsupportedOperationException("What has been drawn cannot be copied.");
    }

    // state

    @Override
    public void dispose() {
        m_state.dispose();
    }

    @Override
    public Color getColor() {
        return m_state.getColor();
    }

    @Override
    public void setColor(final Color colour) {
        m_state.setColor(colour);
    }

    @Override
    public void setPaintMode() {
        m_state.setPaintMode();
    }

    @Override
    public void setXORMode(final Color colour) {
        m_state.setXORMode(colour);
    }

    @Override
    public Font getFont() {
        return m_state.getFont();
    }

    @Override
    public void setFont(final Font font) {
        m_state.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(final Font font) {
        return m_state.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return m_state.getFontRenderContext();
    }

    @Override
    public Rectangle getClipBounds() {
        return m_state.getClipBounds();
    }

    @Override
    public void clipRect(final int x, final int y, final int width, final int height) {
        m_state.clipRect(x, y, width, height);
    }

    @Override
    public void setClip(final int x, final int y, final int width, final int height) {
        m_state.setClip(x, y, width, height);
    }

    @Override
    public Shape getClip() {
        return m_state.getClip();
    }

    @Override
    public void setClip(final Shape clip) {
        m_state.setClip(clip);
    }

    @Override
    public void clip(final Shape shape) {
        m_state.clip(shape);
    }

    @Override
    public boolean hit(final Rectangle rectangle, final Shape shape, final boolean onStroke) {
        return m_state.hit(rectangle, shape, onStroke);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return m_state.getDeviceConfiguration();
    }

    @Override
    public void setComposite(final Composite composite) {
        m_state.setComposite(composite);
    }

    @Override
    public Composite getComposite() {
        return m_state.getComposite();
    }

    @Override
    public void setPaint(final Paint paint) {
        m_state.setPaint(paint);
    }

    @Override
    public Paint getPaint() {
        return m_state.getPaint();
    }

    @Override
    public void setStroke(final Stroke stroke) {
        m_state.setStroke(stroke);
    }

    @Override
    public Stroke getStroke() {
        return m_state.getStroke();
    }

    @Override
    public void setRenderingHint(final RenderingHints.Key key, final Object value) {
        m_state.setRenderingHint(key, value);
    }

    @Override
    public Object getRenderingHint(final RenderingHints.Key key) {
        return m_state.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(final Map<?, ?> hints) {
        m_state.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(final Map<?, ?> hints) {
        m_state.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return m_state.getRenderingHints();
    }

    @Override
    public void translate(final int x, final int y) {
        m_state.translate(x, y);
    }

    @Override
    public void translate(final double x, final double y) {
        m_state.translate(x, y);
    }

    @Override
    public void rotate(final double theta) {
        m_state.rotate(theta);
    }

    @Override
    public void rotate(final double theta, final double x, final double y) {
        m_state.rotate(theta, x, y);
    }

    @Override
    public void scale(final double x, final double y) {
        m_state.scale(x, y);
    }

    @Override
    public void shear(final double x, final double y) {
        m_state.shear(x, y);
    }

    @Override
    public void transform(final AffineTransform transform) {
        m_state.transform(transform);
    }

    @Override
    public void setTransform(final AffineTransform transform) {
        m_state.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return m_state.getTransform();
    }

    @Override
    public void setBackground(final Color colour) {
        m_state.setBackground(colour);
    }

    @Override
    public Color getBackground() {
        return m_state.getBackground();
    }
}
