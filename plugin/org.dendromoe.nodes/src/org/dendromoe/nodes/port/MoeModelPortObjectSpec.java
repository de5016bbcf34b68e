package org.dendromoe.nodes.port;

import java.util.Arrays;
import java.util.List;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Schema;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a mixture of experts before it is fitted: target, classes, and the columns that it reads. */
public final class MoeModelPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Reads and writes the spec; named in plugin.xml. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<MoeModelPortObjectSpec> {
    }

    private static final int FORMAT_VERSION = 1;

    private static final String CFG_FORMAT_VERSION = "formatVersion";

    private static final String CFG_MISSING_POLICY = "missingPolicy";

    private Schema m_schema;

    private MissingPolicy m_missingPolicy;

    /** Used by KNIME, which then calls {@link #load}. */
    public MoeModelPortObjectSpec() {
    }

    /**
     * @param schema classes and categories are empty where they are not known yet
     * @param missingPolicy what the training does with missing cells
     */
    public MoeModelPortObjectSpec(final Schema schema, final MissingPolicy missingPolicy) {
        m_schema = schema;
        m_missingPolicy = missingPolicy;
    }

    /** @return target, classes and columns; classes and categories are empty where they are not known yet */
    public Schema schema() {
        return m_schema;
    }

    public MissingPolicy missingPolicy() {
        return m_missingPolicy;
    }

    @Override
    protected void save(final ModelContentWO content) {
        content.addInt(CFG_FORMAT_VERSION, FORMAT_VERSION);
        content.addString(CFG_MISSING_POLICY, m_missingPolicy.name());
        SchemaContent.save(m_schema, content);
    }

    @Override
    protected void load(final ModelContentRO content) throws InvalidSettingsException {
        final int version = content.getInt(CFG_FORMAT_VERSION);
        if (version != FORMAT_VERSION) {
            throw new InvalidSettingsException("The saved MoE model has the format version " + version
                + ", this extension reads version " + FORMAT_VERSION + "; update the extension.");
        }
        final String policy = content.getString(CFG_MISSING_POLICY);
        final List<MissingPolicy> policies = Arrays.asList(MissingPolicy.values());
        m_missingPolicy = policies.stream().filter(value -> value.name().equals(policy)).findFirst()
            .orElseThrow(() -> new InvalidSettingsException("The saved MoE model has the unknown policy for missing"
                + " values '" + policy + "'."));
        m_schema = SchemaContent.load(content);
    }
}
