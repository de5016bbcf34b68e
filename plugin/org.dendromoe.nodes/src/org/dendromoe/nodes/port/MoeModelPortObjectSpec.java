package org.dendromoe.nodes.port;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.dendromoe.engine.data.InvalidTableException;
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

    private static final String CFG_EXPERTS = "experts";

    private static final String CFG_REGRESSION = "regression";

    private static final String CFG_FROZEN = "frozen";

    /** More than any model has: the number is read from files, and columns are made for so many. */
    private static final int MOST_EXPERTS = 100_000;

    private Schema m_schema;

    private MissingPolicy m_missingPolicy;

    private OptionalInt m_experts = OptionalInt.empty();

    private boolean m_regression;

    private boolean m_frozen;

    /** Used by KNIME, which then calls {@link #load}. */
    public MoeModelPortObjectSpec() {
    }

    /**
     * Of a model without a frozen expert.
     *
     * @param schema classes and categories are empty where they are not known yet
     * @param missingPolicy what the training does with missing cells
     * @param experts their number, empty if it is not known yet
     */
    public MoeModelPortObjectSpec(final Schema schema, final MissingPolicy missingPolicy, final OptionalInt experts) {
        this(schema, missingPolicy, experts, false);
    }

    /** @param regression whether the target is numeric, so that there are no classes */
    public MoeModelPortObjectSpec(final Schema schema, final MissingPolicy missingPolicy, final OptionalInt experts,
        final boolean regression) {
        this(schema, missingPolicy, experts, regression, false);
    }

    /**
     * @param schema classes and categories are empty where they are not known yet; the columns of a frozen expert are
     *            among its columns
     * @param missingPolicy what the training does with missing cells
     * @param experts their number without a frozen one, empty if it is not known yet
     * @param regression whether the target is numeric, so that there are no classes
     * @param frozen whether there is a frozen expert
     */
    public MoeModelPortObjectSpec(final Schema schema, final MissingPolicy missingPolicy, final OptionalInt experts,
        final boolean regression, final boolean frozen) {
        m_regression = regression;
        m_frozen = frozen;
        m_schema = schema;
        m_missingPolicy = missingPolicy;
        m_experts = experts;
    }

    /** @return the same for a model whose number of experts is known, or is not */
    public MoeModelPortObjectSpec withExperts(final OptionalInt experts) {
        return new MoeModelPortObjectSpec(m_schema, m_missingPolicy, experts, m_regression, m_frozen);
    }

    /** @return target, classes and columns; classes and categories are empty where they are not known yet */
    public Schema schema() {
        return m_schema;
    }

    public MissingPolicy missingPolicy() {
        return m_missingPolicy;
    }

    /** @return number of experts without a frozen one, empty if it is not known yet */
    public OptionalInt experts() {
        return m_experts;
    }

    /** @return whether there is a frozen expert */
    public boolean hasFrozen() {
        return m_frozen;
    }

    /** @return whether the target is numeric */
    public boolean isRegression() {
        return m_regression;
    }

    /**
     * @param regression what a node can work with: a model of numbers, or else of classes
     * @throws InvalidTableException if the model is of the other kind; the message says which node is the right one
     */
    public void require(final boolean regression) {
        require(m_schema.target(), m_regression, regression);
    }

    static void require(final String target, final boolean regression, final boolean wanted) {
        if (regression != wanted) {
            throw new InvalidTableException(regression
                ? "The model predicts the numbers of '" + target + "', not classes: connect it to the MoE Regression "
                    + "Predictor."
                : "The model predicts the classes of '" + target + "', not numbers: connect it to the MoE Predictor.");
        }
    }

    @Override
    protected void save(final ModelContentWO content) {
        content.addInt(CFG_FORMAT_VERSION, FORMAT_VERSION);
        content.addString(CFG_MISSING_POLICY, m_missingPolicy.name());
        m_experts.ifPresent(experts -> content.addInt(CFG_EXPERTS, experts));
        if (m_regression) {
            content.addBoolean(CFG_REGRESSION, true);
        }
        if (m_frozen) {
            content.addBoolean(CFG_FROZEN, true);
        }
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
        m_experts =
            content.containsKey(CFG_EXPERTS) ? OptionalInt.of(content.getInt(CFG_EXPERTS)) : OptionalInt.empty();
        if (m_experts.isPresent() && (m_experts.getAsInt() < 1 || m_experts.getAsInt() > MOST_EXPERTS)) {
            throw new InvalidSettingsException("The saved MoE model is damaged: it has " + m_experts.getAsInt()
                + " experts.");
        }
        m_frozen = content.containsKey(CFG_FROZEN) && content.getBoolean(CFG_FROZEN);
        m_schema = SchemaContent.load(content);
        m_regression = content.containsKey(CFG_REGRESSION) && content.getBoolean(CFG_REGRESSION);
    }
}
