package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;

/** Selects by name. */
public class ManualFilter implements Persistable {

    public String[] m_manuallySelected;

    public String[] m_manuallyDeselected = new String[0];

    public boolean m_includeUnknownColumns;

    /** @param initialSelected the names that are selected */
    public ManualFilter(final String[] initialSelected) {
        m_manuallySelected = initialSelected;
    }

    ManualFilter() {
        this(new String[0]);
    }

    /** @return tells whether a name is selected */
    public Predicate<String> getFilterPredicate() {
        if (m_includeUnknownColumns) {
            return name -> !Arrays.asList(m_manuallyDeselected).contains(name);
        }
        return Arrays.asList(m_manuallySelected)::contains;
    }

    /** @return the names that are selected but not among the choices; none if unknown names are included */
    public String[] getUpdatedMissingValues(final String[] choices) {
        if (m_includeUnknownColumns) {
            return new String[0];
        }
        final List<String> known = Arrays.asList(choices);
        return Arrays.stream(m_manuallySelected).filter(name -> !known.contains(name)).toArray(String[]::new);
    }
}
