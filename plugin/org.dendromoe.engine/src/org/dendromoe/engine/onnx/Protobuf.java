package org.dendromoe.engine.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A message in the binary format of Protocol Buffers, in so far as ONNX needs it: integers and what has a length. Fields
 * stand in the order in which they are added. Messages inside of messages are not copied.
 */
final class Protobuf {

    private static final int WIRE_VARINT = 0;

    private static final int WIRE_LENGTH = 2;

    private static final int WIRE_BITS = 3;

    private static final int PAYLOAD_BITS = 7;

    private static final int PAYLOAD = 0x7f;

    private static final int MORE_FOLLOWS = 0x80;

    private static final int LONGEST_VARINT = 10;

    private final List<byte[]> m_parts = new ArrayList<>();

    private long m_length;

    /** Adds an integer or the number of an enum's constant. */
    Protobuf integer(final int field, final long value) {
        key(field, WIRE_VARINT);
        varint(value);
        return this;
    }

    Protobuf text(final int field, final String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @param value not copied */
    Protobuf bytes(final int field, final byte[] value) {
        key(field, WIRE_LENGTH);
        varint(value.length);
        add(value);
        return this;
    }

    /** Adds a message as it is now. */
    Protobuf message(final int field, final Protobuf message) {
        key(field, WIRE_LENGTH);
        varint(message.m_length);
        return append(message);
    }

    /** Adds the fields of another message of the same kind, as they are now. */
    Protobuf append(final Protobuf fields) {
        m_parts.addAll(fields.m_parts);
        m_length += fields.m_length;
        return this;
    }

    void writeTo(final OutputStream out) throws IOException {
        for (final byte[] part : m_parts) {
            out.write(part);
        }
    }

    private void key(final int field, final int wireType) {
        varint((long)field << WIRE_BITS | wireType);
    }

    /** Seven bits a byte, low bits first; negative numbers as their 64 bits. */
    private void varint(final long value) {
        final byte[] bytes = new byte[LONGEST_VARINT];
        int length = 0;
        long rest = value;
        while ((rest & ~PAYLOAD) != 0) {
            bytes[length++] = (byte)(rest & PAYLOAD | MORE_FOLLOWS);
            rest >>>= PAYLOAD_BITS;
        }
        bytes[length++] = (byte)rest;
        add(Arrays.copyOf(bytes, length));
    }

    private void add(final byte[] part) {
        m_parts.add(part);
        m_length += part.length;
    }
}
