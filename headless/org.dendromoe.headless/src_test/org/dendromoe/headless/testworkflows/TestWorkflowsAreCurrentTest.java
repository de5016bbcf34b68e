package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dendromoe.headless.node.PluginNodes;
import org.dendromoe.headless.node.PluginNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** The committed workflows are what {@link TestWorkflows} writes, and their nodes save what they have loaded. */
class TestWorkflowsAreCurrentTest {

    @TempDir
    private static Path m_written;

    @TestFactory
    Stream<DynamicTest> committedFoldersAreWhatTheNodesSave() throws IOException {
        TestWorkflows.writeTo(m_written);
        return files(m_written).entrySet().stream().map(written -> DynamicTest.dynamicTest(written.getKey(),
            () -> assertEquals(written.getValue(), Files.readString(TestWorkflows.FOLDER.resolve(written.getKey())),
                "run " + TestWorkflows.class.getName() + " to write the test workflows anew")));
    }

    @TestFactory
    Stream<DynamicTest> settingsSurviveLoadingAndSaving() throws IOException {
        return files(TestWorkflows.FOLDER).keySet().stream().filter(file -> file.contains("MoE "))
            .map(file -> DynamicTest.dynamicTest(file,
                () -> assertSettingsSurvive(TestWorkflows.FOLDER.resolve(file))));
    }

    private static void assertSettingsSurvive(final Path file) throws Exception {
        final NodeSettingsRO settings = NodeSettings.loadFromXML(Files.newInputStream(file));
        final PluginNode node = PluginNodes.create(settings.getString("factory")).orElseThrow();
        final NodeSettingsRO model = settings.getNodeSettings("model");
        node.loadSettings(model);
        assertEquals(model, node.saveSettings());
    }

    private static Map<String, String> files(final Path folder) throws IOException {
        final Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>)paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
