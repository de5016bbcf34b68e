package org.dendromoe.engine.io;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads JSON objects whose fields are known, in any order; what is missing, unknown or of another type is refused with
 * a message that names the field.
 */
final class JsonObject {

    /** Longest name of a field, and longest message of the parser, that an error quotes. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_MESSAGE = 300;

    /** Reads one value. */
    @FunctionalInterface
    interface Reader {
        void read() throws IOException;
    }

    private final JsonParser m_parser;

    private final Map<String, Reader> m_fields = new LinkedHashMap<>();

    private final Set<String> m_required = new LinkedHashSet<>();

    private JsonObject(final JsonParser parser) {
        m_parser = parser;
    }

    /** Declares and reads the fields of the object that a file consists of. */
    @FunctionalInterface
    interface Declaration {
        void declare(JsonObject root) throws IOException;
    }

    /**
     * @param declaration declares the fields of the file's object
     * @param result makes something of what was read; an {@link IllegalArgumentException} says that it contradicts
     *            itself
     * @throws ModelFormatException if the file is not such an object
     */
    static <T> T read(final InputStream in, final Declaration declaration, final Supplier<T> result)
        throws IOException {
        try (JsonParser parser = Json.parser(in)) {
            parser.nextToken();
            final JsonObject root = new JsonObject(parser);
            declaration.declare(root);
            root.readFields();
            if (parser.nextToken() != null) {
                throw new ModelFormatException("There is something after the end of the file's object.");
            }
            return result.get();
        } catch (final IllegalArgumentException e) {
            throw new ModelFormatException("The file contradicts itself: " + e.getMessage());
        } catch (final JsonProcessingException e) {
            // a file that exceeds a limit of the parser has no location
            final JsonLocation at = e.getLocation();
            throw damaged(e.getOriginalMessage()
                + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")"));
        } catch (final CharConversionException e) {
            throw damaged(e.getMessage());
        }
    }

    private static ModelFormatException damaged(final String message) {
        return new ModelFormatException("The file is damaged or is no JSON: " + shortened(message, LONGEST_MESSAGE)
            + ".");
    }

    /** Declares a field that must be there. */
    JsonObject field(final String name, final Reader reader) {
        m_required.add(name);
        return optionalField(name, reader);
    }

    /** Declares a field that files of earlier versions do not have. */
    JsonObject optionalField(final String name, final Reader reader) {
        m_fields.put(name, reader);
        return this;
    }

    /** Reads the object that the parser has come to. */
    void readFields() throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        final Set<String> missing = new LinkedHashSet<>(m_required);
        while (m_parser.nextToken() == JsonToken.FIELD_NAME) {
            final String name = m_parser.currentName();
            final Reader reader = m_fields.get(name);
            if (reader == null) {
                throw new ModelFormatException("The field '" + shortened(name) + "' is not known.");
            }
            m_parser.nextToken();
            reader.read();
            missing.remove(name);
        }
        if (!missing.isEmpty()) {
            throw new ModelFormatException("The field '" + missing.iterator().next() + "' is missing.");
        }
    }

    /** @return reads an object inside this one */
    JsonObject nested() {
        return new JsonObject(m_parser);
    }

    void array(final Reader element) throws IOException {
        expect(JsonToken.START_ARRAY, "a list");
        while (m_parser.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    String string() throws IOException {
        expect(JsonToken.VALUE_STRING, "a text");
        return m_parser.getText();
    }

    /** @return a finite number */
    double number() throws IOException {
        if (!m_parser.currentToken().isNumeric()) {
            throw wrong("a number");
        }
        final double value = m_parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw wrong("a finite number");
        }
        return value;
    }

    /** @return a finite number, or NaN for null */
    double numberOrNaN() throws IOException {
        return m_parser.currentToken() == JsonToken.VALUE_NULL ? Double.NaN : number();
    }

    long integer() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return m_parser.getLongValue();
    }

    int index() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return m_parser.getIntValue();
    }

    boolean truth() throws IOException {
        if (!m_parser.currentToken().isBoolean()) {
            throw wrong("true or false");
        }
        return m_parser.getBooleanValue();
    }

    <E extends Enum<E>> E constant(final Class<E> type) throws IOException {
        final String text = string();
        for (final E constant : type.getEnumConstants()) {
            if (name(constant).equals(text)) {
                return constant;
            }
        }
        throw new ModelFormatException("'" + shortened(text) + "' is no value of the field '"
            + m_parser.currentName() + "'.");
    }

    /** @return how a constant is written: in lower case with hyphens */
    static String name(final Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private void expect(final JsonToken token, final String what) throws IOException {
        if (m_parser.currentToken() != token) {
            throw wrong(what);
        }
    }

    private ModelFormatException wrong(final String what) throws IOException {
        return new ModelFormatException("Expected " + what
            + (m_parser.currentName() == null ? "" : " in the field '" + shortened(m_parser.currentName()) + "'")
            + (m_parser.currentToken() == null ? ", but the file ends." : "."));
    }

    private static String shortened(final String text) {
        return shortened(text, LONGEST_NAME);
    }

    private static String shortened(final String text, final int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
