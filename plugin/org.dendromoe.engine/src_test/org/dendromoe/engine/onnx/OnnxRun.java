package org.dendromoe.engine.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.DoubleBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.model.MixtureModel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/** What ONNX Runtime, an independent program, makes of a file: its outputs by their names. */
record OnnxRun(Map<String, Object> outputs) {

    double[][] probabilities() {
        return rows("probabilities");
    }

    long[] label() {
        return (long[])outputs.get("label");
    }

    double[][] gate() {
        return rows("gate");
    }

    double[][] rows(final String output) {
        return (double[][])outputs.get(output);
    }

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
        try (OrtSession session = session(bytes(model))) {
            return run(session, Map.of("cells", cells));
        } catch (final OrtException e) {
            throw new AssertionError(e);
        }
    }

    /** @param table with every column that the model reads; the metadata tell which goes where */
    static OnnxRun of(final MixtureModel model, final Rows table) {
        try (OrtSession session = session(bytes(model))) {
            final Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            final Map<String, double[][]> inputs =
                new HashMap<>(Map.of("cells", cells(table, columns(metadata.get("columns")))));
            if (metadata.containsKey("frozen_columns")) {
                inputs.put("frozen_probabilities", cells(table, columns(metadata.get("frozen_columns"))));
            }
            return run(session, inputs);
        } catch (final OrtException e) {
            throw new AssertionError(e);
        }
    }

    private static OnnxRun run(final OrtSession session, final Map<String, double[][]> inputs) throws OrtException {
        final Map<String, OnnxTensor> tensors = new HashMap<>();
        for (final Map.Entry<String, double[][]> input : inputs.entrySet()) {
            tensors.put(input.getKey(), tensor(session, input.getKey(), input.getValue()));
        }
        try (OrtSession.Result result = session.run(tensors)) {
            final Map<String, Object> outputs = new HashMap<>();
            for (final String name : session.getOutputNames()) {
                outputs.put(name, result.get(name).orElseThrow().getValue());
            }
            return new OnnxRun(outputs);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private static OnnxTensor tensor(final OrtSession session, final String name, final double[][] rows)
        throws OrtException {
        final long columns = ((TensorInfo)session.getInputInfo().get(name).getInfo()).getShape()[1];
        final DoubleBuffer numbers = DoubleBuffer.allocate(Math.toIntExact(rows.length * columns));
        for (final double[] row : rows) {
            numbers.put(row);
        }
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), numbers.rewind(),
            new long[]{rows.length, columns});
    }

    private static List<Column> columns(final String json) {
        try {
            return StreamSupport.stream(new ObjectMapper().readTree(json).spliterator(), false)
                .map(OnnxRun::column).toList();
        } catch (final JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Column column(final JsonNode entry) {
        final String name = entry.get("name").asText();
        return entry.has("categories") ? new Column.Nominal(name,
            StreamSupport.stream(entry.get("categories").spliterator(), false).map(JsonNode::asText).toList())
            : new Column.Numeric(name);
    }

    private static double[][] cells(final Rows table, final List<Column> columns) {
        return table.rows(columns).stream().map(row -> cells(columns, row)).toArray(double[][]::new);
    }

    /** @return the cells of a row as the input wants them; categories that the model does not know are −1 */
    static double[] cells(final List<Column> columns, final Row row) {
        return IntStream.range(0, columns.size()).mapToDouble(c -> row.isMissing(c) ? Double.NaN
            : columns.get(c) instanceof Column.Nominal nominal ? nominal.categories().indexOf(row.category(c))
                : row.number(c))
            .toArray();
    }
}
