package org.dendromoe.nodes.predictor;

import java.util.Optional;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.execution.EngineCalls;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.table.RowReader;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.streamable.InputPortRole;
import org.knime.core.node.streamable.OutputPortRole;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.PortInput;
import org.knime.core.node.streamable.PortObjectInput;
import org.knime.core.node.streamable.PortOutput;
import org.knime.core.node.streamable.StreamableOperator;
import org.knime.core.webui.node.impl.WebUINodeConfiguration;
import org.knime.core.webui.node.impl.WebUINodeModel;
import org.knime.node.parameters.NodeParameters;

/**
 * Appends the predictions of a model to a table, at once or as a stream of rows.
 *
 * @param <P> settings of the node
 */
@SuppressWarnings("deprecation") // KNIME's public node API has no streaming with a model port
public abstract class StreamedPredictorNodeModel<P extends NodeParameters> extends WebUINodeModel<P> {

    private static final int MODEL_PORT = 0;

    private static final int TABLE_PORT = 1;

    private static final String RESOLUTION = "Connect a table with the columns that the model was trained on.";

    private final boolean m_regression;

    /** @param regression whether the node predicts numbers, and not classes */
    protected StreamedPredictorNodeModel(final WebUINodeConfiguration configuration, final Class<P> parameters,
        final boolean regression) {
        super(configuration, parameters);
        m_regression = regression;
    }

    /** @return the columns that will be appended; empty if they are not known yet */
    protected abstract Optional<AppendedColumns> columns(MoeModelPortObjectSpec model, DataTableSpec table,
        P parameters);

    /** @return predicts the rows of a table */
    protected abstract PredictionCellFactory cells(MixtureModel model, DataTableSpec table, P parameters);

    @Override
    protected final PortObjectSpec[] configure(final PortObjectSpec[] inSpecs, final P parameters)
        throws InvalidSettingsException {
        final MoeModelPortObjectSpec model = (MoeModelPortObjectSpec)inSpecs[MODEL_PORT];
        final DataTableSpec table = (DataTableSpec)inSpecs[TABLE_PORT];
        EngineCalls.configure(() -> {
            model.require(m_regression);
            return RowReader.forPrediction(model.schema(), table);
        });
        return new PortObjectSpec[]{columns(model, table, parameters)
            .map(columns -> new DataTableSpecCreator(table).addColumns(columns.specs()).createSpec()).orElse(null)};
    }

    @Override
    protected final PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec,
        final P parameters) throws CanceledExecutionException, KNIMEException {
        final BufferedDataTable table = (BufferedDataTable)inObjects[TABLE_PORT];
        final PredictionCellFactory cells = cells(inObjects[MODEL_PORT], table.getDataTableSpec(), parameters);
        final BufferedDataTable predicted =
            exec.createColumnRearrangeTable(table, append(table.getDataTableSpec(), cells), exec);
        cells.warning().ifPresent(this::setWarningMessage);
        return new PortObject[]{predicted};
    }

    @Override
    public InputPortRole[] getInputPortRoles() {
        return new InputPortRole[]{InputPortRole.NONDISTRIBUTED_NONSTREAMABLE, InputPortRole.DISTRIBUTED_STREAMABLE};
    }

    @Override
    public OutputPortRole[] getOutputPortRoles() {
        return new OutputPortRole[]{OutputPortRole.DISTRIBUTED};
    }

    @Override
    protected StreamableOperator createStreamableOperator(final PartitionInfo partitionInfo,
        final PortObjectSpec[] inSpecs, final P parameters) {
        final DataTableSpec table = (DataTableSpec)inSpecs[TABLE_PORT];
        return new StreamableOperator() {
            @Override
            public void runFinal(final PortInput[] inputs, final PortOutput[] outputs, final ExecutionContext exec)
                throws Exception {
                final PortObject model = ((PortObjectInput)inputs[MODEL_PORT]).getPortObject();
                final PredictionCellFactory cells = cells(model, table, parameters);
                append(table, cells).createStreamableFunction(TABLE_PORT, 0).runFinal(inputs, outputs, exec);
                cells.warning().ifPresent(warning -> setWarningMessage(warning));
            }
        };
    }

    private PredictionCellFactory cells(final PortObject model, final DataTableSpec table,
        final P parameters) throws CanceledExecutionException, KNIMEException {
        return EngineCalls.execute(() -> {
            ((MoeModelPortObject)model).getSpec().require(m_regression);
            return cells(((MoeModelPortObject)model).model(), table, parameters);
        }, RESOLUTION);
    }

    private static ColumnRearranger append(final DataTableSpec table, final PredictionCellFactory cells) {
        final ColumnRearranger rearranger = new ColumnRearranger(table);
        rearranger.append(cells);
        return rearranger;
    }
}
