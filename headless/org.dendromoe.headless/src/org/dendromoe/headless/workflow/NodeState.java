package org.dendromoe.headless.workflow;

/** What became of a node. */
public enum NodeState {
    /** all outputs are there */
    EXECUTED,
    /** the node ended with an error */
    FAILED,
    /** the run was cancelled before the node was done */
    CANCELLED,
    /** not tried because a node before it did not execute */
    NOT_EXECUTED
}
