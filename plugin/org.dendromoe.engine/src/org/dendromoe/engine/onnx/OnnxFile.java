package org.dendromoe.engine.onnx;

import java.io.IOException;
import java.io.OutputStream;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.model.MixtureModel;

/**
 * A model as an ONNX file (onnx.ai), which predicts without this library: operators of the standard domain alone, of
 * version 13, in double precision, so that no digit of a large number is lost before it is standardised. The same bytes
 * for equal models on every machine. The graph says what {@link MixtureModel#predict} says, up to rounding.
 * <p>
 * Input {@code cells}, double, rows × columns: the columns that the model reads, in the order of {@link InputColumns}, as
 * they are in the user's table. The cell of a nominal column is the index of its category, from 0. A cell that is missing
 * is NaN. A frozen model is a part of the graph and reads the same input. Where a frozen expert is columns of class
 * probabilities, they are the second input: {@code frozen_probabilities}, double, rows × classes.
 * <p>
 * Outputs of a model of classes: {@code probabilities}, double, rows × classes; {@code label}, int64, one per row: the
 * index of the most probable class; {@code gate}, double, rows × experts: the gate's probabilities, those of the best
 * member of an average, a frozen expert last.
 * <p>
 * Outputs of a model of a number, double: {@code mean} and {@code standard_deviation} of the mixture, rows × 1;
 * {@code gate}; {@code expert_means}, rows × experts; {@code expert_standard_deviations}, one per expert: all that its
 * distribution is made of.
 * <p>
 * A cell that is NaN, infinite, beyond 1e300 or no index of a category cannot be used, nor can probabilities of a frozen
 * expert that are none. A model that was trained with {@link MissingPolicy#IMPUTE} imputes cells, but no probabilities;
 * any other model has no prediction for such a row: NaN, and the label −1.
 * <p>
 * Metadata entries: {@code target}; {@code classes}, {@code columns} (with {@code categories} if nominal),
 * {@code frozen_columns} and {@code features}, in order, as JSON; {@code missing} "impute" or "no prediction".
 */
public final class OnnxFile {

    /** The version of this library, as its manifest has it. */
    static final String PRODUCER_VERSION = "0.1.0";

    private static final int IR_VERSION = 7;

    private static final int OPERATORS_VERSION = 13;

    private OnnxFile() {
    }

    /**
     * @param out is flushed, not closed
     * @throws IllegalArgumentException if the model is too large for an ONNX file, or has coefficients that are
     */
    public static void write(final MixtureModel model, final OutputStream out) throws IOException {
        Limits.require(model);
        final InputColumns columns = InputColumns.of(model);
        final Protobuf message = new Protobuf() //
            .integer(OnnxProto.MODEL_IR_VERSION, IR_VERSION) //
            .text(OnnxProto.MODEL_PRODUCER_NAME, "DendroMoE") //
            .text(OnnxProto.MODEL_PRODUCER_VERSION, PRODUCER_VERSION) //
            .text(OnnxProto.MODEL_DOMAIN, "org.dendromoe") //
            .integer(OnnxProto.MODEL_VERSION, 1) //
            .text(OnnxProto.MODEL_DOC_STRING, "Mixture of experts for the "
                + (model.isRegression() ? "numbers of " : "classes of ") + model.preprocessing().schema().target()) //
            .message(OnnxProto.MODEL_GRAPH, ModelGraph.of(model, columns)) //
            .message(OnnxProto.MODEL_OPSET_IMPORT, new Protobuf().text(OnnxProto.OPSET_DOMAIN, "")
                .integer(OnnxProto.OPSET_VERSION, OPERATORS_VERSION));
        Metadata.add(model.preprocessing(), columns, message);
        message.writeTo(out);
        out.flush();
    }
}
