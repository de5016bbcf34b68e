package org.dendromoe.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of the examples in the description of the format at protobuf.dev, and of its limits. */
class ProtobufTest {

    private static String hex(final Protobuf message) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return HexFormat.of().formatHex(out.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0800", "1, 150, 089601", "1, 127, 087f", "1, 128, 088001", "15, 1, 7801", "16, 1, 800101",
        "1, -2, 08feffffffffffffffff01", "1, 9223372036854775807, 08ffffffffffffffff7f",
        "1, -9223372036854775808, 0880808080808080808001"})
    void integers(final int field, final long value, final String bytes) throws IOException {
        assertEquals(bytes, hex(new Protobuf().integer(field, value)));
    }

    @Test
    void textAndMessages() throws IOException {
        assertEquals("120774657374696e67", hex(new Protobuf().text(2, "testing")));
        assertEquals("0a04c3a92121", hex(new Protobuf().text(1, "\u00e9!!")));
        assertEquals("1a03089601", hex(new Protobuf().message(3, new Protobuf().integer(1, 150))));
        assertEquals("1a00", hex(new Protobuf().message(3, new Protobuf())));
        assertEquals("22020102", hex(new Protobuf().bytes(4, new byte[]{1, 2})));
    }

    @Test
    void lengthsOfMessagesInMessages() throws IOException {
        final Protobuf inner = new Protobuf().bytes(1, new byte[200]);
        final String bytes = hex(new Protobuf().message(2, new Protobuf().message(3, inner)).integer(4, 5));
        assertEquals("12ce011acb010ac801" + "00".repeat(200) + "2005", bytes);
    }

    @Test
    void valuesOfAGraphHaveOneNameEach() {
        final Graph graph = new Graph();
        graph.number("one", 1);
        assertEquals("There are two values 'one' in the graph.",
            assertThrows(IllegalArgumentException.class, () -> graph.number("one", 2)).getMessage());
        assertEquals("There is no value 'two' in the graph.",
            assertThrows(IllegalArgumentException.class, () -> graph.add("Neg", "minus", "two")).getMessage());
    }
}
