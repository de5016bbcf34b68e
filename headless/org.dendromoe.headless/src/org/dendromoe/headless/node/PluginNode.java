package org.dendromoe.headless.node;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.ExecutionContext;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.HeadlessView;

/** A node of a plug-in. */
public final class PluginNode implements ExecutableNode {

    private final HeadlessNode m_node;

    private Optional<String> m_warning = Optional.empty();

    PluginNode(final HeadlessNode node) {
        m_node = node;
    }

    /** @return what users read about the node */
    public NodeDescription description() {
        return m_node.description();
    }

    /** @return the settings under the keys that KNIME saves */
    public NodeSettings saveSettings() {
        return m_node.saveSettings();
    }

    /** @throws InvalidSettingsException if a setting is missing or not allowed; the settings stay as they are then */
    public void loadSettings(final NodeSettingsRO model) throws InvalidSettingsException {
        m_node.loadSettings(model);
    }

    @Override
    public List<PortType> inputTypes() {
        return m_node.inPorts();
    }

    @Override
    public List<PortType> outputTypes() {
        return m_node.outPorts();
    }

    @Override
    public PortObjectSpec[] configure(final PortObjectSpec[] inputs) throws InvalidSettingsException {
        final HeadlessNode.Configured configured = m_node.configure(inputs);
        m_warning = configured.warning();
        return configured.specs().toArray(PortObjectSpec[]::new);
    }

    @Override
    public PortObject[] execute(final PortObject[] inputs, final ExecutionContext context) throws Exception {
        final HeadlessNode.Executed executed = m_node.execute(context, inputs);
        m_warning = executed.warning();
        return executed.objects().toArray(PortObject[]::new);
    }

    @Override
    public Optional<String> warning() {
        return m_warning;
    }

    @Override
    public Optional<String> viewData() throws IOException {
        return HeadlessView.exists(m_node) ? Optional.of(HeadlessView.of(m_node).initialDataJson()) : Optional.empty();
    }
}
