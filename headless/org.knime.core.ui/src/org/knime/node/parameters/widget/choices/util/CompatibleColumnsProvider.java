package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** Offers the columns of an input table that can be read as certain values. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {

    private final List<Class<? extends DataValue>> m_values;

    /** @param valueClass what the columns can be read as */
    protected CompatibleColumnsProvider(final Class<? extends DataValue> valueClass) {
        this(List.of(valueClass));
    }

    /** @param valueClasses what the columns can be read as: any of these */
    protected CompatibleColumnsProvider(final Collection<Class<? extends DataValue>> valueClasses) {
        m_values = List.copyOf(valueClasses);
    }

    @Override
    public boolean isIncluded(final DataColumnSpec col) {
        return m_values.stream().anyMatch(col.getType()::isCompatible);
    }

    /** Offers columns with text. */
    public static class StringColumnsProvider extends CompatibleColumnsProvider {

        protected StringColumnsProvider() {
            super(StringValue.class);
        }
    }

    /** Offers columns with numbers. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {

        protected DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }
}
