package org.dendromoe.nodes.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.dendromoe.engine.io.DendrogramFile;
import org.dendromoe.engine.select.Dendrogram;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** The dendrogram of a mixture of experts between two nodes, saved as the bytes of a dendrogram file. */
public final class MoeDendrogramPortObject extends AbstractPortObject {

    /** Reads and writes the port object; named in plugin.xml. */
    public static final class Serializer extends AbstractPortObjectSerializer<MoeDendrogramPortObject> {
    }

    /** The port type MoE Dendrogram. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(MoeDendrogramPortObject.class);

    private static final SavedFile FILE = new SavedFile("MoE dendrogram", "dendrogram.json");

    private MoeDendrogramPortObjectSpec m_spec;

    private Dendrogram m_dendrogram;

    /** Used by KNIME, which then calls {@link #load}. */
    public MoeDendrogramPortObject() {
    }

    /**
     * @param dendrogram what was computed
     * @param origin tells model and table that it was computed from, empty if that is not known
     */
    public MoeDendrogramPortObject(final Dendrogram dendrogram, final String origin) {
        set(dendrogram, new MoeDendrogramPortObjectSpec(origin));
    }

    private void set(final Dendrogram dendrogram, final MoeDendrogramPortObjectSpec spec) {
        m_dendrogram = dendrogram;
        m_spec = spec;
        KnownDendrograms.add(this);
    }

    public Dendrogram dendrogram() {
        return m_dendrogram;
    }

    @Override
    public MoeDendrogramPortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    public String getSummary() {
        final String chosen = m_dendrogram.leaves().size() + " experts, " + m_dendrogram.chosen();
        return m_dendrogram.chosen() == m_dendrogram.recommended() ? chosen + " chosen by " + m_dendrogram.criterion()
            : chosen + " kept, " + m_dendrogram.recommended() + " recommended by " + m_dendrogram.criterion();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        FILE.write(out, exec, stream -> DendrogramFile.write(m_dendrogram, stream));
    }

    @Override
    protected void load(final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        set(FILE.read(in, exec, DendrogramFile::read), (MoeDendrogramPortObjectSpec)spec);
    }
}
