package org.dendromoe.headless.testworkflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;

/** A workflow of KNIME's own nodes alone: CSV Reader, Table Partitioner (70 % of 10 rows), Scorer. */
public final class SmallWorkflow {

    /** name of the table in the data area */
    public static final String FILE = "small.csv";

    private static final int ROWS = 10;

    private SmallWorkflow() {
    }

    /** Writes the workflow and its data. */
    public static void write(final Path folder) throws IOException {
        final var workflow = new WorkflowBlueprint("small", "Reads, splits & scores.");
        final int reader = workflow.add(BaseNodeBlueprints.csvReader(FILE, new Position(0, 0)));
        final int partitioner =
            workflow.add(BaseNodeBlueprints.stratifiedPartitioner("class", 70, new Position(1, 0)));
        final int scorer = workflow.add(BaseNodeBlueprints.scorer("class", "guess", new Position(2, 0)));
        workflow.connect(reader, 1, partitioner, 1);
        workflow.connect(partitioner, 2, scorer, 1);
        WorkflowWriter.write(workflow, folder);
        final var table = new StringBuilder("x,class,guess\n");
        for (int row = 0; row < ROWS; row++) {
            table.append(row).append(row % 2 == 0 ? ",a" : ",b").append(row % 3 == 0 ? ",a\n" : ",b\n");
        }
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve(FILE), table);
    }
}
