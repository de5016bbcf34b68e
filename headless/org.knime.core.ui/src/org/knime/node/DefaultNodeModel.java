package org.knime.node;

import java.io.File;

import org.dendromoe.standin.AddedPorts;
import org.dendromoe.standin.ParametersTree;
import org.dendromoe.standin.SpecsInput;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;

/** Runs a node that is described in code. */
final class DefaultNodeModel extends NodeModel implements PortObjectHolder {

    private final DefaultModel m_model;

    private NodeParameters m_parameters;

    private PortObject[] m_internals;

    DefaultNodeModel(final DefaultNode node, final AddedPorts added) {
        super(node.ports().inTypes(added), node.ports().outTypes(added));
        m_model = node.model();
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        if (m_parameters == null && m_model.parameters() != null) {
            m_parameters = ParametersTree.create(m_model.parameters(), new SpecsInput(inSpecs));
            m_parameters.validate();
        }
        final PortObjectSpec[] result = new PortObjectSpec[getNrOutPorts()];
        m_model.configure(new SpecsIn(inSpecs), new SpecsOut(result));
        return result;
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec)
        throws CanceledExecutionException, KNIMEException {
        final PortObject[] result = new PortObject[getNrOutPorts()];
        m_model.execute(new ObjectsIn(inObjects, exec), new ObjectsOut(result));
        return result;
    }

    @SuppressWarnings("unchecked")
    private <P extends NodeParameters> P parameters() {
        return (P)m_parameters;
    }

    private void warn(final String message) {
        setWarningMessage(message);
    }

    private final class SpecsIn implements ConfigureInput {

        private final PortObjectSpec[] m_specs;

        SpecsIn(final PortObjectSpec[] specs) {
            m_specs = specs;
        }

        @Override
        public <S extends NodeParameters> S getParameters() {
            return parameters();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends PortObjectSpec> S getInPortSpec(final int index) {
            return (S)m_specs[index];
        }

        @Override
        public PortObjectSpec[] getInPortSpecs() {
            return m_specs.clone();
        }

        @Override
        public DataTableSpec getInTableSpec(final int portIndex) {
            return (DataTableSpec)m_specs[portIndex];
        }
    }

    private final class SpecsOut implements ConfigureOutput {

        private final PortObjectSpec[] m_specs;

        SpecsOut(final PortObjectSpec[] specs) {
            m_specs = specs;
        }

        @Override
        public <S extends PortObjectSpec> void setOutSpec(final int index, final S spec) {
            m_specs[index] = spec;
        }

        @Override
        @SafeVarargs
        public final <S extends PortObjectSpec> void setOutSpecs(final S... specs) {
            System.arraycopy(specs, 0, m_specs, 0, specs.length);
        }

        @Override
        public void setWarningMessage(final String message) {
            warn(message);
        }
    }

    private final class ObjectsIn implements ExecuteInput {

        private final PortObject[] m_objects;

        private final ExecutionContext m_exec;

        ObjectsIn(final PortObject[] objects, final ExecutionContext exec) {
            m_objects = objects;
            m_exec = exec;
        }

        @Override
        public <S extends NodeParameters> S getParameters() {
            return parameters();
        }

        @Override
        public ExecutionContext getExecutionContext() {
            return m_exec;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <D extends PortObject> D getInPortObject(final int portIndex) {
            return (D)m_objects[portIndex];
        }

        @Override
        public PortObject[] getInPortObjects() {
            return m_objects.clone();
        }

        @Override
        public BufferedDataTable getInTable(final int portIndex) {
            return (BufferedDataTable)m_objects[portIndex];
        }
    }

    private final class ObjectsOut implements ExecuteOutput {

        private final PortObject[] m_objects;

        ObjectsOut(final PortObject[] objects) {
            m_objects = objects;
        }

        @Override
        public <D extends PortObject> void setOutData(final int index, final D data) {
            m_objects[index] = data;
        }

        @Override
        @SafeVarargs
        public final <D extends PortObject> void setOutData(final D... data) {
            System.arraycopy(data, 0, m_objects, 0, data.length);
        }

        @Override
        @SafeVarargs
        public final <D extends PortObject> void setInternalData(final D... data) {
            setInternalPortObjects(data);
        }

        @Override
        public void setWarningMessage(final String message) {
            warn(message);
        }
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return m_internals;
    }

    @Override
    public void setInternalPortObjects(final PortObject[] portObjects) {
        m_internals = portObjects;
    }

    @Override
    protected void reset() {
        m_internals = null;
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        if (m_model.parameters() != null) {
            ParametersTree.save(
                m_parameters == null ? ParametersTree.create(m_model.parameters(), null) : m_parameters, settings);
        }
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (m_model.parameters() != null) {
            ParametersTree.load(m_model.parameters(), settings).validate();
        }
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (m_model.parameters() != null) {
            m_parameters = ParametersTree.load(m_model.parameters(), settings);
        }
    }

    @Override
    protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // all that is kept are port objects
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // all that is kept are port objects
    }
}
