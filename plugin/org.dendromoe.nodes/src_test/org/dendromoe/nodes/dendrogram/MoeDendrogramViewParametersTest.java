package org.dendromoe.nodes.dendrogram;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.dendromoe.nodes.dendrogram.DendrogramChoices.HeightAxis;
import org.dendromoe.nodes.dendrogram.DendrogramChoices.Tree;
import org.dendromoe.nodes.dendrogram.chart.ChartSettings;
import org.dendromoe.nodes.picture.PictureSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knime.core.node.InvalidSettingsException;

final class MoeDendrogramViewParametersTest {

    private final MoeDendrogramViewParameters m_parameters = new MoeDendrogramViewParameters();

    @Test
    void theDefaultsAreThoseOfTheChart() {
        assertDoesNotThrow(m_parameters::validate);
        assertEquals(ChartSettings.DEFAULT, m_parameters.toChartSettings());
    }

    @ParameterizedTest
    @EnumSource
    void everyTreeIsOneOfTheChart(final Tree tree) {
        m_parameters.m_tree = tree;
        assertEquals(tree.name(), m_parameters.toChartSettings().tree().name());
    }

    @Test
    void settingsAreHandedOn() {
        m_parameters.m_heightAxis = HeightAxis.LOGARITHMIC;
        m_parameters.m_title = Optional.of("Proteins");
        m_parameters.m_width = 2100;
        m_parameters.m_height = 1800;
        m_parameters.m_resolution = 300;
        assertEquals(
            new ChartSettings(ChartSettings.Tree.OF_CRITERION, true, Optional.of("Proteins"),
                new PictureSize(2100, 1800, 300)),
            m_parameters.toChartSettings());
    }

    @Test
    void aBlankTitleIsNone() {
        m_parameters.m_title = Optional.of("  ");
        assertEquals(Optional.empty(), m_parameters.toChartSettings().title());
    }

    @Test
    void sizesOutOfRangeAreRefusedByName() {
        m_parameters.m_resolution = 0;
        assertEquals("The resolution of the picture is 0, but must be between 50 and 1200.",
            assertThrows(InvalidSettingsException.class, m_parameters::validate).getMessage());
    }
}
