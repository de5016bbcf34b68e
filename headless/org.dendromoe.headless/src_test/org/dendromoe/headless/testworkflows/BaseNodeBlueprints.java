package org.dendromoe.headless.testworkflows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Origin;
import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** Nodes of KNIME itself, with settings that KNIME 5.8 has saved (test-data/base-nodes) and the changes asked for. */
final class BaseNodeBlueprints {

    private static final Path SAVED = Path.of("test-data", "base-nodes");

    private static final Origin BASE = new Origin("KNIME Base Nodes", "org.knime.base", "KNIME AG, Zurich, Switzerland",
        "5.8.0.v202512010000", "KNIME Base nodes", "org.knime.features.base.feature.group", "5.8.0.v202512010000");

    private BaseNodeBlueprints() {
    }

    /** @param file in the data area of the workflow */
    static NodeBlueprint csvReader(final String file, final Position position) {
        final NodeSettings model = saved("csv-reader");
        try {
            model.getNodeSettings("settings").getNodeSettings("file_selection").getNodeSettings("path")
                .addString("path", file);
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException(e);
        }
        return new NodeBlueprint("CSV Reader",
            "org.knime.base.node.io.filehandling.csv.reader.CSVTableReaderNodeFactory", BASE, model, 1,
            List.of("File System Connection", "Data Table"), position);
    }

    /** @param classColumn whose shares are kept */
    static NodeBlueprint stratifiedPartitioner(final String classColumn, final double percentage,
        final Position position) {
        final NodeSettings model = saved("table-partitioner");
        model.addString("class_column", classColumn);
        model.addDouble("percentage", percentage);
        return partitioner(model, position);
    }

    /** The first rows go to the first output port, the others to the second. */
    static NodeBlueprint firstRowsPartitioner(final long rows, final Position position) {
        final NodeSettings model = saved("table-partitioner");
        model.addString("partitioningMode", "ABSOLUTE");
        model.addLong("rowCount", rows);
        model.addString("mode", "FIRST_ROWS");
        return partitioner(model, position);
    }

    private static NodeBlueprint partitioner(final NodeSettings model, final Position position) {
        return new NodeBlueprint("Table Partitioner", "org.knime.base.node.preproc.partition.PartitionNodeFactory",
            BASE, model, 2, List.of(), position);
    }

    static NodeBlueprint scorer(final String classColumn, final String predictionColumn, final Position position) {
        final NodeSettings model = saved("scorer");
        model.addString("first", classColumn);
        model.addString("second", predictionColumn);
        return new NodeBlueprint("Scorer", "org.knime.base.node.mine.scorer.accuracy.AccuracyScorer2NodeFactory", BASE,
            model, 2, List.of(), position);
    }

    private static NodeSettings saved(final String name) {
        try (InputStream stream = Files.newInputStream(SAVED.resolve(name + ".xml"))) {
            return (NodeSettings)NodeSettings.loadFromXML(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
