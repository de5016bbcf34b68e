package org.dendromoe.engine.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.Standardisation;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/**
 * A model as an ONNX file (onnx.ai), which predicts without this library: operators of the standard domain alone, of
 * version 13, in double precision, so that no digit of a large number is lost before it is standardised. The same bytes
 * for equal models on every machine. The graph says what {@link MixtureModel#predict} says, up to rounding.
 * <p>
 * Input {@code cells}, double, rows × columns: the columns that the model reads, in the order of the schema, as they are
 * in the user's table. The cell of a nominal column is the index of its category, from 0. A cell that is missing is NaN.
 * <p>
 * Outputs: {@code probabilities}, double, rows × classes; {@code label}, int64, one per row: the index of the most
 * probable class; {@code gate}, double, rows × experts: the gate's probabilities, those of the best member of an
 * average.
 * <p>
 * A cell that is NaN, infinite, beyond 1e300 or no index of a category cannot be used. A model that was trained with
 * {@link MissingPolicy#IMPUTE} imputes it; any other model has no prediction for such a row: NaN, and the label −1.
 * <p>
 * Metadata entries: {@code target}; {@code classes}, {@code columns} (with {@code categories} if nominal) and
 * {@code features}, in order, as JSON; {@code missing} "impute" or "no prediction".
 */
public final class OnnxFile {

    /** The version of this library, as its manifest has it. */
    static final String PRODUCER_VERSION = "0.1.0";

    private static final int IR_VERSION = 7;

    private static final int OPERATORS_VERSION = 13;

    /** Every reader of Protocol Buffers ends at 2 GiB; names and operators take a part of it. */
    private static final long MOST_COEFFICIENTS = 200_000_000;

    private OnnxFile() {
    }

    /**
     * @param out is flushed, not closed
     * @throws IllegalArgumentException if the model has a frozen expert, is too large for an ONNX file, or has coefficients that are
     */
    public static void write(final MixtureModel model, final OutputStream out) throws IOException {
        requireWritable(model);
        final Preprocessing preprocessing = model.preprocessing();
        final boolean imputing = preprocessing.missingPolicy() == MissingPolicy.IMPUTE;
        final Protobuf message = new Protobuf() //
            .integer(OnnxProto.MODEL_IR_VERSION, IR_VERSION) //
            .text(OnnxProto.MODEL_PRODUCER_NAME, "DendroMoE") //
            .text(OnnxProto.MODEL_PRODUCER_VERSION, PRODUCER_VERSION) //
            .text(OnnxProto.MODEL_DOMAIN, "org.dendromoe") //
            .integer(OnnxProto.MODEL_VERSION, 1) //
            .text(OnnxProto.MODEL_DOC_STRING, "Mixture of experts for the classes of "
                + preprocessing.schema().target()) //
            .message(OnnxProto.MODEL_GRAPH, ModelGraph.of(model, imputing)) //
            .message(OnnxProto.MODEL_OPSET_IMPORT, new Protobuf().text(OnnxProto.OPSET_DOMAIN, "")
                .integer(OnnxProto.OPSET_VERSION, OPERATORS_VERSION));
        Metadata.add(preprocessing, imputing ? "impute" : "no prediction", message);
        message.writeTo(out);
        out.flush();
    }

    private static void requireWritable(final MixtureModel model) {
        if (model.isRegression()) {
            throw new IllegalArgumentException("The model predicts the numbers of '"
                + model.preprocessing().schema().target() + "'; ONNX files are written of models of classes.");
        }
        if (model.frozenExpert().isPresent()) {
            throw new IllegalArgumentException("The model has a frozen expert, which has no ONNX form here. Share the"
                + " model file.");
        }
        final List<Parameters> members = members(model);
        if (members.stream().mapToLong(member -> member.values().length).sum() > MOST_COEFFICIENTS) {
            throw new IllegalArgumentException("The model has more than " + MOST_COEFFICIENTS
                + " coefficients; an ONNX file cannot hold them.");
        }
        for (final Parameters member : members) {
            // the graph's sums overflow where the engine's end at the largest number
            final Gating gating = member.gating();
            final double farthest =
                Math.max(Standardisation.FARTHEST, gating.features().apply(Standardisation.FARTHEST));
            final double largest =
                Double.MAX_VALUE / farthest / member.predictors() * Math.min(1, gating.scale());
            for (final double value : member.values()) {
                if (!(Math.abs(value) <= largest)) {
                    throw new IllegalArgumentException("The coefficient " + value
                        + " of the model is too large for the sums of an ONNX graph.");
                }
            }
        }
    }

    private static List<Parameters> members(final MixtureModel model) {
        return Stream.concat(Stream.of(model.parameters()),
            model.committee().map(Committee::members).orElse(List.of()).stream()).toList();
    }
}
