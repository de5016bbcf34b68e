package org.dendromoe.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dendromoe.headless.testworkflows.SmallWorkflow;
import org.dendromoe.headless.testworkflows.WorkflowArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.BufferedDataTable;

class WorkflowTest {

    private static final String READER = "CSV Reader (#1)/settings.xml";

    @TempDir
    private Path m_folder;

    @BeforeEach
    void write() throws IOException {
        SmallWorkflow.write(m_folder);
    }

    @Test
    void nodesRunInTheOrderOfTheirConnections() throws Exception {
        final List<String> events = new ArrayList<>();
        try (Workflow workflow = Workflow.load(m_folder)) {
            final List<NodeResult> results = workflow.execute(new WorkflowListener() {
                @Override
                public void started(final NodeInfo node) {
                    events.add("start " + node);
                }

                @Override
                public void ended(final NodeResult result) {
                    events.add(result.state() + " " + result.node());
                }
            });
            assertEquals(workflow.nodes(), results.stream().map(NodeResult::node).toList());
            assertEquals(7, ((BufferedDataTable)results.get(1).outputs().get(0)).size());
            assertEquals(3, ((BufferedDataTable)results.get(1).outputs().get(1)).size());
        }
        assertEquals(List.of("start CSV Reader (#1)", "EXECUTED CSV Reader (#1)", "start Table Partitioner (#2)",
            "EXECUTED Table Partitioner (#2)", "start Scorer (#3)", "EXECUTED Scorer (#3)"), events);
    }

    @Test
    void failingNodeStopsTheNodesBehindIt() throws Exception {
        Files.delete(m_folder.resolve("data").resolve(SmallWorkflow.FILE));
        try (Workflow workflow = Workflow.load(m_folder)) {
            final List<NodeResult> results = workflow.execute(WorkflowListener.NONE);
            assertEquals(List.of(NodeState.FAILED, NodeState.NOT_EXECUTED, NodeState.NOT_EXECUTED),
                results.stream().map(NodeResult::state).toList());
            assertEquals("The file \"" + SmallWorkflow.FILE + "\" does not exist in data.",
                results.get(0).error().orElseThrow());
            assertEquals("CSV Reader (#1) did not execute.", results.get(1).error().orElseThrow());
        }
    }

    @Test
    void cancelledRunEnds() throws Exception {
        try (Workflow workflow = Workflow.load(m_folder)) {
            final List<NodeState> states = new ArrayList<>();
            workflow.execute(new WorkflowListener() {
                @Override
                public void ended(final NodeResult result) {
                    states.add(result.state());
                }

                @Override
                public boolean isCancelled() {
                    return !states.isEmpty();
                }
            });
            assertEquals(List.of(NodeState.EXECUTED, NodeState.CANCELLED, NodeState.NOT_EXECUTED), states);
        }
    }

    @Test
    void archiveRunsLikeItsFolder(@TempDir final Path archives) throws Exception {
        final Path archive = archives.resolve("small.knwf");
        WorkflowArchive.write(m_folder, "small", archive);
        try (Workflow workflow = Workflow.load(archive)) {
            assertEquals("small", workflow.name());
            assertTrue(workflow.execute(WorkflowListener.NONE).stream().allMatch(NodeResult::isExecuted));
        }
    }

    @Test
    void damagedArchiveIsRefused() throws IOException {
        final Path archive = Files.writeString(m_folder.resolve("text.knwf"), "not an archive");
        assertMessage(archive + " is not an archive, or a damaged one.", archive);
    }

    @Test
    void archiveWithEntriesOutsideOfItIsRefused() throws IOException {
        final Path archive = m_folder.resolve("slip.knwf");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../small/workflow.knime"));
        }
        assertMessage(archive + " is not an archive, or a damaged one.", archive);
    }

    @Test
    void archiveOfTwoWorkflowsIsRefused() throws IOException {
        final Path archive = m_folder.resolve("two.knwf");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("one/workflow.knime"));
            zip.putNextEntry(new ZipEntry("two/workflow.knime"));
        }
        assertMessage(archive + " does not hold exactly one workflow.", archive);
    }

    @Test
    void folderWithoutWorkflowIsRefused() {
        assertMessage(m_folder.resolve("data") + " is not a workflow: it has no file workflow.knime.",
            m_folder.resolve("data"));
    }

    @Test
    void unknownFactoryIsNamed() {
        assertMessage("Logistic Regression Learner (#3): The node with the factory "
            + "org.knime.base.node.mine.regression.logistic.learner4.LogRegLearnerNodeFactory4 is not known without "
            + "KNIME.", Path.of("test-data", "sample-workflow"));
    }

    @Test
    void missingNodeFolderIsNamed() throws IOException {
        Files.delete(m_folder.resolve(READER));
        assertMessage("Cannot read the settings " + READER + ": The file \"" + READER + "\" does not exist in "
            + m_folder.toRealPath().getFileName() + ".");
    }

    @Test
    void settingsOutsideOfTheWorkflowAreNotRead() throws IOException {
        replace("workflow.knime", READER, "../../etc/passwd");
        assertMessage(
            "Cannot read the settings ../../etc/passwd: The path \"../../etc/passwd\" leaves the workflow.");
    }

    @Test
    void linksOutOfTheWorkflowAreNotFollowed(@TempDir final Path elsewhere) throws IOException {
        Files.move(m_folder.resolve(READER), elsewhere.resolve("settings.xml"));
        Files.createSymbolicLink(m_folder.resolve(READER), elsewhere.resolve("settings.xml"));
        assertMessage("Cannot read the settings " + READER + ": The path \"" + READER
            + "\" is a link that leaves the workflow.");
    }

    @Test
    void dataOutsideOfTheDataAreaIsNotRead() throws Exception {
        replace(READER, SmallWorkflow.FILE, "../workflow.knime");
        try (Workflow workflow = Workflow.load(m_folder)) {
            assertEquals("The path \"../workflow.knime\" leaves the workflow.",
                workflow.execute(WorkflowListener.NONE).get(0).error().orElseThrow());
        }
    }

    @Test
    void cycleIsRefused() throws IOException {
        connect(9, 2, 1, 1, 0);
        assertMessage("The connections form a cycle, which CSV Reader (#1) is in or behind.");
    }

    @Test
    void secondConnectionToAPortIsRefused() throws IOException {
        connect(9, 1, 1, 3, 1);
        assertMessage("Two connections end at input port 1 of Scorer (#3).");
    }

    @Test
    void unknownPortsAndNodesAreRefused() throws IOException {
        connect(9, 1, 2, 3, 1);
        assertMessage("CSV Reader (#1) has no output port 2.");
        SmallWorkflow.write(m_folder);
        connect(9, 1, 1, 3, 2);
        assertMessage("Scorer (#3) has no input port 2.");
        SmallWorkflow.write(m_folder);
        connect(9, 1, -1, 3, 1);
        assertMessage("CSV Reader (#1) has no output port -1.");
        SmallWorkflow.write(m_folder);
        connect(9, 7, 1, 3, 1);
        assertMessage("A connection names node 7, which does not exist.");
    }

    @Test
    void openInputPortIsRefused() throws IOException {
        replace("workflow.knime", "<entry key=\"destPort\" type=\"xint\" value=\"1\"/>",
            "<entry key=\"destPort\" type=\"xint\" value=\"0\"/>");
        assertMessage("Nothing is connected to input port 1 of Table Partitioner (#2).");
    }

    @Test
    void variableConnectionsOnlyMakeNodesWait() throws Exception {
        connect(8, 1, 0, 3, 0);
        connect(9, 2, 0, 3, 0);
        try (Workflow workflow = Workflow.load(m_folder)) {
            assertTrue(workflow.execute(WorkflowListener.NONE).stream().allMatch(NodeResult::isExecuted));
        }
    }

    @Test
    void settingsThatTheStandInCannotHonourAreErrors() throws IOException {
        replace(READER, "key=\"prepend_file_idx_to_row_id\" type=\"xboolean\" value=\"false\"",
            "key=\"prepend_file_idx_to_row_id\" type=\"xboolean\" value=\"true\"");
        assertMessage("CSV Reader (#1): The setting prepend_file_idx_to_row_id = true is not supported without KNIME "
            + "(only false is).");
    }

    @Test
    void missingSettingIsNamed() throws IOException {
        replace(READER, "\"has_row_id\"", "\"row_id\"");
        final String message = assertThrows(WorkflowException.class, () -> Workflow.load(m_folder)).getMessage();
        assertTrue(message.startsWith("CSV Reader (#1): ") && message.contains("has_row_id"), message);
    }

    @Test
    void componentsAreRefused() throws IOException {
        replace("workflow.knime", "value=\"NativeNode\"", "value=\"SubNode\"");
        assertMessage("workflow.knime: Node 1 is of the type SubNode: metanodes and components are not supported "
            + "without KNIME.");
    }

    @Test
    void flowVariablesInSettingsAreRefused() throws IOException {
        replace(READER, "<config key=\"factory_settings\"/>", """
            <config key="factory_settings"/>
            <config key="variables">
                <entry key="version" type="xstring" value="V_2019_09_13"/>
                <config key="tree"><config key="settings"><config key="has_row_id">
                    <entry key="used_variable" type="xstring" value="ids"/>
                    <entry key="exposed_variable" type="xstring" isnull="true" value=""/>
                </config></config></config>
            </config>
            """);
        assertMessage("CSV Reader (#1): Settings controlled by flow variables are not supported without KNIME.");
    }

    @Test
    void emptyVariablesThatDialogsLeaveBehindAreFine() throws IOException {
        replace(READER, "<config key=\"factory_settings\"/>",
            "<config key=\"factory_settings\"/><config key=\"variables\"/>");
        assertDoesNotThrow(() -> Workflow.load(m_folder).close());
    }

    @Test
    void entityBombIsRefused() throws IOException {
        final var bomb = new StringBuilder("<!DOCTYPE config [<!ENTITY e0 \"bombbombbomb\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        replace("workflow.knime", "?>\n<config", "?>\n" + bomb + "]>\n<config");
        replace("workflow.knime", "value=\"small\"", "value=\"&e19;\"");
        final String message = assertThrows(WorkflowException.class, () -> Workflow.load(m_folder)).getMessage();
        assertTrue(message.startsWith("Cannot read the settings workflow.knime: "), message);
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir final Path elsewhere) throws Exception {
        final Path secret = Files.writeString(elsewhere.resolve("secret"), "xstring");
        replace("workflow.knime", "?>\n<config",
            "?>\n<!DOCTYPE config [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>\n<config");
        replace("workflow.knime", "<config key=\"nodes\">", "<config key=\"nodes\">&secret;");
        try (Workflow workflow = Workflow.load(m_folder)) {
            assertEquals(3, workflow.nodes().size());
        }
    }

    @Test
    void endlessSettingsAreNotReadToTheEnd() throws IOException {
        Files.writeString(m_folder.resolve(READER),
            "<config key=\"settings.xml\">" + " ".repeat(17 << 20) + "</config>");
        assertMessage("Cannot read the settings " + READER + ": The file is larger than the 16777216 bytes that are "
            + "allowed.");
    }

    private void assertMessage(final String message) {
        assertMessage(message, m_folder);
    }

    private static void assertMessage(final String message, final Path folder) {
        assertEquals(message, assertThrows(WorkflowException.class, () -> Workflow.load(folder)).getMessage());
    }

    private void connect(final int number, final int source, final int sourcePort, final int destination,
        final int destinationPort) throws IOException {
        replace("workflow.knime", "<config key=\"connections\">", """
            <config key="connections">
                    <config key="connection_%d">
                        <entry key="sourceID" type="xint" value="%d"/>
                        <entry key="destID" type="xint" value="%d"/>
                        <entry key="sourcePort" type="xint" value="%d"/>
                        <entry key="destPort" type="xint" value="%d"/>
                    </config>""".formatted(number, source, destination, sourcePort, destinationPort));
    }

    /** Replaces the first occurrence, which must be there. */
    private void replace(final String file, final String old, final String replacement) throws IOException {
        final String text = Files.readString(m_folder.resolve(file));
        assertTrue(text.contains(old), old);
        final int start = text.indexOf(old);
        Files.writeString(m_folder.resolve(file),
            text.substring(0, start) + replacement + text.substring(start + old.length()));
    }
}
