package org.dendromoe.nodes.scorer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.NameList;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.picture.PictureFormat;
import org.dendromoe.nodes.picture.PictureSize;
import org.dendromoe.nodes.picture.SizeLimits.CoarsestResolution;
import org.dendromoe.nodes.picture.SizeLimits.FinestResolution;
import org.dendromoe.nodes.picture.SizeLimits.LargestSize;
import org.dendromoe.nodes.picture.SizeLimits.SmallestSize;
import org.dendromoe.nodes.predictor.ProbabilityName;
import org.dendromoe.nodes.scorer.chart.ReliabilitySettings;
import org.dendromoe.nodes.table.ColumnKind;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsNotBlankValidation;

/** Settings of the MoE Probability Scorer. */
final class MoeProbabilityScorerParameters implements NodeParameters {

    private static final ReliabilitySettings DEFAULT = ReliabilitySettings.DEFAULT;

    static final class TargetColumns implements FilteredInputTableColumnsProvider {
        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return ColumnKind.NOMINAL.fits(column);
        }
    }

    static final class NumberColumns implements FilteredInputTableColumnsProvider {
        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return ColumnKind.NUMERIC.fits(column);
        }
    }

    @Section(title = "Columns")
    interface ColumnsSection {
    }

    @Section(title = "Reliability diagram")
    @After(ColumnsSection.class)
    interface DiagramSection {
    }

    @Widget(title = "Target column", description = """
            The column with the true classes. A new node takes the last nominal column whose classes have columns
            <i>P (target=class)</i>.
            """)
    @ChoicesProvider(TargetColumns.class)
    @ValueReference(ClassesOfTheInput.Target.class)
    @Layout(ColumnsSection.class)
    String m_target = "";

    @Widget(title = "Choose the probability columns by hand", description = """
            If not selected, the columns <i>P (target=class)</i>, as KNIME's predictors name them, are found by their
            names. Those with the same suffix belong to one model, so that several models in one table are compared.
            If selected, the columns of one model are chosen below.
            """)
    @ValueReference(ClassesOfTheInput.ByHand.class)
    @Layout(ColumnsSection.class)
    boolean m_byHand;

    @Widget(title = "Probability columns", description = """
            One column for every class, named like the class or <i>P (…=class)</i>.
            """)
    @ColumnFilterWidget(choicesProvider = NumberColumns.class)
    @ValueReference(ClassesOfTheInput.Columns.class)
    @Effect(predicate = ClassesOfTheInput.ByHand.class, type = EffectType.SHOW)
    @Layout(ColumnsSection.class)
    ColumnFilter m_columns = new ColumnFilter();

    @Widget(title = "Name of the model without suffix", description = """
            How the model is called whose columns have no suffix, or are chosen by hand. Other models have the name of
            their suffix.
            """)
    @TextInputWidget(patternValidation = IsNotBlankValidation.class)
    @Layout(ColumnsSection.class)
    String m_modelName = "Model";

    @Widget(title = "Diagram of one class", description = """
            Draws the probabilities of this class against its frequency. If not set, the probability of each row's most
            probable class is drawn against the share of rows that are of it. The classes are those of the columns of
            probabilities that are chosen above. The view has them all.
            """)
    @OptionalWidget(defaultProvider = ClassesOfTheInput.First.class)
    @ChoicesProvider(ClassesOfTheInput.Choices.class)
    @Layout(DiagramSection.class)
    Optional<String> m_class = Optional.empty();

    @Widget(title = "Title", description = "Stands above the picture; none if not set.")
    @Layout(DiagramSection.class)
    Optional<String> m_title = Optional.empty();

    @Widget(title = "Format", description = "Format of the image at the output port.")
    @ValueSwitchWidget
    @Layout(DiagramSection.class)
    PictureFormat m_format = PictureFormat.PNG;

    @Widget(title = "Width", description = "Width of the image in pixels.")
    @NumberInputWidget(minValidation = SmallestSize.class, maxValidation = LargestSize.class)
    @Layout(DiagramSection.class)
    int m_width = DEFAULT.size().width();

    @Widget(title = "Height", description = "Height of the image in pixels.")
    @NumberInputWidget(minValidation = SmallestSize.class, maxValidation = LargestSize.class)
    @Layout(DiagramSection.class)
    int m_height = DEFAULT.size().height();

    @Widget(title = "Resolution", description = """
            Pixels per inch. Letters and lines keep their printed size: for a figure of 5 by 6 inches (13 by 15 cm) at
            300 pixels per inch, set 1500 by 1800 pixels.
            """)
    @NumberInputWidget(minValidation = CoarsestResolution.class, maxValidation = FinestResolution.class)
    @Layout(DiagramSection.class)
    int m_resolution = DEFAULT.size().resolution();

    MoeProbabilityScorerParameters() {
    }

    MoeProbabilityScorerParameters(final NodeParametersInput input) {
        final List<DataColumnSpec> columns = ColumnSelectionUtil.getFilteredColumns(input, 0, column -> true);
        final Set<String> predicted = columns.stream()
            .flatMap(column -> ProbabilityName.targetsOf(column.getName())).collect(Collectors.toSet());
        for (final DataColumnSpec column : columns) {
            if (ColumnKind.NOMINAL.fits(column) && (predicted.contains(column.getName()) || m_target.isEmpty())) {
                m_target = column.getName();
            }
        }
    }

    /** @throws InvalidTableException if the table does not have the columns to score */
    ScoredColumns toColumns(final DataTableSpec table) {
        if (!m_byHand) {
            return ScoredColumns.byName(table, m_target, m_modelName);
        }
        final List<DataColumnSpec> numbers = table.stream().filter(ColumnKind.NUMERIC::fits).toList();
        final String[] absent = m_columns.getMissingSelected(numbers);
        if (absent.length > 0) {
            throw new InvalidTableException("The table lacks selected columns of probabilities: "
                + NameList.of(List.of(absent)) + ".");
        }
        return ScoredColumns.byHand(table, m_target, Arrays.asList(m_columns.filter(numbers)), m_modelName);
    }

    /** @throws IllegalArgumentException if a setting is out of range; the message names it */
    ReliabilitySettings toReliabilitySettings() {
        return new ReliabilitySettings(m_class, m_title.filter(title -> !title.isBlank()),
            new PictureSize(m_width, m_height, m_resolution));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        EngineCalls.configure(this::toReliabilitySettings);
        if (m_modelName == null || m_modelName.isBlank()) {
            throw new InvalidSettingsException("The name of the model without suffix is empty.");
        }
    }
}
