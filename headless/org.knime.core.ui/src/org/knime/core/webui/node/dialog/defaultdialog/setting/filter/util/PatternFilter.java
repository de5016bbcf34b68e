package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.knime.node.parameters.persistence.Persistable;

/** Selects by a pattern. */
public class PatternFilter implements Persistable {

    public String m_pattern = "";

    public boolean m_isCaseSensitive;

    public boolean m_isInverted;

    public PatternFilter() {
    }

    /** How a pattern is meant. */
    public enum PatternMode {
        REGEX, WILDCARD
    }

    /** @return tells whether a name is selected */
    public Predicate<String> getIsSelectedPredicate(final PatternMode mode) {
        final String pattern = m_isCaseSensitive ? m_pattern : m_pattern.toLowerCase(Locale.getDefault());
        final String regex = mode == PatternMode.REGEX ? "^" + pattern + "$" : ofWildcards(pattern);
        final Predicate<String> matches = pattern.isEmpty() ? name -> false : Pattern.compile(regex).asPredicate();
        final Predicate<String> selected = m_isInverted ? matches.negate() : matches;
        return name -> selected.test(m_isCaseSensitive ? name : name.toLowerCase(Locale.getDefault()));
    }

    private static String ofWildcards(final String pattern) {
        return pattern.chars().mapToObj(c -> switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
        }).collect(Collectors.joining("", "^", "$"));
    }
}
