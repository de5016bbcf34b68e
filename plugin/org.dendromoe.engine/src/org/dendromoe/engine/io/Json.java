package org.dendromoe.engine.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** JSON that has the same bytes everywhere when written and is not trusted when read. */
final class Json {

    /** No file may be longer. */
    private static final long MOST_BYTES = 1L << 30;

    private static final int MOST_NESTING = 20;

    private static final int LONGEST_STRING = 1 << 20;

    private static final int LONGEST_NUMBER = 64;

    // numbers are written by Jackson's own shortest form, since that of the JDK changed with version 19
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_NESTING)
            .maxStringLength(LONGEST_STRING).maxNumberLength(LONGEST_NUMBER).build())
        .build();

    private Json() {
    }

    /** @return writes with line feeds on every system; closing it leaves the stream open */
    static JsonGenerator generator(final OutputStream out) throws IOException {
        final DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return FACTORY.createGenerator(out).setPrettyPrinter(printer);
    }

    static JsonParser parser(final InputStream in) throws IOException {
        return FACTORY.createParser(new LimitedStream(in));
    }

    static void write(final JsonGenerator json, final String name, final List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (final String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static List<String> strings(final JsonObject json) throws IOException {
        final List<String> values = new ArrayList<>();
        json.array(() -> values.add(json.string()));
        return values;
    }

    static double[] numbers(final JsonObject json) throws IOException {
        final double[][] values = {new double[16]};
        final int[] count = new int[1];
        json.array(() -> {
            if (count[0] == values[0].length) {
                values[0] = Arrays.copyOf(values[0], 2 * count[0]);
            }
            values[0][count[0]++] = json.number();
        });
        return Arrays.copyOf(values[0], count[0]);
    }

    /** Ends with an error instead of reading more than a file may hold. */
    private static final class LimitedStream extends FilterInputStream {

        private long m_left = MOST_BYTES;

        LimitedStream(final InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            final int value = super.read();
            consume(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(final byte[] bytes, final int from, final int length) throws IOException {
            final int count = super.read(bytes, from, length);
            consume(Math.max(0, count));
            return count;
        }

        private void consume(final int count) throws IOException {
            m_left -= count;
            if (m_left < 0) {
                throw new ModelFormatException("The file is longer than " + MOST_BYTES + " bytes.");
            }
        }
    }
}
