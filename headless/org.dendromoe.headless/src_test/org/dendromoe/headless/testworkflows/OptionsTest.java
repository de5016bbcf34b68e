package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.image.ImageValue;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.port.image.ImagePortObject;

/** What the options of the nodes do in the workflows that show them; the table is that of {@link OptionsTable}. */
class OptionsTest {

    private static final int ROWS = 400;

    private static final String UNUSABLE = "missing values, numbers that are not finite, or unknown categories in: "
        + "'lipid', 'tissue'.";

    private static Execution m_learners;

    private static Execution m_predictors;

    private static Execution m_selectors;

    private static Execution m_views;

    @BeforeAll
    static void execute() throws Exception {
        m_learners = execute("learner-options");
        m_predictors = execute("predictor-options");
        m_selectors = execute("selector-options");
        m_views = execute("dendrogram-options");
    }

    private static Execution execute(final String name) throws Exception {
        final Execution execution = Execution.of(TestWorkflows.FOLDER.resolve(name));
        for (NodeResult result : execution.results()) {
            assertTrue(result.isExecuted(), name + ", " + result.node() + ": " + result.error());
        }
        return execution;
    }

    /** The fit may have something to say after it: an expert that was lost on the way, a pass limit. */
    private static void assertWarning(final String first, final NodeResult result) {
        assertTrue(result.warning().orElse("none").startsWith(first), result.warning().toString());
    }

    @Test
    void rowsWithMissingValuesAreSkipped() {
        assertWarning("44 of 400 rows ignored because of missing values.", m_learners.result(2));
        assertEquals(List.of("Intercept", "actin", "lipid", "cells", "tissue=kidney", "tissue=spleen"), features(2));
    }

    @Test
    void missingValuesAreImputedWithIndicators() {
        assertWarning("5 of 400 rows ignored because of missing values.", m_learners.result(3));
        assertEquals(8, features(3).size());
        assertTrue(features(3).containsAll(features(2)), features(3).toString());
    }

    @Test
    void selectedFeaturesWithoutMissingValuesPassTheStrictPolicy() {
        assertEquals(List.of("Intercept", "actin", "cells"), features(4));
    }

    @Test
    void balancedWeightsChangeTheModel() {
        assertTrue(Math.abs(lastObjective(2) - lastObjective(5)) > 1, lastObjective(2) + ", " + lastObjective(5));
    }

    @Test
    void plainMmTakesItsPassesUphill() {
        final double[] objectives = m_learners.numbers(6, 3, "Objective");
        final double[] passes = m_learners.numbers(6, 3, "Pass");
        for (int i = 1; i < objectives.length; i++) {
            assertTrue(passes[i] == 1 || objectives[i] >= objectives[i - 1], "pass " + i);
        }
        assertEquals(20, Arrays.stream(passes).max().orElseThrow());
        assertTrue(m_learners.result(6).warning().orElseThrow().contains("has not converged"));
    }

    @Test
    void oneExpertHasNoGate() {
        final double[] coefficients = m_learners.numbers(7, 2, "Coefficient (standardised)");
        final List<DataCell> parts = m_learners.column(7, 2, "Part");
        for (int i = 0; i < coefficients.length; i++) {
            assertTrue("expert".equals(parts.get(i).toString()) || coefficients[i] == 0, "row " + i);
        }
    }

    @Test
    void theColumnOfTheGroupsIsNoFeature() {
        assertEquals(List.of("Intercept", "actin", "lipid", "cells"), features(8));
    }

    @Test
    void anAverageHasTheCoefficientsOfItsBestMember() {
        assertEquals("4 experts, 3 classes, 5 features, lambda 1.0, average of 6 models",
            ((MoeModelPortObject)m_learners.result(9).outputs().get(0)).getSummary());
        assertArrayEquals(m_learners.numbers(2, 2, "Coefficient (standardised)"),
            m_learners.numbers(9, 2, "Coefficient (standardised)"));
        assertEquals(m_learners.result(2).warning(), m_learners.result(9).warning());
    }

    @Test
    void coefficientsSumToZeroOverTheClasses() {
        final double[] coefficients = m_learners.numbers(2, 2, "Coefficient (standardised)");
        final long gate =
            m_learners.column(2, 2, "Part").stream().filter(part -> "gate".equals(part.toString())).count();
        final double sum = Arrays.stream(coefficients).skip(gate).sum();
        assertEquals(0, sum, 1e-6 * Arrays.stream(coefficients).map(Math::abs).max().orElseThrow());
    }

    @Test
    void columnsOfThePredictorHaveTheirNames() {
        assertEquals(List.of("P (class=class B)", "P (class=class A)", "P (class=class C)", "Prediction (class)",
            "Prediction (class) (Confidence)"), appended(4));
        assertEquals(List.of("P (class=class B)", "P (class=class A)", "P (class=class C)", "Diagnosis",
            "Diagnosis (Confidence)"), appended(5));
        assertEquals(List.of("P (class=class B) MoE", "P (class=class A) MoE", "P (class=class C) MoE",
            "Prediction (class)", "Prediction (class) (Confidence)"), appended(6));
        assertEquals(List.of("Prediction (class)", "Prediction (class) (Confidence)"), appended(7));
    }

    @Test
    void optionsOfTheNamesDoNotChangeThePredictions() {
        final List<DataCell> predictions = m_predictors.column(4, 1, "Prediction (class)");
        assertEquals(predictions, m_predictors.column(5, 1, "Diagnosis"));
        assertEquals(predictions, m_predictors.column(6, 1, "Prediction (class)"));
        assertEquals(predictions, m_predictors.column(7, 1, "Prediction (class)"));
    }

    @Test
    void unusableCellsGiveNoPredictionOrAnImputedOne() {
        final List<DataCell> missing = m_predictors.column(4, 1, "Prediction (class)");
        final List<DataCell> imputed = m_predictors.column(8, 1, "Prediction (class)");
        assertEquals(48, missing.stream().filter(DataCell::isMissing).count());
        assertEquals(0, imputed.stream().filter(DataCell::isMissing).count());
        for (int i = 0; i < ROWS; i++) {
            assertTrue(missing.get(i).isMissing() || missing.get(i).equals(imputed.get(i)), "row " + i);
        }
        assertEquals(Optional.of("48 of 400 rows have no prediction because of " + UNUSABLE),
            m_predictors.result(4).warning());
        assertEquals(Optional.of("48 of 400 rows are predicted with imputed values because of " + UNUSABLE),
            m_predictors.result(8).warning());
    }

    @Test
    void probabilitiesOfARowSumToOne() {
        final double[] first = m_predictors.numbers(8, 1, "P (class=class A)");
        final double[] second = m_predictors.numbers(8, 1, "P (class=class B)");
        final double[] third = m_predictors.numbers(8, 1, "P (class=class C)");
        for (int i = 0; i < ROWS; i++) {
            assertEquals(1, first[i] + second[i] + third[i], 1e-12, "row " + i);
        }
    }

    @Test
    void expertsAreAppended() {
        assertEquals(List.of("Gate (Expert 1)", "Gate (Expert 2)", "Gate (Expert 3)", "Gate (Expert 4)", "Expert",
            "Gate entropy"), appended(9).subList(5, 11));
        assertEquals(m_predictors.column(4, 1, "Prediction (class)"), m_predictors.column(9, 1, "Prediction (class)"));
        final double[][] gate = IntStream.rangeClosed(1, 4)
            .mapToObj(k -> m_predictors.numbers(9, 1, "Gate (Expert " + k + ")")).toArray(double[][]::new);
        final List<DataCell> experts = m_predictors.column(9, 1, "Expert");
        final double[] entropies = m_predictors.numbers(9, 1, "Gate entropy");
        for (int i = 0; i < ROWS; i++) {
            if (experts.get(i).isMissing()) {
                assertTrue(Double.isNaN(gate[0][i]) && Double.isNaN(entropies[i]), "row " + i);
                continue;
            }
            final int row = i;
            final double[] shares = Arrays.stream(gate).mapToDouble(expert -> expert[row]).toArray();
            assertEquals(1, Arrays.stream(shares).sum(), 1e-12, "row " + i);
            final int expert = Integer.parseInt(experts.get(i).toString().substring("Expert ".length()));
            assertEquals(Arrays.stream(shares).max().orElseThrow(), shares[expert - 1], "row " + i);
            assertEquals(Arrays.stream(shares).map(p -> p == 0 ? 0 : -p * Math.log(p)).sum(), entropies[i], 1e-12);
        }
    }

    @Test
    void predictionsAreBetterThanTheLargestClass() {
        final List<DataCell> predictions = m_predictors.column(8, 1, "Prediction (class)");
        final List<DataCell> classes = m_predictors.column(8, 1, "class");
        int correct = 0;
        for (int i = 0; i < OptionsTable.COMMON_ROWS; i++) {
            correct += predictions.get(i).equals(classes.get(i)) ? 1 : 0;
        }
        assertTrue(correct > 0.75 * OptionsTable.COMMON_ROWS, correct + " correct");
    }

    @ParameterizedTest
    @CsvSource({"3, BIC", "4, ICL", "5, AIC", "6, DSC", "7, Rescaled DSC", "8, HQC"})
    void numberOfExpertsHasTheSmallestCriterion(final int selector, final String criterion) {
        final double[] values = m_selectors.numbers(selector, 2, criterion);
        final double[] experts = m_selectors.numbers(selector, 2, "Experts");
        final int chosen = chosen(selector);
        for (double value : values) {
            assertTrue(Double.isNaN(value) || values[chosen] <= value, Arrays.toString(values));
        }
        assertArrayEquals(new double[]{4, 3, 2, 1}, experts);
        assertEquals(experts[chosen], model(selector).model().experts());
    }

    @Test
    void fixedNumberOfExpertsIsKept() {
        assertEquals(2, model(9).model().experts());
        assertEquals(2, m_selectors.numbers(9, 2, "Experts")[chosen(9)]);
    }

    @Test
    void imagesHaveTheirSizes() throws IOException {
        assertArrayEquals(new int[]{1000, 800}, size(4));
        assertArrayEquals(new int[]{1000, 800}, size(5));
        assertArrayEquals(new int[]{2100, 1800}, size(6));
        assertTrue(!Arrays.equals(png(4).getByteArray(), png(5).getByteArray()));
    }

    @Test
    void viewsGetTheTree() {
        assertTrue(m_views.result(4).viewData().orElseThrow().contains("\"mixingMeasures\""));
    }

    private static List<String> features(final int learner) {
        final Set<String> features = m_learners.column(learner, 2, "Feature").stream().map(DataCell::toString)
            .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(features);
    }

    private static double lastObjective(final int learner) {
        return Arrays.stream(m_learners.numbers(learner, 3, "Objective")).max().orElseThrow();
    }

    private static List<String> appended(final int predictor) {
        final List<String> columns =
            List.of(m_predictors.table(predictor, 1).getDataTableSpec().getColumnNames());
        final int read = m_predictors.table(1, 1).getDataTableSpec().getNumColumns();
        return columns.subList(read, columns.size());
    }

    private static int chosen(final int selector) {
        final List<DataCell> chosen = m_selectors.column(selector, 2, "Chosen");
        final List<Boolean> flags = chosen.stream().map(cell -> ((BooleanValue)cell).getBooleanValue()).toList();
        assertEquals(1, Collections.frequency(flags, true));
        return flags.indexOf(true);
    }

    private static MoeModelPortObject model(final int selector) {
        return (MoeModelPortObject)m_selectors.result(selector).outputs().get(0);
    }

    private static PNGImageContent png(final int view) {
        final var image = (ImagePortObject)m_views.result(view).outputs().get(0);
        return (PNGImageContent)((ImageValue)image.toDataCell()).getImageContent();
    }

    private static int[] size(final int view) throws IOException {
        final var image = ImageIO.read(new ByteArrayInputStream(png(view).getByteArray()));
        return new int[]{image.getWidth(), image.getHeight()};
    }
}
