package org.dendromoe.headless.workflow;

/**
 * A node of a workflow.
 *
 * @param id number of the node, unique in its workflow
 * @param name of the node as KNIME shows it
 * @param factory name of the factory class
 */
public record NodeInfo(int id, String name, String factory) {

    /** @return the node as messages name it: {@code CSV Reader (#1)} */
    @Override
    public String toString() {
        return name + " (#" + id + ")";
    }
}
