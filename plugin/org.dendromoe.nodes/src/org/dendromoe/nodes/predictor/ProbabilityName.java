package org.dendromoe.nodes.predictor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the name of a column of probabilities, {@code P (target=class)suffix}, says.
 *
 * @param className the class
 * @param suffix what follows the closing bracket; tells the columns of several models apart
 */
public record ProbabilityName(String className, String suffix) {

    private static final String OPENING = "P (";

    /**
     * @param name of the column
     * @param target name of the target column
     * @param classes those that are known; they tell where a class ends that has brackets of its own
     * @return empty if the column has another name
     */
    public static Optional<ProbabilityName> of(final String name, final String target,
        final Collection<String> classes) {
        final String opening = PredictionNames.probability(target, "", "");
        final String start = opening.substring(0, opening.length() - 1);
        return name.startsWith(start) ? split(name.substring(start.length()), classes) : Optional.empty();
    }

    /**
     * @param name of a column
     * @return every target whose probabilities the column may have: a target and a class have equal signs of their own
     */
    public static Stream<String> targetsOf(final String name) {
        final int start = OPENING.length();
        return name.startsWith(OPENING) ? IntStream.range(start, Math.max(start, name.lastIndexOf(')')))
            .filter(i -> name.charAt(i) == '=').mapToObj(i -> name.substring(start, i)) : Stream.empty();
    }

    /**
     * @param name of a column that was chosen by hand, of whatever target
     * @param classes those that are known
     * @return the class that the column has the probability of; without a known class in brackets the name itself
     */
    public static String classOf(final String name, final Collection<String> classes) {
        if (classes.contains(name) || !name.startsWith(OPENING)) {
            return name;
        }
        String first = name;
        for (int equal = name.lastIndexOf('='); equal > 0; equal = name.lastIndexOf('=', equal - 1)) {
            final Optional<String> className =
                split(name.substring(equal + 1), classes).map(ProbabilityName::className);
            if (className.filter(classes::contains).isPresent()) {
                return className.get();
            }
            first = className.orElse(first);
        }
        return first;
    }

    /** @param rest the class, a closing bracket, and the suffix */
    private static Optional<ProbabilityName> split(final String rest, final Collection<String> classes) {
        final Optional<String> known = classes.stream().filter(candidate -> rest.startsWith(candidate + ")"))
            .max(Comparator.comparingInt(String::length));
        final int end = known.map(String::length).orElseGet(() -> closingBracket(rest));
        return end < 0 ? Optional.empty()
            : Optional.of(new ProbabilityName(rest.substring(0, end), rest.substring(end + 1)));
    }

    /** @return the first one that closes no bracket of the text itself; if there is none, the last one */
    private static int closingBracket(final String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ')' && open-- == 0) {
                return i;
            }
            open += text.charAt(i) == '(' ? 1 : 0;
        }
        return text.lastIndexOf(')');
    }
}
