package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;

/** Selects by type. */
public abstract class TypeFilter implements Persistable {

    public String[] m_selectedTypes = new String[0];

    protected TypeFilter() {
    }

    protected Predicate<String> getIsSelectedPredicate() {
        return Arrays.asList(m_selectedTypes)::contains;
    }
}
