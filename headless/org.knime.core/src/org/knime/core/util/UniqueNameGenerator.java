package org.knime.core.util;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.data.DataTableSpec;

/** Gives names that no column has yet, with a number behind those that exist. */
public final class UniqueNameGenerator {

    private static final Pattern NUMBERED = Pattern.compile("(.*) \\(#(\\d{1,8})\\)");

    private final Set<String> m_names;

    /** @param spec the table whose names are taken, null for none */
    public UniqueNameGenerator(final DataTableSpec spec) {
        this(spec == null ? null : new HashSet<>(Arrays.asList(spec.getColumnNames())));
    }

    /** @param names the names that are taken, null for none */
    public UniqueNameGenerator(final Set<String> names) {
        m_names = names == null ? new HashSet<>() : new HashSet<>(names);
    }

    /** @return the suggested name without white space around it, or one like it that is free; it is taken then */
    public String newName(final String suggested) {
        final String trimmed = suggested.trim();
        if (m_names.add(trimmed)) {
            return trimmed;
        }
        final Matcher numbered = NUMBERED.matcher(trimmed);
        final String base = numbered.matches() ? numbered.group(1) : trimmed;
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) + 1 : 1;
        while (!m_names.add(base + " (#" + number + ")")) {
            number++;
        }
        return base + " (#" + number + ")";
    }
}
