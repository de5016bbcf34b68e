package org.knime.core.node.context;

import java.util.HashSet;
import java.util.Set;

import org.dendromoe.standin.AddedPorts;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Which of its optional ports a node is made with. */
public final class HeadlessCreation extends NodeCreationConfiguration implements AddedPorts {

    private static final String SETTINGS = "node_creation_config";

    private static final String FIRST_PORT = "port_0";

    private final AddedPorts m_added;

    private HeadlessCreation(final AddedPorts added) {
        m_added = added;
    }

    /** @param groups ids of the groups of optional ports that the node has */
    public static HeadlessCreation with(final Set<String> groups) {
        return new HeadlessCreation(groups::contains);
    }

    /** The node has every optional port. */
    public static HeadlessCreation withAll() {
        return new HeadlessCreation(group -> true);
    }

    /**
     * @param settings of a node, as KNIME saves them; nodes that had no optional ports have no such part
     * @throws InvalidSettingsException if the part is damaged
     */
    public static HeadlessCreation load(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (!settings.containsKey(SETTINGS)) {
            return new HeadlessCreation(NONE);
        }
        final NodeSettingsRO groups = settings.getNodeSettings(SETTINGS);
        final Set<String> added = new HashSet<>();
        for (final String group : groups) {
            if (groups.getNodeSettings(group).containsKey(FIRST_PORT)) {
                added.add(group);
            }
        }
        return with(added);
    }

    @Override
    public boolean contains(final String group) {
        return m_added.contains(group);
    }
}
