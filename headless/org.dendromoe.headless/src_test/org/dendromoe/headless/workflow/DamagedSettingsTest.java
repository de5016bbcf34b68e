package org.dendromoe.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dendromoe.headless.testworkflows.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages one entry of the settings after the other. The workflow then either loads, as not every entry is read, or is
 * refused with one line; and what loads runs or fails with one line.
 */
class DamagedSettingsTest {

    @TempDir
    private Path m_folder;

    @Test
    void damagedEntriesOfTheBaseNodesEndInOneLine() throws IOException {
        SmallWorkflow.write(m_folder);
        damageAll(true);
    }

    @Test
    void damagedEntriesOfThePluginNodesEndInOneLine() throws IOException {
        final Path original = Path.of("..", "..", "test-workflows");
        SmallWorkflow.write(m_folder);
        copyNodes(original.resolve("predictor-options"), List.of("MoE Learner (#3)", "MoE Predictor (#4)"));
        copyNodes(original.resolve("dendrogram-options"),
            List.of("MoE Model Selector (#3)", "MoE Dendrogram View (#4)"));
        damageAll(false);
    }

    private void copyNodes(final Path workflow, final List<String> nodes) throws IOException {
        for (String node : nodes) {
            Files.createDirectories(m_folder.resolve(node));
            Files.copy(workflow.resolve(node).resolve("settings.xml"), m_folder.resolve(node).resolve("settings.xml"));
        }
    }

    private void damageAll(final boolean run) throws IOException {
        final List<Path> files;
        try (Stream<Path> paths = Files.walk(m_folder)) {
            files = paths.filter(path -> path.endsWith("settings.xml") || path.endsWith("workflow.knime")).toList();
        }
        for (Path file : files) {
            final List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                for (String damaged : damages(lines.get(i))) {
                    final List<String> changed = new ArrayList<>(lines);
                    changed.set(i, damaged);
                    Files.write(file, changed);
                    check(file, lines.get(i) + " -> " + damaged, run);
                }
            }
            Files.write(file, lines);
        }
    }

    private static List<String> damages(final String line) {
        if (!line.contains("<entry ")) {
            return List.of();
        }
        return List.of("", line.replaceFirst("value=\".*\"", "isnull=\"true\" value=\"\""),
            line.replaceFirst("value=\".*\"", "value=\"damaged\""), line.replaceFirst("value=\".*\"", "value=\"-1\""),
            line.replaceFirst("type=\"\\w*\"", "type=\"xlong\""));
    }

    private void check(final Path file, final String damage, final boolean run) throws IOException {
        try {
            if (file.endsWith("workflow.knime") || run) {
                try (Workflow workflow = Workflow.load(m_folder)) {
                    for (NodeResult result : workflow.execute(WorkflowListener.NONE)) {
                        result.error().ifPresent(error -> assertOneLine(error, damage));
                    }
                }
            } else {
                final String node = m_folder.relativize(file).toString();
                try (WorkflowFolder folder = WorkflowFolder.open(m_folder)) {
                    LoadedNode.load(new WorkflowFile.Entry(1, node), folder);
                }
            }
        } catch (WorkflowException e) {
            assertOneLine(e.getMessage(), damage);
        }
    }

    private static void assertOneLine(final String message, final String damage) {
        assertFalse(message.isBlank() || message.contains("\n") || message.contains("Exception")
            || message.contains("null\" is null"), () -> damage + ": " + message);
    }
}
