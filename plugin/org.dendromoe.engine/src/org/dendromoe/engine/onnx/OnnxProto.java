package org.dendromoe.engine.onnx;

/** Numbers of the fields, and values of the enums, of onnx.proto3 (IR version 7) that a model is written with. */
final class OnnxProto {

    static final int MODEL_IR_VERSION = 1;

    static final int MODEL_PRODUCER_NAME = 2;

    static final int MODEL_PRODUCER_VERSION = 3;

    static final int MODEL_DOMAIN = 4;

    static final int MODEL_VERSION = 5;

    static final int MODEL_DOC_STRING = 6;

    static final int MODEL_GRAPH = 7;

    static final int MODEL_OPSET_IMPORT = 8;

    static final int MODEL_METADATA_PROPS = 14;

    static final int OPSET_DOMAIN = 1;

    static final int OPSET_VERSION = 2;

    static final int ENTRY_KEY = 1;

    static final int ENTRY_VALUE = 2;

    static final int GRAPH_NODE = 1;

    static final int GRAPH_NAME = 2;

    static final int GRAPH_INITIALIZER = 5;

    static final int GRAPH_INPUT = 11;

    static final int GRAPH_OUTPUT = 12;

    static final int NODE_INPUT = 1;

    static final int NODE_OUTPUT = 2;

    static final int NODE_NAME = 3;

    static final int NODE_OPERATOR = 4;

    static final int NODE_ATTRIBUTE = 5;

    static final int ATTRIBUTE_NAME = 1;

    static final int ATTRIBUTE_INT = 3;

    static final int ATTRIBUTE_INTS = 8;

    static final int ATTRIBUTE_TYPE = 20;

    static final int ATTRIBUTE_TYPE_INT = 2;

    static final int ATTRIBUTE_TYPE_INTS = 7;

    static final int TENSOR_DIMENSION = 1;

    static final int TENSOR_TYPE = 2;

    static final int TENSOR_NAME = 8;

    /** The numbers as their bytes, low bytes first. */
    static final int TENSOR_RAW_DATA = 9;

    static final int VALUE_NAME = 1;

    static final int VALUE_TYPE = 2;

    static final int VALUE_DOC_STRING = 3;

    static final int TYPE_TENSOR = 1;

    static final int TENSOR_TYPE_ELEMENT = 1;

    static final int TENSOR_TYPE_SHAPE = 2;

    static final int SHAPE_DIMENSION = 1;

    static final int DIMENSION_VALUE = 1;

    static final int DIMENSION_NAME = 2;

    static final int ELEMENT_INT32 = 6;

    static final int ELEMENT_INT64 = 7;

    static final int ELEMENT_BOOL = 9;

    static final int ELEMENT_DOUBLE = 11;

    private OnnxProto() {
    }
}
