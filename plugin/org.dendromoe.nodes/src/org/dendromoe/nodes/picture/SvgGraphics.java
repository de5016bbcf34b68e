package org.dendromoe.nodes.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what is drawn as SVG 1.1: shapes as paths, strings as text elements that keep the width they were laid out
 * with. Draws no images. The state of the graphics, and all questions about it, are those of a graphics that is never
 * drawn into.
 */
final class SvgGraphics extends StatefulGraphics {

    /** What all copies of a graphics write into. */
    private record Document(StringBuilder body, Map<String, Integer> clips) {
    }

    private final Document m_document;

    SvgGraphics() {
        this(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(),
            new Document(new StringBuilder(), new LinkedHashMap<>()));
    }

    private SvgGraphics(final Graphics2D state, final Document document) {
        super(state);
        m_document = document;
    }

    /** @return the document, with the size given in units of 1/96 inch */
    String document(final double width, final double height) {
        final StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width)).append("\" height=\"")
            .append(number(height)).append("\" viewBox=\"0 0 ").append(number(width)).append(' ')
            .append(number(height)).append("\">\n<defs>\n");
        m_document.clips.forEach((path, id) -> svg.append("<clipPath id=\"clip").append(id).append("\"><path d=\"")
            .append(path).append("\"/></clipPath>\n"));
        return svg.append("</defs>\n").append(m_document.body).append("</svg>\n").toString();
    }

    @Override
    public Graphics create() {
        return new SvgGraphics((Graphics2D)state().create(), m_document);
    }

    @Override
    public void draw(final Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        final double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
        open("path").append(" d=\"").append(path(getTransform().createTransformedShape(shape)))
            .append("\" fill=\"none\" ").append(colour("stroke")).append(" stroke-width=\"")
            .append(number(stroke.getLineWidth() * scale)).append('"');
        if (stroke.getDashArray() != null) {
            String separator = " stroke-dasharray=\"";
            for (final float dash : stroke.getDashArray()) {
                m_document.body.append(separator).append(number(dash * scale));
                separator = ",";
            }
            m_document.body.append('"');
        }
        m_document.body.append("/>\n");
    }

    @Override
    public void fill(final Shape shape) {
        open("path").append(" d=\"").append(path(getTransform().createTransformedShape(shape))).append("\" ")
            .append(colour("fill")).append("/>\n");
    }

    @Override
    public void drawString(final String text, final float x, final float y) {
        if (text.isBlank()) {
            return;
        }
        final Font font = getFont();
        final AffineTransform t = getTransform();
        open("text").append(" x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" ")
            .append(colour("fill")).append(" font-family=\"sans-serif\" font-size=\"").append(number(font.getSize2D()))
            .append("\" textLength=\"").append(number(getFontMetrics().getStringBounds(text, this).getWidth()))
            .append("\" lengthAdjust=\"spacingAndGlyphs\"").append(font.isBold() ? " font-weight=\"bold\"" : "");
        if (!t.isIdentity()) {
            m_document.body.append(" transform=\"matrix(").append(number(t.getScaleX())).append(' ')
                .append(number(t.getShearY())).append(' ').append(number(t.getShearX())).append(' ')
                .append(number(t.getScaleY())).append(' ').append(number(t.getTranslateX())).append(' ')
                .append(number(t.getTranslateY())).append(")\"");
        }
        m_document.body.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void drawGlyphVector(final GlyphVector glyphs, final float x, final float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    void drawImage(final Image image) {
        throw new UnsupportedOperationException("Pictures drawn as SVG have no images in them.");
    }

    private StringBuilder open(final String element) {
        final Shape clip = getClip();
        m_document.body.append('<').append(element);
        // a text's transform would also apply to its clip; nothing that JFreeChart turns is clipped
        if (clip != null && (getTransform().isIdentity() || !"text".equals(element))) {
            final String path = path(getTransform().createTransformedShape(clip));
            final int id = m_document.clips.computeIfAbsent(path, key -> m_document.clips.size());
            m_document.body.append(" clip-path=\"url(#clip").append(id).append(")\"");
        }
        return m_document.body;
    }

    private String colour(final String attribute) {
        final Color colour = getPaint() instanceof Color plain ? plain : getColor();
        final float alpha = getComposite() instanceof AlphaComposite composite ? composite.getAlpha() : 1;
        final double opacity = alpha * colour.getAlpha() / 255.0;
        return String.format(Locale.ROOT, "%s=\"#%06x\"", attribute, colour.getRGB() & 0xFFFFFF)
            + (opacity < 1 ? " " + attribute + "-opacity=\"" + number(opacity) + "\"" : "");
    }

    private static String path(final Shape shape) {
        final StringBuilder path = new StringBuilder();
        final double[] c = new double[6];
        for (final PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            final int type = i.currentSegment(c);
            final int numbers = switch (type) {
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                case PathIterator.SEG_CLOSE -> 0;
                default -> 2;
            };
            path.append("MLQCZ".charAt(type));
            for (int n = 0; n < numbers; n++) {
                path.append(n == 0 ? "" : " ").append(number(c[n]));
            }
        }
        return path.toString();
    }

    private static String number(final double value) {
        final double rounded = Math.rint(value * 1000) / 1000;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9 ? Long.toString((long)rounded)
            : Double.toString(rounded);
    }

    /** @return the text without what XML cannot say */
    private static String escaped(final String text) {
        final StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    final boolean allowed = c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
                    escaped.appendCodePoint(allowed ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
