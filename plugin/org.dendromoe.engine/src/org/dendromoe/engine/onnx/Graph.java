package org.dendromoe.engine.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph of ONNX operators. Values are known by their names; every name is given once, and before it is used. Parts of a
 * graph that are alike give their values the same names within scopes of their own.
 */
final class Graph {

    /** Stands for the number of rows in the shape of an input or an output. */
    static final long ROWS = -1;

    private static final String NAME_OF_ROWS = "rows";

    /** stands before every name that is given here */
    private final String m_scope;

    private final Protobuf m_nodes;

    private final Protobuf m_constants;

    private final Protobuf m_ends;

    private final Set<String> m_names;

    Graph() {
        m_scope = "";
        m_nodes = new Protobuf();
        m_constants = new Protobuf();
        m_ends = new Protobuf();
        m_names = new HashSet<>();
    }

    private Graph(final Graph whole, final String scope) {
        m_scope = scope;
        m_nodes = whole.m_nodes;
        m_constants = whole.m_constants;
        m_ends = whole.m_ends;
        m_names = whole.m_names;
    }

    /** @return the same graph, where the names of new values begin with that of the scope */
    Graph scope(final String name) {
        return new Graph(this, m_scope + name + "_");
    }

    /** A number or a list of numbers that an operator is set up with. */
    record Attribute(Protobuf message) {

        static Attribute of(final String name, final long value) {
            return new Attribute(new Protobuf().text(OnnxProto.ATTRIBUTE_NAME, name)
                .integer(OnnxProto.ATTRIBUTE_INT, value)
                .integer(OnnxProto.ATTRIBUTE_TYPE, OnnxProto.ATTRIBUTE_TYPE_INT));
        }

        static Attribute ofList(final String name, final long... values) {
            final Protobuf message = new Protobuf().text(OnnxProto.ATTRIBUTE_NAME, name);
            for (final long value : values) {
                message.integer(OnnxProto.ATTRIBUTE_INTS, value);
            }
            return new Attribute(message.integer(OnnxProto.ATTRIBUTE_TYPE, OnnxProto.ATTRIBUTE_TYPE_INTS));
        }
    }

    /**
     * @param output its name within the scope
     * @param inputs names of values of the graph
     * @return the name of the output
     */
    String add(final String operator, final String output, final List<String> inputs, final Attribute... attributes) {
        final String name = unique(output);
        final Protobuf node = new Protobuf();
        for (final String input : inputs) {
            node.text(OnnxProto.NODE_INPUT, known(input));
        }
        node.text(OnnxProto.NODE_OUTPUT, name).text(OnnxProto.NODE_NAME, name)
            .text(OnnxProto.NODE_OPERATOR, operator);
        for (final Attribute attribute : attributes) {
            node.message(OnnxProto.NODE_ATTRIBUTE, attribute.message());
        }
        m_nodes.message(OnnxProto.GRAPH_NODE, node);
        return name;
    }

    /** @return the name of the output of an operator without attributes */
    String add(final String operator, final String output, final String... inputs) {
        return add(operator, output, List.of(inputs));
    }

    /**
     * @param values row by row
     * @param shape sizes, whose product is the number of values; none for a single number
     * @return the name
     */
    String numbers(final String name, final double[] values, final long... shape) {
        final ByteBuffer bytes = littleEndian(values.length, Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return constant(name, OnnxProto.ELEMENT_DOUBLE, bytes.array(), shape);
    }

    /** @return the name of a single number */
    String number(final String name, final double value) {
        return numbers(name, new double[]{value});
    }

    /** @return the name of a list of integers */
    String integers(final String name, final long... values) {
        final ByteBuffer bytes = littleEndian(values.length, Long.BYTES);
        bytes.asLongBuffer().put(values);
        return constant(name, OnnxProto.ELEMENT_INT64, bytes.array(), values.length);
    }

    /** @return the name of a list of truth values */
    String flags(final String name, final boolean... values) {
        final byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte)(values[i] ? 1 : 0);
        }
        return constant(name, OnnxProto.ELEMENT_BOOL, bytes, values.length);
    }

    private static ByteBuffer littleEndian(final int values, final int bytes) {
        return ByteBuffer.allocate(Math.multiplyExact(values, bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String constant(final String name, final int type, final byte[] values, final long... shape) {
        final String unique = unique(name);
        final Protobuf tensor = new Protobuf();
        for (final long size : shape) {
            tensor.integer(OnnxProto.TENSOR_DIMENSION, size);
        }
        tensor.integer(OnnxProto.TENSOR_TYPE, type).text(OnnxProto.TENSOR_NAME, unique)
            .bytes(OnnxProto.TENSOR_RAW_DATA, values);
        m_constants.message(OnnxProto.GRAPH_INITIALIZER, tensor);
        return unique;
    }

    /** @return the name */
    String input(final String name, final String description, final int type, final long... shape) {
        final String unique = unique(name);
        m_ends.message(OnnxProto.GRAPH_INPUT, valueInfo(unique, description, type, shape));
        return unique;
    }

    /** @param name of a value of the graph */
    void output(final String name, final String description, final int type, final long... shape) {
        m_ends.message(OnnxProto.GRAPH_OUTPUT, valueInfo(known(name), description, type, shape));
    }

    private static Protobuf valueInfo(final String name, final String description, final int type,
        final long... shape) {
        final Protobuf sizes = new Protobuf();
        for (final long size : shape) {
            sizes.message(OnnxProto.SHAPE_DIMENSION,
                size == ROWS ? new Protobuf().text(OnnxProto.DIMENSION_NAME, NAME_OF_ROWS)
                    : new Protobuf().integer(OnnxProto.DIMENSION_VALUE, size));
        }
        final Protobuf tensor = new Protobuf().integer(OnnxProto.TENSOR_TYPE_ELEMENT, type)
            .message(OnnxProto.TENSOR_TYPE_SHAPE, sizes);
        return new Protobuf().text(OnnxProto.VALUE_NAME, name)
            .message(OnnxProto.VALUE_TYPE, new Protobuf().message(OnnxProto.TYPE_TENSOR, tensor))
            .text(OnnxProto.VALUE_DOC_STRING, description);
    }

    private String known(final String name) {
        if (!m_names.contains(name)) {
            throw new IllegalArgumentException("There is no value '" + name + "' in the graph.");
        }
        return name;
    }

    /** @return the name with that of the scope before it */
    private String unique(final String name) {
        final String scoped = m_scope + name;
        if (!m_names.add(scoped)) {
            throw new IllegalArgumentException("There are two values '" + scoped + "' in the graph.");
        }
        return scoped;
    }

    /** @return the graph as a message */
    Protobuf message(final String name) {
        return new Protobuf().append(m_nodes).text(OnnxProto.GRAPH_NAME, name).append(m_constants).append(m_ends);
    }
}
