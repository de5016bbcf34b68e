package org.dendromoe.headless.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.headless.csv.CsvException;
import org.dendromoe.headless.csv.CsvFile;
import org.dendromoe.headless.csv.ScoredCsv;
import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.headless.workflow.NodeState;
import org.dendromoe.headless.workflow.Workflow;
import org.dendromoe.headless.workflow.WorkflowException;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.predictor.MoePredictorNodeFactory;
import org.dendromoe.nodes.predictor.ProbabilityName;
import org.knime.core.node.BufferedDataTable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Executes a workflow. */
@Command(name = "run",
    description = "Execute a KNIME workflow, write the outputs of its nodes and score its predictions.")
final class RunCommand implements Callable<Integer> {

    private static final char DELIMITER = ',';

    @Parameters(index = "0", paramLabel = "WORKFLOW", description = "Folder with a workflow.knime, or .knwf archive.")
    private Path m_workflow;

    @Option(names = "--out", paramLabel = "DIR",
        description = "Folder for the outputs (default: WORKFLOW-results in the current folder).")
    private Path m_out;

    @Mixin
    private ResultOptions m_result;

    @Override
    public Integer call() throws IOException {
        try (Workflow workflow = Workflow.load(m_workflow)) {
            final Path folder = m_out == null ? Path.of(workflow.name() + "-results") : m_out;
            final WorkflowOutput output = new WorkflowOutput(folder);
            final List<NodeResult> results =
                workflow.execute(new RunProgress(m_result.err(), workflow.nodes()));
            results.forEach(output::write);
            m_result.err().println("outputs written to " + folder);
            final List<NodeResult> failed =
                results.stream().filter(result -> result.state() == NodeState.FAILED).toList();
            failed.forEach(result -> m_result.fail(result.node() + ": " + result.error().orElse("failed")));
            if (!failed.isEmpty()) {
                return Main.FAILURE;
            }
            report(results, output);
            return 0;
        } catch (final WorkflowException ex) {
            throw new UnusableFileException(m_workflow, ex.getMessage());
        }
    }

    private void report(final List<NodeResult> results, final WorkflowOutput output) {
        final ObjectNode json = Json.object();
        final StringBuilder text = new StringBuilder();
        final Optional<NodeResult> last =
            results.stream().filter(result -> modelOf(result).isPresent()).reduce((first, second) -> second);
        if (last.isPresent()) {
            final MixtureModel model = modelOf(last.get()).orElseThrow();
            json.put("experts", model.experts());
            text.append(isSelection(last.get()) ? "experts kept: " : "experts: ").append(model.experts()).append('\n');
            for (final NodeResult result : results) {
                if (result.node().factory().equals(MoePredictorNodeFactory.class.getName())) {
                    score(result, output, model.preprocessing().schema(), json, text);
                }
            }
        }
        m_result.print(json, text.toString());
    }

    private static Optional<MixtureModel> modelOf(final NodeResult result) {
        return result.outputs().stream().filter(MoeModelPortObject.class::isInstance)
            .map(output -> ((MoeModelPortObject)output).model()).findFirst();
    }

    private static boolean isSelection(final NodeResult result) {
        return result.outputs().stream().anyMatch(MoeDendrogramPortObject.class::isInstance);
    }

    private void score(final NodeResult predictor, final WorkflowOutput output, final Schema schema,
        final ObjectNode json, final StringBuilder text) {
        try {
            final ScoredCsv scored = ScoredCsv.read(new CsvFile(output.table(predictor, 1), DELIMITER),
                schema.target(), suffix(predictor, schema));
            final ObjectNode entry = json.withArray("predictions").addObject();
            entry.put("node", predictor.node().id());
            entry.setAll(ScoreReport.json(scored));
            text.append(predictor.node()).append('\n').append(ScoreReport.text(scored));
        } catch (final CsvException ex) {
            m_result.warn(predictor.node() + " is not scored. " + ex.getMessage());
        }
    }

    /** @return what follows the names of the probability columns that a Predictor has appended, the last ones */
    private static String suffix(final NodeResult predictor, final Schema schema) {
        final String[] columns = ((BufferedDataTable)predictor.outputs().get(0)).getDataTableSpec().getColumnNames();
        return Arrays.stream(columns)
            .flatMap(name -> ProbabilityName.of(name, schema.target(), schema.classes()).stream())
            .reduce((first, second) -> second).map(ProbabilityName::suffix).orElse("");
    }
}
