package org.dendromoe.headless.workflow;

/**
 * Connects an output port with an input port. Port 0 is that of the flow variables, data ports start at 1.
 *
 * @param source id of the node that gives
 * @param destination id of the node that takes
 */
record Connection(int source, int sourcePort, int destination, int destinationPort) {

    static final int FLOW_VARIABLES = 0;

    /** @return whether it makes the destination wait for the source and carries no data */
    boolean isOrderOnly() {
        return destinationPort == FLOW_VARIABLES;
    }
}
