package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;
import org.knime.core.node.ExecutionContext;

/** Makes one row out of each row. */
public abstract class StreamableFunction extends StreamableOperator {

    private final int m_inPort;

    private final int m_outPort;

    /**
     * @param inportIdx the port where rows come in
     * @param outportIdx the port where rows go out
     */
    protected StreamableFunction(final int inportIdx, final int outportIdx) {
        m_inPort = inportIdx;
        m_outPort = outportIdx;
    }

    @Override
    public void runFinal(final PortInput[] inputs, final PortOutput[] outputs, final ExecutionContext ctx)
        throws Exception {
        final RowInput input = (RowInput)inputs[m_inPort];
        final RowOutput output = (RowOutput)outputs[m_outPort];
        init(ctx);
        try {
            long index = 0;
            for (DataRow row = input.poll(); row != null; row = input.poll()) {
                output.push(compute(row, index));
                index++;
                ctx.setMessage("Row " + index + " (\"" + row.getKey() + "\")");
            }
            input.close();
            output.close();
        } finally {
            finish();
        }
    }

    /** Called before the first row. */
    public void init(final ExecutionContext ctx) throws Exception {
        // nothing to prepare here
    }

    /** @return the new row */
    public DataRow compute(final DataRow input) throws Exception {
        throw new UnsupportedOperationException(
            getClass().getName() + " does not implement compute.");
    }

    /** @return the new row; rows are counted from 0 */
    public DataRow compute(final DataRow input, final long rowIndex) throws Exception {
        return compute(input);
    }

    /** Called after the last row, also after a failure. */
    public void finish() {
        // nothing to clean up here
    }
}
