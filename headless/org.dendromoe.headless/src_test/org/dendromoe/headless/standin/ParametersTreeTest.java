package org.dendromoe.headless.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.dendromoe.standin.ParametersTree;
import org.dendromoe.standin.SpecsInput;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** Parameters are saved and loaded as KNIME 5.8.2 does; the messages are KNIME's. */
class ParametersTreeTest {

    private static NodeSettings saved(final SampleParameters parameters) {
        final NodeSettings settings = new NodeSettings("model");
        ParametersTree.save(parameters, settings);
        return settings;
    }

    private static SampleParameters loaded(final NodeSettings settings) throws InvalidSettingsException {
        return ParametersTree.load(SampleParameters.class, settings);
    }

    /** The settings that KNIME has written for the sample, without some keys. */
    private static NodeSettings without(final String... keys) throws IOException {
        String xml = parametersXml();
        for (final String key : keys) {
            final String rest = xml.replaceFirst("(?sm)^    <(entry key=\"" + key + "\"[^\n]*/>|config key=\"" + key
                + "\">.*?^    </config>)\n", "");
            assertNotEquals(xml, rest);
            xml = rest;
        }
        return (NodeSettings)NodeSettings
            .loadFromXML(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String parametersXml() throws IOException {
        try (InputStream in = ParametersTreeTest.class.getResourceAsStream("parameters.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertLoadFails(final String message, final NodeSettings settings) {
        assertEquals(message,
            assertThrows(InvalidSettingsException.class, () -> loaded(settings)).getMessage());
    }

    @Test
    void writesWhatKnimeWrites() throws IOException {
        final ByteArrayOutputStream written = new ByteArrayOutputStream();
        saved(new SampleParameters()).saveToXML(written);
        assertEquals(parametersXml(), written.toString(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatItHasWritten() throws InvalidSettingsException {
        final SampleParameters parameters = new SampleParameters();
        parameters.m_target = null;
        parameters.m_policy = SampleParameters.Policy.FAIL;
        parameters.m_name = Optional.of("a name");
        parameters.m_optLong = Optional.empty();
        parameters.m_group.m_inner2 = "two";
        parameters.m_arr = new String[0];
        parameters.m_featuresInclude.m_manualFilter.m_manuallyDeselected = new String[]{"c"};
        parameters.setNotSaved(2);
        final SampleParameters copy = loaded(saved(parameters));
        assertNull(copy.m_target);
        assertEquals(SampleParameters.Policy.FAIL, copy.m_policy);
        assertEquals(Optional.of("a name"), copy.m_name);
        assertEquals(Optional.empty(), copy.m_optLong);
        assertEquals("two", copy.m_group.m_inner2);
        assertEquals(0, copy.m_arr.length);
        assertArrayEquals(new String[]{"c"}, copy.m_featuresInclude.m_manualFilter.m_manuallyDeselected);
        assertEquals(1, copy.getNotSaved(), "private fields are not saved");
        assertEquals(saved(parameters), saved(copy));
    }

    @Test
    void absentAndWrongValuesAreRefused() throws IOException {
        assertLoadFails("Int for key \"count\" not found.", without("count"));
        assertLoadFails("Config for key \"group\" not found.", without("group"));
        assertLoadFails("Config for key \"features\" not found.", without("features"));
        final NodeSettings wrongType = without("learningRate");
        wrongType.addInt("learningRate", 1);
        assertLoadFails("Double for key \"learningRate\" not found.", wrongType);
        final NodeSettings wrongConstant = without("policy");
        wrongConstant.addString("policy", "NOPE");
        assertLoadFails("Invalid value 'NOPE'. Possible values: SKIP, FAIL", wrongConstant);
        final NodeSettings noConstant = without("policy");
        noConstant.addString("policy", null);
        assertLoadFails("Invalid value 'null'. Possible values: SKIP, FAIL", noConstant);
    }

    @Test
    void migratedValuesMayBeAbsent() throws IOException, InvalidSettingsException {
        assertEquals(11, loaded(without("added")).m_added);
    }

    @Test
    void optionalValuesNeedTheirValueOrTheirFlag() throws IOException, InvalidSettingsException {
        assertEquals(Optional.of(1L), loaded(without("optLong_is_present")).m_optLong);
        assertEquals(Optional.empty(), loaded(without("optInt")).m_optInt);
        assertLoadFails("Long for key \"optLong\" not found.", without("optLong", "optLong_is_present"));
    }

    @Test
    void defaultsComeFromTheInput() {
        final DataTableSpec table = new DataTableSpec(new String[]{"a", "b", "c"},
            new DataType[]{StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE});
        assertEquals("b", ParametersTree.create(SampleParameters.class, new SpecsInput(table)).m_target);
        assertEquals("class", ParametersTree.create(SampleParameters.class, null).m_target);
    }
}
