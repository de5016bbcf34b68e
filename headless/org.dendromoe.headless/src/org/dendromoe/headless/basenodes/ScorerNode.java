package org.dendromoe.headless.basenodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dendromoe.headless.node.ExecutableNode;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.util.UniqueNameGenerator;

/** Stands in for KNIME's Scorer: confusion matrix and accuracy statistics, with the same rows, columns and values. */
final class ScorerNode implements ExecutableNode {

    private static final List<String> COUNTS =
        List.of("TruePositives", "FalsePositives", "TrueNegatives", "FalseNegatives");

    private static final List<String> SHARES =
        List.of("Recall", "Precision", "Sensitivity", "Specificity", "F-measure", "Accuracy", "Cohen's kappa");

    private final ScorerSettings m_settings;

    private String m_warning;

    ScorerNode(final ScorerSettings settings) {
        m_settings = settings;
    }

    @Override
    public List<PortType> inputTypes() {
        return List.of(BufferedDataTable.TYPE);
    }

    @Override
    public List<PortType> outputTypes() {
        return List.of(BufferedDataTable.TYPE, BufferedDataTable.TYPE);
    }

    @Override
    public PortObjectSpec[] configure(final PortObjectSpec[] inputs) throws InvalidSettingsException {
        m_warning = null;
        final var spec = (DataTableSpec)inputs[0];
        for (String column : List.of(m_settings.actual(), m_settings.predicted())) {
            if (!spec.containsName(column)) {
                throw new InvalidSettingsException("The column \"" + column + "\" does not exist.");
            }
        }
        return new PortObjectSpec[]{null, statisticsSpec()};
    }

    @Override
    public PortObject[] execute(final PortObject[] inputs, final ExecutionContext context)
        throws CanceledExecutionException, KNIMEException {
        final var table = (BufferedDataTable)inputs[0];
        final int actual = table.getDataTableSpec().findColumnIndex(m_settings.actual());
        final int predicted = table.getDataTableSpec().findColumnIndex(m_settings.predicted());
        final List<DataCell> classes = ScoredClasses.of(table, actual, predicted, m_settings.reversed());
        final int[][] counts = new int[classes.size()][classes.size()];
        final Set<DataCell> predictedClasses = new HashSet<>();
        for (DataRow row : table) {
            context.checkCanceled();
            final DataCell actualClass = row.getCell(actual);
            final DataCell predictedClass = row.getCell(predicted);
            predictedClasses.add(predictedClass);
            if (!actualClass.isMissing() && !predictedClass.isMissing()) {
                counts[classes.indexOf(actualClass)][classes.indexOf(predictedClass)]++;
            } else if (m_settings.ignoreMissing()) {
                m_warning = "There were missing values in the reference or in the prediction class columns.";
            } else {
                throw new KNIMEException("Missing value in row: " + row.getKey());
            }
        }
        final List<String> names = names(classes, predictedClasses);
        return new PortObject[]{confusionTable(names, counts, context),
            statisticsTable(names, new ConfusionMatrix(counts), context)};
    }

    @Override
    public Optional<String> warning() {
        return Optional.ofNullable(m_warning);
    }

    /** Classes of different types may read the same (1 and "1"); such names get that of their column. */
    private List<String> names(final List<DataCell> classes, final Set<DataCell> predictedClasses) {
        final List<String> plain = classes.stream().map(DataCell::toString).toList();
        final var unique = new UniqueNameGenerator(Set.of());
        final List<String> names = new ArrayList<>();
        for (DataCell value : classes) {
            final boolean ambiguous = plain.indexOf(value.toString()) != plain.lastIndexOf(value.toString());
            final String column = predictedClasses.contains(value) ? m_settings.predicted() : m_settings.actual();
            names.add(unique.newName(ambiguous ? value + " (" + column + ")" : value.toString()));
        }
        return names;
    }

    private static BufferedDataTable confusionTable(final List<String> names, final int[][] counts,
        final ExecutionContext context) {
        final var container = context.createDataContainer(
            new DataTableSpec(names.stream().map(name -> column(name, IntCell.TYPE)).toArray(DataColumnSpec[]::new)));
        for (int i = 0; i < counts.length; i++) {
            container.addRowToTable(
                new DefaultRow(names.get(i), Arrays.stream(counts[i]).mapToObj(IntCell::new).toArray(DataCell[]::new)));
        }
        container.close();
        return container.getTable();
    }

    private static BufferedDataTable statisticsTable(final List<String> names, final ConfusionMatrix matrix,
        final ExecutionContext context) {
        final var container = context.createDataContainer(statisticsSpec());
        for (int c = 0; c < names.size(); c++) {
            container.addRowToTable(new DefaultRow(names.get(c), new IntCell(matrix.truePositives(c)),
                new IntCell(matrix.falsePositives(c)), new IntCell(matrix.trueNegatives(c)),
                new IntCell(matrix.falseNegatives(c)), share(matrix.recall(c)), share(matrix.precision(c)),
                share(matrix.recall(c)), share(matrix.specificity(c)), share(matrix.fMeasure(c)),
                DataType.getMissingCell(), DataType.getMissingCell()));
        }
        final DataCell[] overall = new DataCell[COUNTS.size() + SHARES.size()];
        Arrays.fill(overall, DataType.getMissingCell());
        overall[overall.length - 2] = share(matrix.accuracy());
        overall[overall.length - 1] = share(matrix.kappa());
        container.addRowToTable(
            new DefaultRow(new UniqueNameGenerator(Set.copyOf(names)).newName("Overall"), overall));
        container.close();
        return container.getTable();
    }

    private static DataCell share(final double value) {
        return Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value);
    }

    private static DataTableSpec statisticsSpec() {
        return new DataTableSpec(Stream.concat(COUNTS.stream().map(name -> column(name, IntCell.TYPE)),
            SHARES.stream().map(name -> column(name, DoubleCell.TYPE))).toArray(DataColumnSpec[]::new));
    }

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
