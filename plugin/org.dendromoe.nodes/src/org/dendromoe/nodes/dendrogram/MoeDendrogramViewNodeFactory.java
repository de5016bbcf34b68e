package org.dendromoe.nodes.dendrogram;

import java.io.IOException;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.dendrogram.chart.DendrogramPicture;
import org.dendromoe.nodes.dendrogram.view.DendrogramPage;
import org.dendromoe.nodes.picture.PictureImage;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.web.WebView;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.DefaultView.ViewInput;

/** The MoE Dendrogram View: the merge tree of a mixture's experts as an image and an interactive view. */
public final class MoeDendrogramViewNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("MoE Dendrogram View") //
        .icon("./dendrogram.png") //
        .shortDescription("Shows how the experts of a mixture merge, and where the number of experts is cut.") //
        .fullDescription("""
                <p>
                Draws the <b>dendrogram</b> of an over-fitted mixture of experts. Every leaf is an expert, with its
                share of the mass, the class that it mostly predicts, and the features that gate and expert depend on
                most. Two branches join at the height of their merge. A dashed line cuts the tree at the chosen number
                of experts; branches that hang together below it have one colour and make one expert of the reduced
                model. Beside the tree is the criterion by number of experts, with its smallest value marked.
                </p>
                <p>
                <b>How to read it:</b> Long branches above the cut and short ones below speak for the cut. Experts that
                merge near the foot say the same; a merge far above the others loses something. If the line could as
                well be elsewhere, look at the criterion curve: where it is flat, the data do not decide.
                </p>
                <p>
                A merge can be lower than an earlier one. It is then drawn at the earlier one's height, so that a
                horizontal line cuts the tree into what the merges made, and a note below the tree says so.
                </p>
                <p>
                <b>Example:</b> Connect the dendrogram of the <i>MoE Model Selector</i>. Move the cut in the view, and
                if you prefer another number of experts than the criterion, enter it as
                <i>Fixed number of experts</i> in the dialog of the MoE Model Selector. Send the image to a report or to
                the <i>Image Writer (Port)</i>.
                </p>
                <p>
                <b>Please cite:</b> Dendrograms of mixing measures: Do et al. 2024,
                <a href="https://arxiv.org/abs/2403.01684">arXiv:2403.01684</a>; for mixtures of experts: Tran et al.
                2026, <a href="https://arxiv.org/abs/2602.07997">arXiv:2602.07997</a>. Colours are those of Okabe and
                Ito, which can be told apart with any kind of colour vision.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Dendrogram", "The dendrogram of the MoE Model Selector.", MoeDendrogramPortObject.TYPE) //
            .addOutputPort("Image", "The tree and the criterion curve as PNG or SVG image.", ImagePortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(MoeDendrogramViewParameters.class) //
            .configure(MoeDendrogramViewNodeFactory::configure) //
            .execute(MoeDendrogramViewNodeFactory::execute)) //
        .addView(v -> v //
            .withoutParameters() //
            .description("""
                    The tree, with a cut line that is moved with mouse, finger, or arrow keys and snaps to a number of
                    experts, and beside it the curves of all criteria with the number that each of them recommends.
                    Pointing at an expert, a merge or a point of a curve shows its details; the same is below as
                    tables. Heights are linear or logarithmic; Ctrl and the wheel, two fingers, the buttons or the keys
                    + and − zoom, dragging moves, 0 shows everything. The picture can be saved as SVG and PNG. The view
                    changes nothing in the workflow: it says which setting of the MoE Model Selector keeps the number
                    of experts that you see.
                    """) //
            .page(p -> p.fromFile().bundleClass(DendrogramPage.class).basePath(WebView.FOLDER)
                .relativeFilePath(DendrogramPage.MODULE)
                .addResourceDirectory(WebView.COMMON).addResourceDirectory(DendrogramPage.MODULES)) //
            .initialData(r -> r.data(MoeDendrogramViewNodeFactory::viewData))) //
        .nodeType(NodeType.Visualizer) //
        .keywords("mixture of experts", "MoE", "dendrogram", "tree", "hierarchical clustering", "plot", "chart",
            "image");

    public MoeDendrogramViewNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final MoeDendrogramViewParameters parameters = in.getParameters();
        out.setOutSpec(0, PictureImage.spec(parameters.m_format));
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) throws KNIMEException {
        final MoeDendrogramViewParameters parameters = in.getParameters();
        final MoeDendrogramPortObject input = in.getInPortObject(0);
        try {
            out.setOutData(0, PictureImage.create(
                new DendrogramPicture(input.dendrogram(), parameters.toChartSettings()),
                PictureImage.spec(parameters.m_format), in.getExecutionContext()));
        } catch (final IOException | InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        out.setInternalData(input);
    }

    private static String viewData(final ViewInput in) {
        final Dendrogram dendrogram = ((MoeDendrogramPortObject)in.getInternalPortObjects()[0]).dendrogram();
        return DendrogramPage.data(dendrogram);
    }
}
