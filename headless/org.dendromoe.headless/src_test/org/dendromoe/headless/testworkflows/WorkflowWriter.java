package org.dendromoe.headless.testworkflows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Origin;
import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;
import org.dendromoe.headless.testworkflows.WorkflowBlueprint.Link;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;

/** Writes workflow folders with the entries that KNIME 5.8 writes, all nodes reset. Data files are not written. */
final class WorkflowWriter {

    private static final String KNIME_VERSION = "5.8.0.v202512010000";

    private static final String WRITTEN = "2026-11-20 12:00:00 +0000";

    private static final String WRITTEN_ISO = "2026-11-20T12:00:00.000Z";

    private static final int GRID = 160;

    private static final int NODE_SIZE = 90;

    private static final int WHITE = 0xffffff;

    private static final int YELLOW = 0xffd800;

    private WorkflowWriter() {
    }

    static void write(final WorkflowBlueprint workflow, final Path folder) throws IOException {
        Files.createDirectories(folder);
        save(workflow(workflow), folder.resolve("workflow.knime"));
        Files.writeString(folder.resolve("workflow-metadata.xml"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <workflow-metadata content-type="text/plain" xmlns="http://www.knime.org/core/node/workflow/metadata/v1.0">
                <last-modified>%s</last-modified>
                <description>%s</description>
            </workflow-metadata>
            """.formatted(WRITTEN_ISO, escape(workflow.description())));
        Files.writeString(folder.resolve("workflowset.meta"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <KNIMEMetaInfo nrOfElements="2" xmlns="http://www.knime.org/2.9/metainfo">
                <element form="multiline" name="Comments" read-only="false">%s</element>
                <element form="text" name="Last Edited" read-only="true">%s</element>
            </KNIMEMetaInfo>
            """.formatted(escape(workflow.description()), WRITTEN));
        for (int i = 0; i < workflow.nodes().size(); i++) {
            final NodeBlueprint node = workflow.nodes().get(i);
            final Path nodeFolder = Files.createDirectories(folder.resolve(folderName(node, i + 1)));
            save(node(node), nodeFolder.resolve("settings.xml"));
        }
    }

    private static NodeSettings workflow(final WorkflowBlueprint workflow) {
        final var root = new NodeSettings("workflow.knime");
        root.addString("created_by", KNIME_VERSION);
        root.addBoolean("created_by_nightly", false);
        root.addString("version", "5.1.0");
        root.addString("name", workflow.name());
        final NodeSettingsWO author = root.addNodeSettings("authorInformation");
        author.addString("authored-by", "");
        author.addString("authored-when", WRITTEN);
        author.addString("lastEdited-by", null);
        author.addString("lastEdited-when", null);
        root.addString("customDescription", null);
        root.addString("state", "CONFIGURED");
        root.addNodeSettings("workflow_credentials");
        annotation(workflow, root.addNodeSettings("annotations").addNodeSettings("annotation_0"));
        final NodeSettingsWO nodes = root.addNodeSettings("nodes");
        for (int i = 0; i < workflow.nodes().size(); i++) {
            entry(workflow.nodes().get(i), i + 1, nodes.addNodeSettings("node_" + (i + 1)));
        }
        final NodeSettingsWO connections = root.addNodeSettings("connections");
        for (int i = 0; i < workflow.links().size(); i++) {
            final Link link = workflow.links().get(i);
            final NodeSettingsWO connection = connections.addNodeSettings("connection_" + i);
            connection.addInt("sourceID", link.source());
            connection.addInt("destID", link.destination());
            connection.addInt("sourcePort", link.sourcePort());
            connection.addInt("destPort", link.destinationPort());
        }
        return root;
    }

    /** The description above the nodes. */
    private static void annotation(final WorkflowBlueprint workflow, final NodeSettingsWO annotation) {
        final int columns = workflow.nodes().stream().mapToInt(node -> node.position().column()).max().orElse(0) + 1;
        annotation.addString("text", workflow.description());
        annotation.addString("contentType", "text/plain");
        annotation.addInt("bgcolor", WHITE);
        annotation.addInt("x-coordinate", 0);
        annotation.addInt("y-coordinate", 0);
        annotation.addInt("width", columns * GRID + NODE_SIZE);
        annotation.addInt("height", GRID - NODE_SIZE / 2);
        annotation.addString("alignment", "LEFT");
        annotation.addInt("borderSize", 2);
        annotation.addInt("borderColor", YELLOW);
        annotation.addInt("defFontSize", 12);
        annotation.addInt("annotation-version", 20230412);
        annotation.addNodeSettings("styles");
    }

    private static void entry(final NodeBlueprint node, final int id, final NodeSettingsWO entry) {
        final Position position = node.position();
        entry.addInt("id", id);
        entry.addString("node_settings_file", folderName(node, id) + "/settings.xml");
        entry.addBoolean("node_is_meta", false);
        entry.addString("node_type", "NativeNode");
        entry.addString("ui_classname", "org.knime.core.node.workflow.NodeUIInformation");
        entry.addNodeSettings("ui_settings").addIntArray("extrainfo.node.bounds",
            NODE_SIZE / 2 + position.column() * GRID, (position.row() + 1) * GRID, NODE_SIZE, NODE_SIZE);
    }

    private static NodeSettings node(final NodeBlueprint node) {
        final var root = new NodeSettings("settings.xml");
        root.addString("node_file", "settings.xml");
        root.addNodeSettings("flow_stack");
        root.addNodeSettings("internal_node_subsettings").addString("memory_policy", "CacheSmallInMemory");
        node.model().copyTo(root.addNodeSettings("model"));
        root.addString("customDescription", null);
        root.addString("state", "CONFIGURED");
        root.addString("factory", node.factory());
        root.addString("node-name", node.name());
        origin(node.origin(), root);
        root.addNodeSettings("factory_settings");
        if (!node.portGroups().isEmpty()) {
            final NodeSettingsWO groups = root.addNodeSettings("node_creation_config");
            for (final String name : node.portGroups()) {
                final NodeSettingsWO group = groups.addNodeSettings(name);
                if (node.addedPorts().containsKey(name)) {
                    group.addNodeSettings("port_0").addString("object_class", node.addedPorts().get(name));
                }
            }
        }
        root.addString("name", node.name());
        root.addBoolean("hasContent", false);
        root.addBoolean("isInactive", false);
        final NodeSettingsWO ports = root.addNodeSettings("ports");
        for (int port = 1; port <= node.outputs(); port++) {
            final NodeSettingsWO output = ports.addNodeSettings("port_" + port);
            output.addInt("index", port);
            output.addString("port_dir_location", null);
        }
        final NodeSettingsWO fileStores = root.addNodeSettings("filestores");
        fileStores.addString("file_store_location", null);
        fileStores.addString("file_store_id", null);
        return root;
    }

    private static void origin(final Origin origin, final NodeSettingsWO node) {
        node.addString("node-bundle-name", origin.bundleName());
        node.addString("node-bundle-symbolic-name", origin.bundle());
        node.addString("node-bundle-vendor", origin.vendor());
        node.addString("node-bundle-version", origin.bundleVersion());
        node.addString("node-feature-name", origin.featureName());
        node.addString("node-feature-symbolic-name", origin.feature());
        node.addString("node-feature-vendor", origin.feature() == null ? null : origin.vendor());
        node.addString("node-feature-version", origin.featureVersion());
    }

    private static String folderName(final NodeBlueprint node, final int id) {
        return node.name() + " (#" + id + ")";
    }

    private static void save(final NodeSettings settings, final Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            settings.saveToXML(stream);
        }
    }

    private static String escape(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
