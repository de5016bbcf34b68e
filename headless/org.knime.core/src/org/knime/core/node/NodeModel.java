package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.AbstractNodeView.ViewableModel;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.InputPortRole;
import org.knime.core.node.streamable.OutputPortRole;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.StreamableOperator;

/** What a node does: configure tells its output from the specs of its input, execute makes it. */
public abstract class NodeModel implements ViewableModel {

    private final PortType[] m_inPorts;

    private final PortType[] m_outPorts;

    private Message m_warning;

    /**
     * @param inPortTypes the types of the input ports
     * @param outPortTypes the types of the output ports
     */
    protected NodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes) {
        m_inPorts = inPortTypes.clone();
        m_outPorts = outPortTypes.clone();
    }

    protected final int getNrInPorts() {
        return m_inPorts.length;
    }

    protected final int getNrOutPorts() {
        return m_outPorts.length;
    }

    protected final PortType getInPortType(final int index) {
        return m_inPorts[index];
    }

    protected final PortType getOutPortType(final int index) {
        return m_outPorts[index];
    }

    /** @return the specs of the output, null where unknown */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return configure(Arrays.copyOf(inSpecs, inSpecs.length, DataTableSpec[].class));
    }

    /** @return the specs of the output, null where unknown */
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        throw new IllegalStateException(getClass().getName() + " does not implement configure.");
    }

    /** @return the output */
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        return execute(Arrays.copyOf(inObjects, inObjects.length, BufferedDataTable[].class), exec);
    }

    /** @return the output */
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
        throws Exception {
        throw new IllegalStateException(getClass().getName() + " does not implement execute.");
    }

    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    protected abstract void loadInternals(File nodeInternDir, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    protected abstract void saveInternals(File nodeInternDir, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /** Forgets what an execution has left. */
    protected abstract void reset();

    /** @param warningMessage what users should know; null for nothing */
    protected final void setWarningMessage(final String warningMessage) {
        setWarning(warningMessage == null ? null : Message.fromSummary(warningMessage));
    }

    /** @param message what users should know; null for nothing */
    protected final void setWarning(final Message message) {
        m_warning = message;
    }

    protected final String getWarningMessage() {
        return m_warning == null ? null : m_warning.getSummary();
    }

    /** @return how each input port is fed when the node is streamed */
    public InputPortRole[] getInputPortRoles() {
        final InputPortRole[] roles = new InputPortRole[getNrInPorts()];
        Arrays.fill(roles, InputPortRole.NONDISTRIBUTED_NONSTREAMABLE);
        return roles;
    }

    /** @return how each output port is fed when the node is streamed */
    public OutputPortRole[] getOutputPortRoles() {
        final OutputPortRole[] roles = new OutputPortRole[getNrOutPorts()];
        Arrays.fill(roles, OutputPortRole.NONDISTRIBUTED);
        return roles;
    }

    /** @return what streams a partition of the input */
    public StreamableOperator createStreamableOperator(final PartitionInfo partitionInfo,
        final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        throw new UnsupportedOperationException(getClass().getName() + " cannot be streamed.");
    }
}
