package org.dendromoe.nodes.port;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a dendrogram before it is computed: nothing but the version of its format. */
public final class MoeDendrogramPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Reads and writes the spec; named in plugin.xml. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<MoeDendrogramPortObjectSpec> {
    }

    private static final int FORMAT_VERSION = 1;

    private static final String CFG_FORMAT_VERSION = "formatVersion";

    @Override
    protected void save(final ModelContentWO content) {
        content.addInt(CFG_FORMAT_VERSION, FORMAT_VERSION);
    }

    @Override
    protected void load(final ModelContentRO content) throws InvalidSettingsException {
        final int version = content.getInt(CFG_FORMAT_VERSION);
        if (version != FORMAT_VERSION) {
            throw new InvalidSettingsException("The saved MoE dendrogram has the format version " + version
                + ", this extension reads version " + FORMAT_VERSION + "; update the extension.");
        }
    }
}
