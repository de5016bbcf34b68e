package org.dendromoe.nodes.onnx;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsNotBlankValidation;

/** Settings of MoE to ONNX. */
final class MoeToOnnxParameters implements NodeParameters {

    /** What to do with a file that is there already. The names are in saved workflows. */
    enum IfExists {
        @Label(value = "Fail", description = "The node fails, and the file stays as it is.")
        FAIL, //
        @Label(value = "Overwrite", description = "The file is replaced, once the new one is complete.")
        OVERWRITE
    }

    // KNIME's file choosers are no public API in version 5.8; a flow variable can set the text as well
    @Widget(title = "File", description = """
            The file to write: a full path, or an address that is relative to the workflow, as
            <i>knime://knime.workflow/data/model.onnx</i> for a file in its data area and
            <i>knime://knime.workflow/../model.onnx</i> for one beside it. The folder must exist. The file must be on
            the computer that executes the node; from there <i>Transfer Files</i> takes it anywhere.
            """)
    @TextInputWidget(placeholder = "knime://knime.workflow/data/model.onnx",
        patternValidation = IsNotBlankValidation.class)
    String m_file = "";

    @Widget(title = "If the file exists", description = "What happens if there is a file of that name already.")
    @ValueSwitchWidget
    IfExists m_ifExists = IfExists.FAIL;
}
