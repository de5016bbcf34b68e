package org.dendromoe.nodes.onnx;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;

import org.dendromoe.engine.io.FileProblem;
import org.dendromoe.engine.io.OutputFile;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.onnx.OnnxFile;
import org.dendromoe.nodes.onnx.MoeToOnnxParameters.IfExists;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** MoE to ONNX: a mixture of experts as a file that other programs predict with. */
public final class MoeToOnnxNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("MoE to ONNX") //
        .icon("./onnx.png") //
        .shortDescription("Writes a mixture of experts to an ONNX file, which other programs predict with.") //
        .fullDescription("""
                <p>
                Writes a mixture of experts, of classes or of a number, or an average of mixtures, in the open format
                <a href="https://onnx.ai">ONNX</a>. ONNX Runtime and others predict with the file from Python, C++, Java
                or a web page, without KNIME and without DendroMoE. Everything that the predictors do but for quantiles
                is in the file: dummy coding, standardisation, missing values, gate, experts and a frozen model. Its
                predictions are the predictors', up to rounding.
                </p>
                <p>
                <b>Input of the file</b> is <tt>cells</tt>: a table of numbers in double precision with the columns
                that the model reads, in the order in which the metadata entry <tt>columns</tt> lists them, as they
                were before the learner: do not standardise them. The cell of a nominal column is the
                number of its category in that list, counted from 0. The cell of a missing value is NaN. Of a model
                whose frozen expert is columns of class probabilities, these are a second input,
                <tt>frozen_probabilities</tt>, in the order of the metadata entry <tt>frozen_columns</tt>.
                </p>
                <p>
                <b>Outputs of a model of classes</b> are <tt>probabilities</tt>, a column per class in the order of the
                metadata entry <tt>classes</tt>; <tt>label</tt>, the number of the most probable class, counted from 0;
                and <tt>gate</tt>, the gate's probability of each expert, a frozen one last.
                </p>
                <p>
                <b>Outputs of a model of a number</b> are <tt>mean</tt> and <tt>standard_deviation</tt>, and what both
                are made of: <tt>gate</tt>, <tt>expert_means</tt>, and <tt>expert_standard_deviations</tt>, the same for
                all rows.
                </p>
                <p>
                <b>Missing values, infinite numbers and unknown categories</b> are imputed if the model was trained with
                <i>Impute</i>. From any other model such a row gets no prediction: NaN, and the label −1. The metadata
                entry <tt>missing</tt> tells which of the two it is. Probabilities of a frozen expert are never imputed.
                </p>
                <p>
                <b>Example:</b> Connect the model of the <i>MoE Model Selector</i> and set the file
                <tt>knime://knime.workflow/data/model.onnx</tt>. In Python:
                <tt>onnxruntime.InferenceSession("model.onnx").run(None, {"cells": x})</tt>, where <tt>x</tt> is a
                NumPy array of <tt>float64</tt> with a row for each row to predict.
                </p>
                <p>
                <b>Please cite:</b> Tran et al. 2026,
                <a href="https://arxiv.org/abs/2602.07997">arXiv:2602.07997</a>.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("MoE model", "The model to write, of any learner of mixtures or the MoE Model Selector.",
                MoeModelPortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(MoeToOnnxParameters.class) //
            .configure(MoeToOnnxNodeFactory::configure) //
            .execute(MoeToOnnxNodeFactory::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("mixture of experts", "MoE", "ONNX", "export", "writer", "model exchange", "deployment", "Python");

    public MoeToOnnxNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) // NOSONAR KNIME's signature
        throws InvalidSettingsException {
        final MoeToOnnxParameters parameters = in.getParameters();
        Destination.of(parameters.m_file);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) // NOSONAR KNIME's signature
        throws KNIMEException {
        final MoeToOnnxParameters parameters = in.getParameters();
        final MixtureModel model = in.<MoeModelPortObject>getInPortObject(0).model();
        try {
            new OutputFile(Destination.of(parameters.m_file).path()).write(
                parameters.m_ifExists == IfExists.OVERWRITE, stream -> {
                    OnnxFile.write(model, stream);
                    return null;
                });
        } catch (final FileAlreadyExistsException e) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(problem(parameters, e),
                "Set another file.", "Choose to overwrite it."), e);
        } catch (final IOException e) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(problem(parameters, e),
                "Set a file in a folder that exists and can be written to."), e);
        } catch (final InvalidSettingsException | IllegalArgumentException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
    }

    private static String problem(final MoeToOnnxParameters parameters, final IOException problem) {
        return parameters.m_file + ": " + FileProblem.describe(problem);
    }
}
