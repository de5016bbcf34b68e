package org.knime.core.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.context.HeadlessCreation;
import org.knime.core.node.port.HeadlessPorts;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.BufferedDataTableRowOutput;
import org.knime.core.node.streamable.DataTableRowInput;
import org.knime.core.node.streamable.InputPortRole;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.PortInput;
import org.knime.core.node.streamable.PortObjectInput;
import org.knime.core.node.streamable.PortOutput;

/** A node that is set up, configured and executed without KNIME, in the order in which KNIME does it. */
public final class HeadlessNode {

    private final NodeFactory<?> m_factory;

    private final NodeModel m_model;

    /** What a node says of its output. The specs are null where unknown; the warning may be absent. */
    public record Configured(List<PortObjectSpec> specs, Optional<String> warning) {
    }

    /** What a node has made: its output, what it keeps for its view (may be empty), and perhaps a warning. */
    public record Executed(List<PortObject> objects, List<PortObject> internals, Optional<String> warning) {
    }

    private HeadlessNode(final NodeFactory<?> factory, final NodeModel model) {
        m_factory = factory;
        m_model = model;
    }

    /**
     * @param factory makes the node
     * @return a new node with default settings
     */
    public static HeadlessNode create(final NodeFactory<?> factory) {
        return create(factory, HeadlessCreation.with(Set.of()));
    }

    /**
     * @param factory makes the node
     * @param creation which optional ports it has
     * @return a new node with default settings
     */
    public static HeadlessNode create(final NodeFactory<?> factory, final HeadlessCreation creation) {
        return new HeadlessNode(factory, factory instanceof ConfigurableNodeFactory ? factory.createNodeModel(creation)
            : factory.createNodeModel());
    }

    /** @return what has made the node */
    public NodeFactory<?> factory() {
        return m_factory;
    }

    /** @return the model, which a view shows */
    public NodeModel model() {
        return m_model;
    }

    /** @return what users read about the node */
    public NodeDescription description() {
        return m_factory.description();
    }

    /** @return the types of the input ports, without the port for flow variables */
    public List<PortType> inPorts() {
        final List<PortType> result = new ArrayList<>();
        for (int i = 0; i < m_model.getNrInPorts(); i++) {
            result.add(m_model.getInPortType(i));
        }
        return result;
    }

    /** @return the types of the output ports, without the port for flow variables */
    public List<PortType> outPorts() {
        final List<PortType> result = new ArrayList<>();
        for (int i = 0; i < m_model.getNrOutPorts(); i++) {
            result.add(m_model.getOutPortType(i));
        }
        return result;
    }

    /**
     * @param settings the part "model" of the node's settings
     * @throws InvalidSettingsException if they are not allowed; the node then keeps those that it has
     */
    public void loadSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_model.validateSettings(settings);
        m_model.loadValidatedSettingsFrom(settings);
    }

    /** @return the part "model" of the node's settings */
    public NodeSettings saveSettings() {
        final NodeSettings settings = new NodeSettings("model");
        m_model.saveSettingsTo(settings);
        return settings;
    }

    /**
     * @param specs those of the input; none may be null unless the port is optional
     * @return the specs of the output
     * @throws InvalidSettingsException if the node cannot be executed with this input
     */
    public Configured configure(final PortObjectSpec... specs) throws InvalidSettingsException {
        requireInputs(specs.length);
        final PortObjectSpec[] input = specs.clone();
        for (int i = 0; i < input.length; i++) {
            if (!m_model.getInPortType(i).acceptsPortObjectSpec(input[i])) {
                throw new InvalidSettingsException("Input port " + (i + 1) + " takes "
                    + m_model.getInPortType(i).getName() + ", not " + input[i].getClass().getSimpleName() + ".");
            }
        }
        m_model.setWarning(null);
        final PortObjectSpec[] output = m_model.configure(input);
        for (int i = 0; i < m_model.getNrOutPorts(); i++) {
            if (!m_model.getOutPortType(i).acceptsPortObjectSpec(output[i])) {
                throw new IllegalStateException("Output port " + (i + 1) + " has the spec "
                    + output[i].getClass().getName() + ", which is not one of " + m_model.getOutPortType(i) + ".");
            }
        }
        return new Configured(Arrays.asList(output), warning());
    }

    /**
     * @param exec makes tables, reports progress and cancels
     * @param objects the input, one for each port
     * @return the output
     * @throws Exception whatever the node throws: {@link KNIMEException} and {@link InvalidSettingsException} have
     *             messages for users, {@link CanceledExecutionException} if canceled
     */
    public Executed execute(final ExecutionContext exec, final PortObject... objects) throws Exception {
        requireInputs(objects.length);
        m_model.setWarning(null);
        return executed(m_model.execute(copies(objects), exec));
    }

    /** @return tables as they are, and copies of all other objects, as KNIME hands them to a node */
    private static PortObject[] copies(final PortObject[] objects) throws IOException, CanceledExecutionException {
        final PortObject[] copies = objects.clone();
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] != null && !(copies[i] instanceof BufferedDataTable)) {
                copies[i] = HeadlessPorts.copy(copies[i]);
            }
        }
        return copies;
    }

    /**
     * Streams rows, in one partition, from the input ports that take them to the output ports with tables.
     *
     * @param exec makes tables, reports progress and cancels
     * @param objects the input, one for each port
     * @return the output
     * @throws Exception whatever the node throws
     */
    public Executed stream(final ExecutionContext exec, final PortObject... objects) throws Exception {
        requireInputs(objects.length);
        m_model.setWarning(null);
        final PortObjectSpec[] specs = Arrays.stream(objects).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
        final PortObjectSpec[] outSpecs = m_model.configure(specs);
        final InputPortRole[] roles = m_model.getInputPortRoles();
        final PortInput[] inputs = new PortInput[objects.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = roles[i].isStreamable() ? new DataTableRowInput((BufferedDataTable)objects[i])
                : new PortObjectInput(objects[i]);
        }
        final PortOutput[] outputs = new PortOutput[outSpecs.length];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] =
                new BufferedDataTableRowOutput(exec.createDataContainer((DataTableSpec)outSpecs[i]));
        }
        m_model.createStreamableOperator(new PartitionInfo(0, 1), specs).runFinal(inputs, outputs, exec);
        return executed(Arrays.stream(outputs).map(output -> ((BufferedDataTableRowOutput)output).getDataTable())
            .toArray(PortObject[]::new));
    }

    /** Forgets what an execution has left. */
    public void reset() {
        m_model.reset();
    }

    private Executed executed(final PortObject[] output) {
        for (int i = 0; i < m_model.getNrOutPorts(); i++) {
            if (output[i] == null) {
                throw new IllegalStateException(
                    "Invalid result. Execution failed. Reason: Data at output " + i + " is null.");
            }
            if (!m_model.getOutPortType(i).acceptsPortObject(output[i])) {
                throw new IllegalStateException("Output port " + (i + 1) + " has a "
                    + output[i].getClass().getName() + ", which is not one of " + m_model.getOutPortType(i) + ".");
            }
        }
        final PortObject[] internals =
            m_model instanceof PortObjectHolder holder ? holder.getInternalPortObjects() : null;
        return new Executed(List.of(output), internals == null ? List.of() : List.of(internals), warning());
    }

    private Optional<String> warning() {
        return Optional.ofNullable(m_model.getWarningMessage());
    }

    private void requireInputs(final int number) {
        if (number != m_model.getNrInPorts()) {
            throw new IllegalArgumentException(
                "The node has " + m_model.getNrInPorts() + " input ports, but there are " + number + " inputs.");
        }
    }
}
