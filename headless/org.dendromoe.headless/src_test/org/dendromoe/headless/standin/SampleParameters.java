package org.dendromoe.headless.standin;

import java.util.Optional;

import org.knime.core.data.NominalValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** Parameters of all kinds; parameters.xml is what KNIME 5.8.2 has written for them. */
class SampleParameters implements NodeParameters {

    enum Policy {
        SKIP, FAIL
    }

    static final class Group implements WidgetGroup, Persistable {

        int m_inner = 3;

        @Persist(configKey = "inner.two")
        String m_inner2 = "z";
    }

    String m_target = "class";

    String emptyTarget = "";

    ColumnFilter m_features = new ColumnFilter();

    ColumnFilter m_featuresInclude = new ColumnFilter(new String[]{"a", "b"}).withIncludeUnknownColumns();

    ColumnFilter m_featuresExclude = new ColumnFilter(new String[]{"a"}).withExcludeUnknownColumns();

    Policy m_policy = Policy.SKIP;

    int m_count = 5;

    double learningRate = 1e-5;

    long m_seed = 42L;

    boolean m_flag = true;

    Optional<String> m_name = Optional.empty();

    Optional<String> m_name2 = Optional.of("x");

    Optional<Integer> m_optInt = Optional.empty();

    Optional<Double> m_optDouble = Optional.of(2.5);

    Optional<Long> m_optLong = Optional.of(1L);

    Group m_group = new Group();

    @Persist(configKey = "other_key")
    int m_renamed = 9;

    @Migrate(loadDefaultIfAbsent = true)
    int m_added = 11;

    String[] m_arr = {"q", "r"};

    private int m_notSaved = 1;

    SampleParameters() {
    }

    SampleParameters(final NodeParametersInput input) {
        m_target = input.getInTableSpec(0).stream().flatMap(spec -> spec.stream())
            .filter(column -> column.getType().isCompatible(NominalValue.class)).reduce((first, last) -> last)
            .map(column -> column.getName()).orElse(null);
    }

    void setNotSaved(final int value) {
        m_notSaved = value;
    }

    int getNotSaved() {
        return m_notSaved;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_count < 1) {
            throw new InvalidSettingsException("The count must be at least 1, but is " + m_count + ".");
        }
    }
}
