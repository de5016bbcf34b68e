package org.knime.core.webui.node.impl;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;

import org.dendromoe.standin.ParametersTree;
import org.dendromoe.standin.SpecsInput;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.StreamableOperator;
import org.knime.node.parameters.NodeParameters;

/**
 * Runs a node with parameters.
 *
 * @param <S> the parameters
 */
public abstract class WebUINodeModel<S extends NodeParameters> extends NodeModel {

    private final Class<S> m_type;

    private S m_parameters;

    /**
     * @param configuration the description of the node
     * @param modelSettingsClass the class of the parameters
     */
    protected WebUINodeModel(final WebUINodeConfiguration configuration, final Class<S> modelSettingsClass) {
        super(configuration.inTypes(), configuration.outTypes());
        m_type = modelSettingsClass;
    }

    @Override
    protected final PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        if (m_parameters == null) {
            m_parameters = ParametersTree.create(m_type, new SpecsInput(inSpecs));
            validateSettings(m_parameters);
        }
        return configure(inSpecs, m_parameters);
    }

    @Override
    protected final DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        return (DataTableSpec[])configure((PortObjectSpec[])inSpecs);
    }

    /** @return the specs of the output, null where unknown */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs, final S modelSettings)
        throws InvalidSettingsException {
        return configure(Arrays.copyOf(inSpecs, inSpecs.length, DataTableSpec[].class), modelSettings);
    }

    /** @return the specs of the output, null where unknown */
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs, final S modelSettings)
        throws InvalidSettingsException {
        throw new UnsupportedOperationException(getClass().getName() + " does not implement configure.");
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        return execute(inObjects, exec, m_parameters);
    }

    /** @return the output */
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec, final S modelSettings)
        throws Exception {
        return execute(Arrays.copyOf(inObjects, inObjects.length, BufferedDataTable[].class), exec, modelSettings);
    }

    /** @return the output */
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec,
        final S modelSettings) throws Exception {
        throw new UnsupportedOperationException(getClass().getName() + " does not implement execute.");
    }

    @Override
    public final StreamableOperator createStreamableOperator(final PartitionInfo partitionInfo,
        final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return createStreamableOperator(partitionInfo, inSpecs, m_parameters);
    }

    /** @return what streams a partition of the input */
    protected StreamableOperator createStreamableOperator(final PartitionInfo partitionInfo,
        final PortObjectSpec[] inSpecs, final S modelSettings) throws InvalidSettingsException {
        return super.createStreamableOperator(partitionInfo, inSpecs);
    }

    @Override
    protected final void saveSettingsTo(final NodeSettingsWO settings) {
        ParametersTree.save(m_parameters == null ? ParametersTree.create(m_type, null) : m_parameters, settings);
    }

    @Override
    protected final void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        validateSettings(ParametersTree.load(m_type, settings));
    }

    /** @throws InvalidSettingsException if the parameters are not allowed */
    protected void validateSettings(final S settings) throws InvalidSettingsException {
        settings.validate();
    }

    @Override
    protected final void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_parameters = ParametersTree.load(m_type, settings);
    }

    @Override
    protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        // nothing is kept
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        // nothing is kept
    }

    @Override
    protected void reset() {
        // nothing is kept
    }
}
