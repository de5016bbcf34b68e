package org.dendromoe.headless.testworkflows;

import java.util.List;
import java.util.Map;

import org.knime.core.node.NodeSettings;

/**
 * A node of a workflow to be written.
 *
 * @param name of the node; also names its folder
 * @param factory name of the factory class
 * @param origin where the factory comes from
 * @param model settings of the node
 * @param outputs number of output ports, without that of the flow variables
 * @param portGroups names of the groups of ports that KNIME saves with the node; may be empty
 * @param addedPorts class of the port objects by the group of each optional port that is there
 * @param position where the node is drawn
 */
record NodeBlueprint(String name, String factory, Origin origin, NodeSettings model, int outputs,
    List<String> portGroups, Map<String, String> addedPorts, Position position) {

    /** Without optional ports. */
    NodeBlueprint(final String name, final String factory, final Origin origin, final NodeSettings model,
        final int outputs, final List<String> portGroups, final Position position) {
        this(name, factory, origin, model, outputs, portGroups, Map.of(), position);
    }

    /**
     * Bundle and feature of a factory, as KNIME saves them.
     *
     * @param feature symbolic name of the feature; null if KNIME does not know it
     */
    record Origin(String bundleName, String bundle, String vendor, String bundleVersion, String featureName,
        String feature, String featureVersion) {
    }

    /** Column and row in the grid on which nodes are drawn, from 0. */
    record Position(int column, int row) {
    }
}
