package org.dendromoe.nodes.picture;

import org.knime.node.parameters.widget.choices.Label;

/** Format of the image at a node's output; the names are saved with the nodes. */
public enum PictureFormat {
    @Label(value = "PNG", description = "Pixels, at the size and resolution set below.")
    PNG,
    @Label(value = "SVG", description = """
            Lines and letters that can be edited and scaled. Needs the extension <i>KNIME SVG Support</i>.
            """)
    SVG;
}
