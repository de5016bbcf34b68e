package org.dendromoe.headless.abi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public and protected classes and members of KNIME 5.8.2 in the packages that a node touches. */
final class KnimeAbi {

    private static final String LIST = "knime-abi.tsv";

    private static final Pattern CLASS_NAME = Pattern.compile("org/knime/[\\w/$]+");

    private final Map<String, ClassEntry> m_classes = new HashMap<>();

    private final Map<Member, MemberEntry> m_members = new HashMap<>();

    /** Classes that the list names anywhere, also those that it does not describe. */
    private final Set<String> m_mentioned = new HashSet<>();

    private final Set<String> m_packages;

    /** A field (its descriptor does not start with a parenthesis) or a method. */
    record Member(String owner, String name, String descriptor) {

        @Override
        public String toString() {
            return owner + "." + name + " " + descriptor;
        }
    }

    /** What the list says of a class. */
    record ClassEntry(Set<String> flags, String superName, Set<String> interfaces, boolean gone) {
    }

    /** What the list says of a member. */
    record MemberEntry(Set<String> flags, boolean gone) {
    }

    private KnimeAbi(final List<String> lines) {
        for (final String line : lines.subList(1, lines.size())) {
            final String[] cells = line.split("\t", -1);
            final Set<String> flags = Set.of(cells[2].split(" "));
            final boolean gone = cells[5].equals("gone-in-5.12");
            if (cells[1].equals("class")) {
                m_classes.put(cells[0], new ClassEntry(flags, cells[3],
                    cells[4].isEmpty() ? Set.of() : Set.of(cells[4].split(",")), gone));
            } else {
                m_members.put(new Member(cells[0], cells[3], cells[4]), new MemberEntry(flags, gone));
            }
            final Matcher names = CLASS_NAME.matcher(line);
            while (names.find()) {
                m_mentioned.add(names.group());
            }
        }
        m_packages = m_classes.keySet().stream().map(KnimeAbi::packageOf).collect(Collectors.toSet());
    }

    static KnimeAbi load() throws IOException {
        try (InputStream in = KnimeAbi.class.getResourceAsStream(LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new KnimeAbi(reader.lines().toList());
        }
    }

    private static String packageOf(final String className) {
        return className.substring(0, className.lastIndexOf('/'));
    }

    Optional<ClassEntry> find(final String className) {
        return Optional.ofNullable(m_classes.get(className));
    }

    Optional<MemberEntry> find(final Member member) {
        return Optional.ofNullable(m_members.get(member));
    }

    /** A method of the class with the name. */
    Optional<MemberEntry> method(final String owner, final String name) {
        return membersOf(owner).filter(member -> member.name().equals(name)).findFirst().map(m_members::get);
    }

    /** The abstract methods that the class itself declares. */
    List<Member> abstractMethods(final String owner) {
        return membersOf(owner).filter(member -> m_members.get(member).flags().contains("abstract")).toList();
    }

    /** The methods with code that the class itself declares. */
    List<Member> concreteMethods(final String owner) {
        return membersOf(owner).filter(member -> !m_members.get(member).flags().contains("abstract")).toList();
    }

    private Stream<Member> membersOf(final String owner) {
        return m_members.keySet().stream().filter(member -> member.owner().equals(owner));
    }

    /** Whether all public and protected classes of the package are in the list. */
    boolean coversPackageOf(final String className) {
        return m_packages.contains(packageOf(className));
    }

    /** Whether the class, or one that it is nested in or that is nested in it, is a supertype or in a descriptor. */
    boolean mentions(final String className) {
        final String outermost = className.split("\\$", 2)[0];
        return m_mentioned.stream().anyMatch(name -> name.split("\\$", 2)[0].equals(outermost));
    }
}
