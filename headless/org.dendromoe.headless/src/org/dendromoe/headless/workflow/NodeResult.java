package org.dendromoe.headless.workflow;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.port.PortObject;

/**
 * What a node did.
 *
 * @param outputs one object per output port, the flow variable port not counted; empty unless executed
 * @param warning for the user; also after a successful execution
 * @param error in one line, why the node did not execute, without the node's name; empty if it did
 * @param viewData initial data (JSON) of the web view; empty if the node has none or did not execute
 */
public record NodeResult(NodeInfo node, NodeState state, List<PortObject> outputs, Optional<String> warning,
    Optional<String> error, Optional<String> viewData) {

    static NodeResult without(final NodeInfo node, final NodeState state, final String error) {
        return new NodeResult(node, state, List.of(), Optional.empty(), Optional.of(error), Optional.empty());
    }

    /** @return whether the outputs are there */
    public boolean isExecuted() {
        return state == NodeState.EXECUTED;
    }
}
