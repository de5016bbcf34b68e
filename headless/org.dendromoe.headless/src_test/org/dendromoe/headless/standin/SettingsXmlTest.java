package org.dendromoe.headless.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Settings are read from and written to KNIME's XML format. */
class SettingsXmlTest {

    private static final Path SAMPLE = Path.of("test-data", "sample-workflow");

    private static String written(final NodeSettingsRO settings) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static NodeSettingsRO read(final String xml) throws IOException {
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Path> filesOfKnime() throws IOException {
        return Files.walk(SAMPLE)
            .filter(file -> file.endsWith("settings.xml") || file.endsWith("workflow.knime"));
    }

    @ParameterizedTest
    @MethodSource("filesOfKnime")
    void filesOfKnimeSurviveByteForByte(final Path file) throws IOException {
        final String xml = Files.readString(file);
        assertEquals(xml, written(read(xml)));
    }

    @Test
    void valuesSurvive() throws IOException, InvalidSettingsException {
        final String text = "<a href=\"x\">&amp;</a>\n\ttab %% %%00010 é \u0001 \ud83d\ude00";
        final NodeSettings settings = new NodeSettings("all & sundry");
        settings.addString("text", text);
        settings.addString("null", null);
        settings.addDouble("double", Double.NEGATIVE_INFINITY);
        settings.addLong("long", Long.MIN_VALUE);
        settings.addBoolean("boolean", true);
        settings.addStringArray("texts", "", null, text);
        settings.addStringArray("no texts", (String[])null);
        settings.addDoubleArray("doubles", 0.1, Double.NaN);
        settings.addNodeSettings("empty");
        final NodeSettingsRO copy = read(written(settings));
        assertEquals(settings, copy);
        assertEquals("all & sundry", copy.getKey());
        assertEquals(text, copy.getString("text"));
        assertNull(copy.getString("null"));
        assertEquals(Double.NEGATIVE_INFINITY, copy.getDouble("double"));
        assertArrayEquals(new String[]{"", null, text}, copy.getStringArray("texts"));
        assertNull(copy.getStringArray("no texts"));
        assertTrue(Double.isNaN(copy.getDoubleArray("doubles")[1]));
        assertEquals(0, copy.getNodeSettings("empty").keySet().size());
    }

    @Test
    void absentValuesAreNamed() {
        final NodeSettings settings = new NodeSettings("settings");
        settings.addInt("count", 1);
        final InvalidSettingsException wrongType =
            assertThrows(InvalidSettingsException.class, () -> settings.getDouble("count"));
        assertEquals("Double for key \"count\" not found.", wrongType.getMessage());
        assertEquals(2.5, settings.getDouble("count", 2.5));
        final InvalidSettingsException noPart =
            assertThrows(InvalidSettingsException.class, () -> settings.getNodeSettings("part"));
        assertEquals("Config for key \"part\" not found.", noPart.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { //
        "<config key='a'><entry key='b' type='xint' value='1'>", //
        "<config key='a'><entry key='b' type='xint' value='x'/></config>", //
        "<config key='a'><entry key='b' type='?' value='1'/></config>", //
        "<config key='a'><node/></config>", //
        "<config/>"})
    void damagedFilesAreRefused(final String xml) {
        assertThrows(IOException.class, () -> read(xml));
    }

    @Test
    void arraysAreNotLargerThanTheFile() throws IOException {
        final NodeSettingsRO settings = read("<config key=\"a\"><config key=\"b\">"
            + "<entry key=\"array-size\" type=\"xint\" value=\"2000000000\"/></config></config>");
        assertThrows(InvalidSettingsException.class, () -> settings.getIntArray("b"));
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir final Path directory) throws IOException, InvalidSettingsException {
        final Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        final NodeSettingsRO settings = read("<!DOCTYPE config SYSTEM \"XMLConfig.dtd\" [<!ENTITY e SYSTEM \""
            + secret.toUri() + "\">]><config key=\"a\"><entry key=\"b\" type=\"xstring\" value=\"c\"/>&e;</config>");
        assertEquals("c", settings.getString("b"));
        assertEquals(1, settings.keySet().size());
    }
}
