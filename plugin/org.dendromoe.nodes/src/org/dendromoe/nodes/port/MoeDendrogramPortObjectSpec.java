package org.dendromoe.nodes.port;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a dendrogram: before it is computed nothing, and then what it was computed from. */
public final class MoeDendrogramPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Reads and writes the spec; named in plugin.xml. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<MoeDendrogramPortObjectSpec> {
    }

    private static final int FORMAT_VERSION = 1;

    private static final String CFG_FORMAT_VERSION = "formatVersion";

    private static final String CFG_ORIGIN = "origin";

    private String m_origin;

    /** The spec of a dendrogram that is not computed yet; also used by KNIME, which then calls {@link #load}. */
    public MoeDendrogramPortObjectSpec() {
        this("");
    }

    /** @param origin tells model and table that the dendrogram was computed from, empty if that is not known */
    public MoeDendrogramPortObjectSpec(final String origin) {
        m_origin = origin;
    }

    /** @return tells model and table that the dendrogram was computed from, empty if that is not known */
    public String origin() {
        return m_origin;
    }

    @Override
    protected void save(final ModelContentWO content) {
        content.addInt(CFG_FORMAT_VERSION, FORMAT_VERSION);
        content.addString(CFG_ORIGIN, m_origin);
    }

    @Override
    protected void load(final ModelContentRO content) throws InvalidSettingsException {
        final int version = content.getInt(CFG_FORMAT_VERSION);
        if (version != FORMAT_VERSION) {
            throw new InvalidSettingsException("The saved MoE dendrogram has the format version " + version
                + ", this extension reads version " + FORMAT_VERSION + "; update the extension.");
        }
        final String origin = content.getString(CFG_ORIGIN, ""); // the first dendrograms did not say it
        m_origin = origin == null ? "" : origin;
    }
}
