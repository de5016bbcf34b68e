package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Selects by type. */
public abstract class TypeFilter implements Persistable {

    public String[] m_selectedTypes = new String[0];

    protected TypeFilter() {
    }

    /** @return how the type is shown, if it exists */
    protected abstract Optional<PossibleTypeValue> fromTypeId(String typeId);

    protected Predicate<String> getIsSelectedPredicate() {
        return Arrays.asList(m_selectedTypes)::contains;
    }
}
