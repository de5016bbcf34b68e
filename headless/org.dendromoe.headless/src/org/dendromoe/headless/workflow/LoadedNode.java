package org.dendromoe.headless.workflow;

import java.util.Optional;

import org.dendromoe.headless.basenodes.BaseNodes;
import org.dendromoe.headless.node.ExecutableNode;
import org.dendromoe.headless.node.PluginNodes;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** A node of the workflow with its settings. */
record LoadedNode(NodeInfo info, ExecutableNode executable) {

    static LoadedNode load(final WorkflowFile.Entry entry, final WorkflowFolder folder) throws WorkflowException {
        final NodeSettingsRO settings = folder.settings(entry.settingsFile());
        try {
            final NodeInfo info = new NodeInfo(entry.id(), text(settings, "name"), text(settings, "factory"));
            return new LoadedNode(info, executable(info, settings, folder));
        } catch (InvalidSettingsException e) {
            throw new WorkflowException(entry.settingsFile() + ": " + e.getMessage(), e);
        }
    }

    private static String text(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        final String text = settings.getString(key);
        if (text == null) {
            throw new InvalidSettingsException("The entry \"" + key + "\" is empty.");
        }
        return text;
    }

    private static ExecutableNode executable(final NodeInfo info, final NodeSettingsRO settings,
        final WorkflowFolder folder) throws WorkflowException {
        try {
            if (controlledByVariables(settings)) {
                throw new InvalidSettingsException(
                    "Settings controlled by flow variables are not supported without KNIME.");
            }
            final NodeSettingsRO model = settings.getNodeSettings("model");
            final Optional<ExecutableNode> base = BaseNodes.load(info.factory(), model, folder);
            if (base.isPresent()) {
                return base.get();
            }
            return PluginNodes.load(info.factory(), settings).orElseThrow(() -> new InvalidSettingsException(
                "The node with the factory " + info.factory() + " is not known without KNIME."));
        } catch (InvalidSettingsException e) {
            throw new WorkflowException(info + ": " + e.getMessage(), e);
        }
    }

    /** KNIME's dialogs leave an empty config behind when no setting is controlled. */
    private static boolean controlledByVariables(final NodeSettingsRO settings) throws InvalidSettingsException {
        return settings.containsKey("variables") && settings.getNodeSettings("variables").iterator().hasNext();
    }
}
