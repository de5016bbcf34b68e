package org.dendromoe.nodes.predictor;

import org.dendromoe.engine.data.Schema;
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

/** Appends the predictions of a model to a table, at once or as a stream of rows. */
@SuppressWarnings("deprecation") // KNIME's public node API has no streaming with a model port
final class MoePredictorNodeModel extends WebUINodeModel<MoePredictorParameters> {

    private static final int MODEL_PORT = 0;

    private static final int TABLE_PORT = 1;

    private static final String RESOLUTION = "Connect a table with the columns that the model was trained on.";

    MoePredictorNodeModel(final WebUINodeConfiguration configuration) {
        super(configuration, MoePredictorParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs, final MoePredictorParameters parameters)
        throws InvalidSettingsException {
        final MoeModelPortObjectSpec model = (MoeModelPortObjectSpec)inSpecs[MODEL_PORT];
        final Schema schema = model.schema();
        final DataTableSpec table = (DataTableSpec)inSpecs[TABLE_PORT];
        EngineCalls.configure(() -> RowReader.forPrediction(schema, table));
        final boolean known =
            !schema.classes().isEmpty() && !(parameters.m_appendGate && model.experts().isEmpty());
        return new PortObjectSpec[]{known ? new DataTableSpecCreator(table)
            .addColumns(new PredictionColumns(table, schema, model.experts(), parameters).specs()).createSpec() : null};
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec,
        final MoePredictorParameters parameters) throws CanceledExecutionException, KNIMEException {
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
        final PortObjectSpec[] inSpecs, final MoePredictorParameters parameters) {
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

    private static PredictionCellFactory cells(final PortObject model, final DataTableSpec table,
        final MoePredictorParameters parameters) throws CanceledExecutionException, KNIMEException {
        return EngineCalls.execute(
            () -> new PredictionCellFactory(((MoeModelPortObject)model).model(), table, parameters), RESOLUTION);
    }

    private static ColumnRearranger append(final DataTableSpec table, final PredictionCellFactory cells) {
        final ColumnRearranger rearranger = new ColumnRearranger(table);
        rearranger.append(cells);
        return rearranger;
    }
}
