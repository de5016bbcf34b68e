package org.dendromoe.engine.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.Map;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.model.MixtureModel;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** What ONNX Runtime, an independent program, makes of a file. */
record OnnxRun(double[][] probabilities, long[] label, double[][] gate) {

    static byte[] bytes(final MixtureModel model) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            OnnxFile.write(model, out);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** @return the session, to be closed */
    static OrtSession session(final byte[] file) throws OrtException {
        final OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        return OrtEnvironment.getEnvironment().createSession(file, options);
    }

    /** @param cells rows × columns */
    static OnnxRun of(final MixtureModel model, final double[][] cells) {
        final int columns = model.preprocessing().schema().columns().size();
        final DoubleBuffer numbers = DoubleBuffer.allocate(cells.length * columns);
        for (final double[] row : cells) {
            numbers.put(row);
        }
        try (OrtSession session = session(bytes(model));
                OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), numbers.rewind(),
                    new long[]{cells.length, columns});
                OrtSession.Result result = session.run(Map.of("cells", input))) {
            return new OnnxRun((double[][])result.get("probabilities").orElseThrow().getValue(),
                (long[])result.get("label").orElseThrow().getValue(),
                (double[][])result.get("gate").orElseThrow().getValue());
        } catch (final OrtException e) {
            throw new AssertionError(e);
        }
    }

    /** @return the cells of a row as the input wants them; categories that the model does not know are −1 */
    static double[] cells(final MixtureModel model, final Row row) {
        final List<Column> columns = model.preprocessing().schema().columns();
        final double[] cells = new double[columns.size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = row.isMissing(c) ? Double.NaN
                : columns.get(c) instanceof Column.Nominal nominal ? nominal.categories().indexOf(row.category(c))
                    : row.number(c);
        }
        return cells;
    }
}
