package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return files(m_written).map(written -> DynamicTest.dynamicTest(written,
            () -> assertEquals(Files.readString(m_written.resolve(written)),
                Files.readString(TestWorkflows.FOLDER.resolve(written)),
                "run " + TestWorkflows.class.getName() + " to write the test workflows anew")));
    }

    @TestFactory
    Stream<DynamicTest> settingsSurviveLoadingAndSaving() throws IOException {
        return files(TestWorkflows.FOLDER).filter(file -> file.contains("MoE "))
            .map(file -> DynamicTest.dynamicTest(file,
                () -> assertSettingsSurvive(TestWorkflows.FOLDER.resolve(file))));
    }

    private static void assertSettingsSurvive(final Path file) throws Exception {
        final NodeSettingsRO settings = NodeSettings.loadFromXML(Files.newInputStream(file));
        final PluginNode node = PluginNodes.load(settings.getString("factory"), settings).orElseThrow();
        final NodeSettingsRO model = settings.getNodeSettings("model");
        node.loadSettings(model);
        assertEquals(model, node.saveSettings());
    }

    /** @return paths relative to the folder, in order */
    private static Stream<String> files(final Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).map(path -> folder.relativize(path).toString()).sorted().toList()
                .stream();
        }
    }
}
