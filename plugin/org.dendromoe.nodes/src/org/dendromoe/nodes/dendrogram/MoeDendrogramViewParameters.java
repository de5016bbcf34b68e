package org.dendromoe.nodes.dendrogram;

import java.util.Optional;

import org.dendromoe.nodes.dendrogram.DendrogramChoices.HeightAxis;
import org.dendromoe.nodes.dendrogram.DendrogramChoices.Tree;
import org.dendromoe.nodes.dendrogram.chart.ChartSettings;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.picture.PictureFormat;
import org.dendromoe.nodes.picture.PictureSize;
import org.dendromoe.nodes.picture.SizeLimits.CoarsestResolution;
import org.dendromoe.nodes.picture.SizeLimits.FinestResolution;
import org.dendromoe.nodes.picture.SizeLimits.LargestSize;
import org.dendromoe.nodes.picture.SizeLimits.SmallestSize;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;

/** Settings of the MoE Dendrogram View. */
final class MoeDendrogramViewParameters implements NodeParameters {

    private static final ChartSettings DEFAULT = ChartSettings.DEFAULT;

    @Section(title = "Dendrogram")
    interface DendrogramSection {
    }

    @Section(title = "Image")
    @After(DendrogramSection.class)
    interface ImageSection {
    }

    @Widget(title = "Tree", description = "Which of the two trees is drawn.")
    @RadioButtonsWidget
    @Layout(DendrogramSection.class)
    Tree m_tree = Tree.OF_CRITERION;

    @Widget(title = "Height axis", description = "Scale of the axis on which the heights of the merges are drawn.")
    @ValueSwitchWidget
    @Layout(DendrogramSection.class)
    HeightAxis m_heightAxis = HeightAxis.LINEAR;

    @Widget(title = "Title", description = "Stands above the picture; none if not set.")
    @Layout(DendrogramSection.class)
    Optional<String> m_title = Optional.empty();

    @Widget(title = "Format", description = "Format of the image at the output port.")
    @ValueSwitchWidget
    @Layout(ImageSection.class)
    PictureFormat m_format = PictureFormat.PNG;

    @Widget(title = "Width", description = "Width of the image in pixels.")
    @NumberInputWidget(minValidation = SmallestSize.class, maxValidation = LargestSize.class)
    @Layout(ImageSection.class)
    int m_width = DEFAULT.size().width();

    @Widget(title = "Height", description = "Height of the image in pixels.")
    @NumberInputWidget(minValidation = SmallestSize.class, maxValidation = LargestSize.class)
    @Layout(ImageSection.class)
    int m_height = DEFAULT.size().height();

    @Widget(title = "Resolution", description = """
            Pixels per inch. Letters and lines keep their printed size: for a figure of 7 by 6 inches (18 by 15 cm) at
            300 pixels per inch, set 2100 by 1800 pixels.
            """)
    @NumberInputWidget(minValidation = CoarsestResolution.class, maxValidation = FinestResolution.class)
    @Layout(ImageSection.class)
    int m_resolution = DEFAULT.size().resolution();

    /** @throws IllegalArgumentException if a setting is out of range; the message names it */
    ChartSettings toChartSettings() {
        return new ChartSettings(ChartSettings.Tree.valueOf(m_tree.name()), m_heightAxis == HeightAxis.LOGARITHMIC,
            m_title.filter(title -> !title.isBlank()), new PictureSize(m_width, m_height, m_resolution));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        EngineCalls.configure(this::toChartSettings);
    }
}
