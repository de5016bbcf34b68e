package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.headless.workflow.NodeState;
import org.dendromoe.headless.workflow.Workflow;
import org.dendromoe.headless.workflow.WorkflowException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.port.HeadlessPorts;
import org.knime.core.node.port.PortObject;

/** Bad input ends in one clear message of the node that it concerns, and the nodes behind that node do not run. */
class FailingWorkflowsTest {

    @TempDir
    private Path m_folder;

    @BeforeEach
    void copy() throws IOException {
        TestWorkflows.copy("selector-options", m_folder);
    }

    @Test
    void missingTargetColumn() throws Exception {
        changeTable(line -> line.substring(0, line.lastIndexOf(',')));
        assertLearnerFails("The table has no target column 'class'.");
    }

    @Test
    void missingFeatureColumn() throws Exception {
        changeTable(line -> line.replaceFirst(",[^,]*", ""));
        assertLearnerFails("The table lacks selected feature columns: 'actin'.");
    }

    @Test
    void targetWithOneClass() throws Exception {
        changeTable(line -> line.replaceFirst(",class .$", ",class A"));
        assertLearnerFails("The target column 'class' has only the class 'class A', at least two are needed.");
    }

    @Test
    void emptyTable() throws Exception {
        changeTable(line -> line.startsWith("sample") ? line : "");
        final String message = assertLearnerFails(null);
        assertTrue(message.contains("empty") || message.contains("no rows"), message);
    }

    @Test
    void tableThatTheModelWasNotTrainedOn() throws Exception {
        // a second reader gives the selectors a table without a feature
        final Path other = Files.createDirectories(m_folder.resolve("CSV Reader (#10)"));
        Files.writeString(other.resolve("settings.xml"),
            Files.readString(m_folder.resolve("CSV Reader (#1)").resolve("settings.xml")).replace("samples.csv",
                "other.csv"));
        Files.writeString(m_folder.resolve("data").resolve("other.csv"), "sample,lipid,class\nS1,0.5,class A\n");
        final Path file = m_folder.resolve("workflow.knime");
        Files.writeString(file, Files.readString(file).replace("<config key=\"nodes\">", """
            <config key="nodes">
                    <config key="node_10">
                        <entry key="id" type="xint" value="10"/>
                        <entry key="node_settings_file" type="xstring" value="CSV Reader (#10)/settings.xml"/>
                        <entry key="node_type" type="xstring" value="NativeNode"/>
                    </config>""").replaceFirst("value=\"1\"/>(\\s*<entry key=\"destID\" type=\"xint\" value=\"3\"/>)",
            "value=\"10\"/>$1"));
        final NodeResult selector = Execution.of(m_folder).result(3);
        assertEquals(NodeState.FAILED, selector.state());
        assertOneLine(selector.error().orElseThrow());
        assertTrue(selector.error().orElseThrow().contains("'actin'"), selector.error().orElseThrow());
    }

    @Test
    void modelPortThatGetsATable() throws IOException {
        final Path file = m_folder.resolve("workflow.knime");
        final String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst(
            "value=\"2\"/>(\\s*<entry key=\"destID\" type=\"xint\" value=\"3\"/>"
                + "\\s*<entry key=\"sourcePort\" type=\"xint\" )value=\"1\"",
            "value=\"2\"/>$1value=\"2\""));
        assertEquals("Output port 2 of MoE Learner (#2) does not fit input port 1 of MoE Model Selector (#3) "
            + "(MoE Model).", assertThrows(WorkflowException.class, () -> Workflow.load(m_folder)).getMessage());
    }

    @Test
    void arrayThatPromisesMoreThanItHolds() throws IOException {
        final Path file = m_folder.resolve("MoE Learner (#2)").resolve("settings.xml");
        Files.writeString(file,
            Files.readString(file).replaceFirst("(\"array-size\" type=\"xint\" value=)\"4\"", "$1\"2147483647\""));
        final String message = assertThrows(WorkflowException.class, () -> Workflow.load(m_folder)).getMessage();
        assertOneLine(message);
        assertTrue(message.startsWith("MoE Learner (#2): ") && message.contains("manuallySelected"), message);
    }

    @Test
    void damagedModel() throws Exception {
        final PortObject model = Execution.of(m_folder).result(2).outputs().get(0);
        final var bytes = new ByteArrayOutputStream();
        HeadlessPorts.write(model, bytes);
        for (int length : List.of(0, 100, bytes.size() / 2)) {
            final IOException error = assertThrows(IOException.class,
                () -> HeadlessPorts.read(new ByteArrayInputStream(bytes.toByteArray(), 0, length)));
            assertOneLine(error.getMessage());
        }
    }

    private String assertLearnerFails(final String message) throws Exception {
        final List<NodeResult> results = Execution.of(m_folder).results();
        assertEquals(NodeState.EXECUTED, results.get(0).state());
        assertEquals(NodeState.FAILED, results.get(1).state());
        for (NodeResult result : results.subList(2, results.size())) {
            assertEquals(NodeState.NOT_EXECUTED, result.state());
        }
        final String error = results.get(1).error().orElseThrow();
        assertOneLine(error);
        assertEquals(message == null ? error : message, error);
        return error;
    }

    private static void assertOneLine(final String message) {
        assertFalse(message.isBlank() || message.contains("\n") || message.contains("Exception"), message);
    }

    private void changeTable(final UnaryOperator<String> change) throws IOException {
        final Path file = m_folder.resolve("data").resolve(OptionsTable.NAME);
        Files.write(file, Files.readAllLines(file).stream().map(change).toList());
    }
}
