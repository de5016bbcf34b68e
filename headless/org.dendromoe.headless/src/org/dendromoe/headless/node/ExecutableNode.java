package org.dendromoe.headless.node;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** A node with its settings, ready to be connected and run. Ports are data ports, the first has index 0. */
public interface ExecutableNode {

    /** @return types of the input ports */
    List<PortType> inputTypes();

    /** @return types of the output ports */
    List<PortType> outputTypes();

    /**
     * @param inputs one spec per input port, null at an optional port that nothing is connected to
     * @return one spec per output port, null where it is known only after execution
     * @throws InvalidSettingsException if the node cannot run on such inputs; the message says why
     */
    PortObjectSpec[] configure(PortObjectSpec[] inputs) throws InvalidSettingsException;

    /**
     * @param inputs one object per input port, null at an optional port that nothing is connected to
     * @return one object per output port
     * @throws Exception whatever the node ends with; its message is for the user
     */
    PortObject[] execute(PortObject[] inputs, ExecutionContext context) throws Exception; // NOSONAR as in KNIME

    /** @return the warning of the last call of {@link #configure} or {@link #execute} */
    Optional<String> warning();

    /**
     * @return initial data (JSON) of the node's web view, after execution; empty if the node has no view
     * @throws IOException if the data cannot be written as JSON
     */
    default Optional<String> viewData() throws IOException {
        return Optional.empty();
    }
}
