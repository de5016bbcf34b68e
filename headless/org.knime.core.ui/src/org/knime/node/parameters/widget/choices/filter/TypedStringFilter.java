package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;

import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter.PatternMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;
import org.knime.node.parameters.persistence.Persistable;

/**
 * Selects names that have types.
 *
 * @param <T> the filter by type
 */
public abstract class TypedStringFilter<T extends TypeFilter> implements Persistable {

    public TypedStringFilterMode m_mode = TypedStringFilterMode.MANUAL;

    public PatternFilter m_patternFilter = new PatternFilter();

    public ManualFilter m_manualFilter;

    public T m_typeFilter;

    /**
     * @param initialSelected the names that are selected
     * @param defaultTypeFilter the filter by type
     */
    protected TypedStringFilter(final String[] initialSelected, final T defaultTypeFilter) {
        m_manualFilter = new ManualFilter(initialSelected);
        m_typeFilter = defaultTypeFilter;
    }

    protected void setIncludeUnknownValues(final boolean value) {
        m_manualFilter.m_includeUnknownColumns = value;
    }

    /** @return the names that are selected one by one but not among the choices */
    protected String[] getMissingSelected(final String[] choices) {
        return m_mode == TypedStringFilterMode.MANUAL ? m_manualFilter.getUpdatedMissingValues(choices)
            : new String[0];
    }

    /** @return which of the choices are selected */
    protected String[] getSelected(final String[] choices, final Function<T, String[]> getSelectedFromTypeFilter) {
        if (m_mode == TypedStringFilterMode.TYPE) {
            return getSelectedFromTypeFilter.apply(m_typeFilter);
        }
        return Arrays.stream(choices).filter(getStringFilterPredicate()).toArray(String[]::new);
    }

    /** @return tells whether a name is selected */
    protected Predicate<String> getStringFilterPredicate() {
        return switch (m_mode) {
            case MANUAL -> m_manualFilter.getFilterPredicate();
            case REGEX, WILDCARD -> m_patternFilter.getIsSelectedPredicate(PatternMode.valueOf(m_mode.name()));
            case TYPE -> throw new IllegalStateException("A filter by type cannot tell by the name alone.");
        };
    }
}
