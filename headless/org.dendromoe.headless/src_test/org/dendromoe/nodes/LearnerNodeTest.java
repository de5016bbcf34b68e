package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.column;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.row;
import static org.dendromoe.nodes.NodeTables.spec;
import static org.dendromoe.nodes.NodeTables.table;
import static org.dendromoe.nodes.NodeTables.text;
import static org.dendromoe.nodes.NodeTables.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.HeadlessNode.Executed;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;

final class LearnerNodeTest {

    private static final int ROWS = 300;

    private static HeadlessNode learner(final DataTableSpec spec, final Consumer<NodeSettings> change)
        throws InvalidSettingsException {
        final HeadlessNode node = HeadlessNode.create(new MoeLearnerNodeFactory());
        node.configure(spec);
        final NodeSettings settings = node.saveSettings();
        settings.addInt("experts", 2);
        settings.addInt("starts", 4);
        change.accept(settings);
        node.loadSettings(settings);
        return node;
    }

    private static Executed learn(final BufferedDataTable table, final Consumer<NodeSettings> change)
        throws Exception {
        final HeadlessNode node = learner(table.getDataTableSpec(), change);
        node.configure(table.getDataTableSpec());
        return node.execute(HeadlessExecution.createContext(), table);
    }

    private static Executed learn(final BufferedDataTable table) throws Exception {
        return learn(table, settings -> { });
    }

    private static String error(final BufferedDataTable table, final Consumer<NodeSettings> change) {
        return assertThrows(KNIMEException.class, () -> learn(table, change)).getMessage();
    }

    private static BufferedDataTable coefficients(final Executed executed) {
        return (BufferedDataTable)executed.objects().get(1);
    }

    private static BufferedDataTable trace(final Executed executed) {
        return (BufferedDataTable)executed.objects().get(2);
    }

    private static Set<String> features(final Executed executed) {
        return new TreeSet<>(column(coefficients(executed), "Feature"));
    }

    @Test
    void takesTheLastNominalColumnAsTargetAndAllOthersAsFeatures() throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeLearnerNodeFactory());
        final MoeModelPortObjectSpec spec = (MoeModelPortObjectSpec)node.configure(GROUPS).specs().get(0);
        assertEquals(
            new Schema("class", List.of(), List.of(new Column.Numeric("x"), new Column.Numeric("z"),
                new Column.Numeric("n"), new Column.Nominal("organ", List.of()))),
            spec.schema());
        assertEquals(MissingPolicy.SKIP, spec.missingPolicy());
    }

    @Test
    void knowsClassesAndCategoriesOfTheDomainsBeforeItRuns() throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeLearnerNodeFactory());
        final DataTableSpec spec = table(GROUPS, groups(ROWS)).getDataTableSpec();
        final Schema schema = ((MoeModelPortObjectSpec)node.configure(spec).specs().get(0)).schema();
        assertEquals(Set.of("low", "middle", "high"), Set.copyOf(schema.classes()));
        assertEquals(Set.of("liver", "lung"), Set.copyOf(((Column.Nominal)schema.columns().get(3)).categories()));
    }

    @Test
    void givesModelCoefficientsAndTrace() throws Exception {
        final Executed executed = learn(table(GROUPS, groups(ROWS)));
        final MoeModelPortObject model = (MoeModelPortObject)executed.objects().get(0);
        assertEquals("2 experts, 3 classes, 4 features, lambda " + model.model().summary().lambda(),
            model.getSummary());
        final BufferedDataTable coefficients = coefficients(executed);
        assertEquals((2 + 2 * 3) * 5, coefficients.size());
        assertEquals(1, features(executed).stream().filter(name -> name.startsWith("organ=")).count());
        assertEquals(10, Collections.frequency(column(coefficients, "Part"), "gate"));
        assertEquals(10, Collections.frequency(column(coefficients, "Class"), "?"));
        assertEquals(Set.of("1", "2"), Set.copyOf(column(coefficients, "Expert")));
        assertFalse(trace(executed).size() == 0);
        assertEquals(List.of("Start", "Pass", "Objective", "Gradient norm"),
            List.of(trace(executed).getDataTableSpec().getColumnNames()));
    }

    @Test
    void theSameSeedGivesTheSameModelWhateverTheThreads() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(ROWS));
        final List<String> coefficients = text(coefficients(learn(table)));
        assertEquals(coefficients, text(coefficients(learn(table, settings -> {
            settings.addInt("threads", 3);
            settings.addBoolean("threads_is_present", true);
        }))));
    }

    @Test
    void skipsRowsWithMissingCellsAndSaysHowMany() throws Exception {
        final DataRow[] rows = groups(ROWS);
        rows[3] = with(rows[3], 0, null);
        rows[9] = with(rows[9], 4, null);
        assertEquals("2 of 300 rows ignored because of missing values.",
            learn(table(GROUPS, rows)).warning().orElseThrow());
    }

    @Test
    void failsAtAMissingCellIfItShould() {
        final DataRow[] rows = groups(ROWS);
        rows[3] = with(rows[3], 0, null);
        assertEquals("Row 'Row3': the cell of column 'x' is missing.",
            error(table(GROUPS, rows), settings -> settings.addString("missingValues", "FAIL")));
    }

    @Test
    void imputesMissingCellsIfItShould() throws Exception {
        final DataRow[] rows = groups(ROWS);
        rows[3] = with(rows[3], 0, null);
        final Executed executed =
            learn(table(GROUPS, rows), settings -> settings.addString("missingValues", "IMPUTE"));
        assertTrue(features(executed).contains("x (missing)"), () -> features(executed).toString());
        assertTrue(executed.warning().isEmpty(), () -> executed.warning().toString());
    }

    @Test
    void leavesOutConstantColumnsAndNamesThem() throws Exception {
        final DataRow[] rows = groups(ROWS);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = with(with(rows[i], 1, 5.0), 3, "liver");
        }
        final Executed executed = learn(table(GROUPS, rows));
        assertEquals(Set.of("Intercept", "n", "x"), features(executed));
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.contains("'z', 'organ'"), warning);
    }

    @Test
    void needsTwoClasses() {
        final DataRow[] rows = groups(20);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = with(rows[i], 4, "only");
        }
        final BufferedDataTable table = table(GROUPS, rows);
        assertEquals("The target column 'class' has only the class 'only', at least two are needed.",
            assertThrows(InvalidSettingsException.class,
                () -> HeadlessNode.create(new MoeLearnerNodeFactory()).configure(table.getDataTableSpec()))
                    .getMessage());
    }

    @Test
    void needsRowsAndTellsWhatToDo() {
        final KNIMEException error =
            assertThrows(KNIMEException.class, () -> learn(table(GROUPS), settings -> { }));
        assertEquals("The training table has no rows.", error.getKNIMEMessage().getSummary());
        assertEquals(List.of("Change the columns or the handling of missing values in the dialog, or clean the table"
            + " before this node."), error.getKNIMEMessage().getResolutions());
    }

    @Test
    void namesAnIdentifierAmongTheFeatures() {
        final DataTableSpec spec = spec("id", StringCell.TYPE, "x", DoubleCell.TYPE, "class", StringCell.TYPE);
        final DataRow[] rows = new DataRow[1_100];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("Row" + i, "id" + i, (double)i, i % 2 == 0 ? "even" : "odd");
        }
        final String message = error(table(spec, rows), settings -> { });
        assertTrue(message.startsWith("The nominal column 'id' has more than 1000 categories"), message);
    }

    @Test
    void tellsItsProgress() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(ROWS));
        final HeadlessNode node = learner(GROUPS, settings -> { });
        final List<String> messages = Collections.synchronizedList(new ArrayList<>());
        node.execute(HeadlessExecution.createContext(() -> false, (fraction, message) -> messages.add(message)), table);
        assertTrue(messages.stream().anyMatch(message -> message != null && message.contains("Reading data")));
        assertTrue(messages.stream().anyMatch(
            message -> message != null && message.matches(".*Start \\d+, pass \\d+: penalised log-likelihood -\\d.*")),
            messages::toString);
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(20_000));
        final HeadlessNode node = learner(GROUPS, settings -> {
            settings.addInt("experts", 30);
            settings.addInt("starts", 100);
        });
        final AtomicBoolean cancelled = new AtomicBoolean();
        // the whole fit takes many times as long
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertThrows(CanceledExecutionException.class,
            () -> node.execute(HeadlessExecution.createContext(cancelled::get, (fraction, message) -> {
                if (message != null && message.contains("pass")) {
                    cancelled.set(true);
                }
            }), table)));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertEquals("The number of experts must be between 1 and 1000.",
            assertThrows(InvalidSettingsException.class, () -> learner(GROUPS, s -> s.addInt("experts", 0)))
                .getMessage());
    }
}
