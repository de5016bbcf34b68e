package org.dendromoe.nodes.port;

import java.io.IOException;
import java.util.OptionalInt;

import javax.swing.JComponent;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.MixtureModel;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A fitted mixture of experts between two nodes, saved as the bytes of a model file. */
public final class MoeModelPortObject extends AbstractPortObject {

    /** Reads and writes the port object; named in plugin.xml. */
    public static final class Serializer extends AbstractPortObjectSerializer<MoeModelPortObject> {
    }

    /** The port type MoE Model. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(MoeModelPortObject.class);

    private static final SavedFile FILE = new SavedFile("MoE model", "model.json");

    private MixtureModel m_model;

    private MoeModelPortObjectSpec m_spec;

    /** Used by KNIME, which then calls {@link #load}. */
    public MoeModelPortObject() {
    }

    public MoeModelPortObject(final MixtureModel model) {
        set(model);
    }

    private void set(final MixtureModel model) {
        m_model = model;
        m_spec = new MoeModelPortObjectSpec(model.inputs(), model.preprocessing().missingPolicy(),
            OptionalInt.of(model.experts()), model.isRegression(), model.frozenExpert().isPresent());
    }

    public MixtureModel model() {
        return m_model;
    }

    @Override
    public MoeModelPortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    public String getSummary() {
        return count(m_model.experts(), "expert", "experts")
            + (m_model.frozenExpert().isPresent() ? " and a frozen one, " : ", ")
            + (m_model.isRegression() ? "numeric target" : count(m_model.classes().size(), "class", "classes")) + ", "
            + count(m_model.preprocessing().features().size(), "feature", "features") + ", lambda "
            + m_model.summary().lambda() + gate() + (m_model.members() == 1 ? "" : ", average of " + m_model.members()
                + " models");
    }

    private String gate() {
        final GateFamily family = GateFamily.of(m_model.gating());
        return family == GateFamily.SOFTMAX ? "" : ", " + family.title() + " gate";
    }

    private static String count(final int number, final String one, final String several) {
        return number + " " + (number == 1 ? one : several);
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        FILE.write(out, exec, stream -> ModelFile.write(m_model, stream));
    }

    @Override
    protected void load(final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        set(FILE.read(in, exec, ModelFile::read));
        // the first specifications did not say how many experts there are
        if (!m_spec.equals(spec) && !m_spec.withExperts(OptionalInt.empty()).equals(spec)) {
            throw FILE.damaged("it does not have the columns and classes of its specification.", null);
        }
    }
}
