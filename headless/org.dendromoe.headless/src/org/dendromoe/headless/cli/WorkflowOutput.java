package org.dendromoe.headless.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.dendromoe.engine.io.DendrogramFile;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.headless.csv.DataTableCsv;
import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.nodes.dendrogram.MoeDendrogramViewNodeFactory;
import org.dendromoe.nodes.dendrogram.view.DendrogramPage;
import org.dendromoe.nodes.experts.ExpertsPage;
import org.dendromoe.nodes.incremental.MoeIncrementalLearnerNodeFactory;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.scorer.MoeProbabilityScorerNodeFactory;
import org.dendromoe.nodes.scorer.view.ReliabilityPage;
import org.dendromoe.nodes.regressionlearner.MoeRegressionLearnerNodeFactory;
import org.dendromoe.nodes.selector.MoeModelSelectorNodeFactory;
import org.knime.core.data.image.ImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The folder that the outputs of a workflow's nodes are written to, each as {@code <node id>-<port>}: tables as CSV,
 * models and dendrograms as JSON, images as PNG. The last model, dendrogram and pictures are also there as
 * {@code model.json}, {@code dendrogram.json}, {@code dendrogram.html} (interactive), {@code dendrogram.png},
 * {@code reliability.html} (interactive) and {@code reliability.png}; {@code learner-experts.html} and
 * {@code selector-experts.html} (interactive) show the experts of the last Learner's and Selector's models.
 */
final class WorkflowOutput {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCORER = MoeProbabilityScorerNodeFactory.class.getName();

    private static final Map<String, String> PICTURES =
        Map.of(MoeDendrogramViewNodeFactory.class.getName(), "dendrogram.png",
            SCORER, "reliability.png");

    /** Writes what a view shows as a page of its own. */
    private interface Page {

        void write(String json, OutputStream out) throws IOException;
    }

    private record View(String file, Page page) {
    }

    private static final Map<String, View> VIEWS = Map.of( //
        SCORER, new View("reliability.html", ReliabilityPage::write), //
        MoeLearnerNodeFactory.class.getName(), new View("learner-experts.html", ExpertsPage::write), //
        MoeIncrementalLearnerNodeFactory.class.getName(), new View("learner-experts.html", ExpertsPage::write), //
        MoeRegressionLearnerNodeFactory.class.getName(), new View("learner-experts.html", ExpertsPage::write), //
        MoeModelSelectorNodeFactory.class.getName(), new View("selector-experts.html", ExpertsPage::write));

    private final Path m_folder;

    /** @throws UnusableFileException if the folder cannot be made or written to */
    WorkflowOutput(final Path folder) {
        m_folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (final IOException ex) {
            throw new UnusableFileException(folder, ex);
        }
        if (!Files.isWritable(folder)) {
            throw new UnusableFileException(folder, "The folder cannot be written to.");
        }
    }

    /** Writes all outputs of a node. */
    void write(final NodeResult result) {
        for (int port = 1; port <= result.outputs().size(); port++) {
            write(result.outputs().get(port - 1), name(result, port), PICTURES.get(result.node().factory()));
        }
        final View view = VIEWS.get(result.node().factory());
        if (view != null) {
            result.viewData().ifPresent(data -> write(view, data, result.node().id()));
        }
    }

    private void write(final View view, final String viewData, final int node) {
        for (final String name : List.of(node + "-" + view.file(), view.file())) {
            write(name, out -> view.page().write(JSON.readTree(viewData).get("result").toString(), out));
        }
    }

    /** @return the file of an output table */
    Path table(final NodeResult result, final int port) {
        return m_folder.resolve(name(result, port) + ".csv");
    }

    private static String name(final NodeResult result, final int port) {
        return result.node().id() + "-" + port;
    }

    /** @param picture name of the last image of such a node; null if there is none */
    private void write(final PortObject output, final String name, final String picture) {
        if (output instanceof BufferedDataTable table) {
            write(name + ".csv", out -> DataTableCsv.write(table, out));
        } else if (output instanceof MoeModelPortObject model) {
            write(name + ".json", out -> ModelFile.write(model.model(), out));
            write("model.json", out -> ModelFile.write(model.model(), out));
        } else if (output instanceof MoeDendrogramPortObject dendrogram) {
            write(name + ".json", out -> DendrogramFile.write(dendrogram.dendrogram(), out));
            write("dendrogram.json", out -> DendrogramFile.write(dendrogram.dendrogram(), out));
            write("dendrogram.html", out -> DendrogramPage.write(dendrogram.dendrogram(), out));
        } else if (output instanceof ImagePortObject image
            && image.toDataCell() instanceof ImageValue value) {
            write(name + ".png", value.getImageContent()::save);
            if (picture != null) {
                write(picture, value.getImageContent()::save);
            }
        }
    }

    private void write(final String name, final AtomicFile.Content content) {
        new AtomicFile(m_folder.resolve(name)).write(content);
    }
}
