package org.dendromoe.headless.basenodes;

import java.util.Map;
import java.util.Optional;

import org.dendromoe.headless.node.DataArea;
import org.dendromoe.headless.node.ExecutableNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** The nodes of KNIME itself that the runner stands in for, by the names of their factories. */
public final class BaseNodes {

    private static final Map<String, Loader> LOADERS = Map.of(
        "org.knime.base.node.io.filehandling.csv.reader.CSVTableReaderNodeFactory", BaseNodes::csvReader,
        "org.knime.base.node.preproc.partition.PartitionNodeFactory",
        (model, area) -> new TablePartitionerNode(PartitionSettings.load(model)),
        "org.knime.base.node.mine.scorer.accuracy.AccuracyScorer2NodeFactory",
        (model, area) -> new ScorerNode(ScorerSettings.load(model)));

    private BaseNodes() {
    }

    /**
     * @param factory name of the factory class in KNIME
     * @param model saved settings of the node
     * @param area where the workflow's files are
     * @return empty if there is no stand-in for such nodes
     * @throws InvalidSettingsException if a setting is missing, wrong or not supported
     */
    public static Optional<ExecutableNode> load(final String factory, final NodeSettingsRO model, final DataArea area)
        throws InvalidSettingsException {
        final Loader loader = LOADERS.get(factory);
        return loader == null ? Optional.empty() : Optional.of(loader.load(model, area));
    }

    private static ExecutableNode csvReader(final NodeSettingsRO model, final DataArea area)
        throws InvalidSettingsException {
        final CsvReaderSettings settings = CsvReaderSettingsLoader.load(model);
        return new CsvReaderNode(new CsvFile(area, settings.path()), settings);
    }

    private interface Loader {
        ExecutableNode load(NodeSettingsRO model, DataArea area) throws InvalidSettingsException;
    }
}
