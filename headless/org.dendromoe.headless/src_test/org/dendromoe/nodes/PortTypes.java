package org.dendromoe.nodes;

import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeDendrogramPortObjectSpec;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.knime.core.node.port.HeadlessPorts;

/** The port types of the plug-in, which its plugin.xml declares only once the bundle is packaged. */
public final class PortTypes {

    private PortTypes() {
    }

    /** To be called before a node gets a model or a dendrogram: it gets what was written and read. */
    public static void declare() {
        HeadlessPorts.register("MoE Model", MoeModelPortObject.class, new MoeModelPortObject.Serializer(),
            new MoeModelPortObjectSpec.Serializer());
        HeadlessPorts.register("MoE Dendrogram", MoeDendrogramPortObject.class,
            new MoeDendrogramPortObject.Serializer(), new MoeDendrogramPortObjectSpec.Serializer());
    }
}
