package org.dendromoe.engine.onnx;

/** Class probabilities in a graph: what a model says, or what is in columns of the table. */
interface ClassProbabilities {

    /** @return name of N × M probabilities; of a row that cannot be predicted, any numbers */
    String probabilities();

    /** Adds nodes to the graph. @return name of N truth values: whether all cells of a row can be used */
    String completeRows();
}
