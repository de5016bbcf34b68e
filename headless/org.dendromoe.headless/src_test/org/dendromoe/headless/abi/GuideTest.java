package org.dendromoe.headless.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dendromoe.headless.node.PluginNode;
import org.dendromoe.headless.node.PluginNodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.context.HeadlessCreation;
import org.knime.core.node.NodeFactory;
import org.knime.node.HeadlessView;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;

/**
 * The guide in {@code docs} names every option, choice and port of the nodes, no others, and its links lead somewhere.
 */
class GuideTest {

    private static final Path ROOT = Path.of("..", "..");

    private static final Path DOCS = ROOT.resolve("docs");

    /** An option is the first cell of a row of a table, in bold letters. */
    private static final Pattern OPTION = Pattern.compile("(?m)^\\| \\*\\*(.+?)\\*\\* \\|");

    private static final Pattern PORT = Pattern.compile("(?m)^\\| (in|out) \\| (.+?) \\|");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Stream<Class<?>> parameters() throws IOException {
        return DialogTest.parameters();
    }

    static List<Path> pages() throws IOException {
        final List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md"),
            ROOT.resolve("test-workflows").resolve("README.md")));
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    static List<String> factories() {
        return PluginNodes.factories();
    }

    /** @return the page of a node: {@code MoeModelSelectorParameters} is described in {@code model-selector.md} */
    private static Path pageOf(final Class<?> parameters) {
        final String node = parameters.getSimpleName().replaceFirst("Parameters$", "");
        return pageOf(node.replaceAll("(?<!^)(?=[A-Z])", " "));
    }

    /** @param node its name, MoE Model Selector */
    private static Path pageOf(final String node) {
        return DOCS.resolve("nodes")
            .resolve(node.toLowerCase(Locale.ROOT).replaceFirst("^moe ", "").replace(' ', '-') + ".md");
    }

    private static List<Field> options(final Class<?> parameters) {
        return Arrays.stream(parameters.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && field.isAnnotationPresent(Widget.class))
            .toList();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void pageHasTheOptionsOfTheDialog(final Class<?> parameters) throws IOException {
        final Set<String> titles = options(parameters).stream()
            .map(field -> field.getAnnotation(Widget.class).title()).collect(Collectors.toCollection(TreeSet::new));
        final Set<String> described = OPTION.matcher(Files.readString(pageOf(parameters))).results()
            .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(titles, described, () -> "options in " + pageOf(parameters));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void pageHasTheChoicesOfEveryOption(final Class<?> parameters) throws IOException {
        final String page = Files.readString(pageOf(parameters));
        for (final Field option : options(parameters)) {
            final String title = option.getAnnotation(Widget.class).title();
            final String row = page.lines().filter(line -> line.startsWith("| **" + title + "** |")).findFirst()
                .orElse("");
            for (final Field choice : option.getType().getFields()) {
                final Label label = choice.getAnnotation(Label.class);
                assertTrue(label == null || row.contains("*" + label.value() + "*"),
                    () -> pageOf(parameters) + " does not tell of '" + label.value() + "' of '" + title + "'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void pageHasThePorts(final String factory) throws IOException {
        final PluginNode node = PluginNodes.create(factory, HeadlessCreation.withAll()).orElseThrow();
        final NodeDescription description = node.description();
        final List<String> ports = new ArrayList<>();
        for (int port = 0; port < node.inputTypes().size(); port++) {
            ports.add("in " + description.getInportName(port));
        }
        for (int port = 0; port < node.outputTypes().size(); port++) {
            ports.add("out " + description.getOutportName(port));
        }
        assertEquals(ports, PORT.matcher(Files.readString(pageOf(description.getNodeName()))).results()
            .map(match -> match.group(1) + " " + match.group(2)).toList());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void pageTellsOfTheView(final String factory) throws Exception {
        final HeadlessNode node = HeadlessNode.create(
            Class.forName(factory).asSubclass(NodeFactory.class).getDeclaredConstructor().newInstance());
        final Path page = pageOf(PluginNodes.create(factory).orElseThrow().description().getNodeName());
        assertEquals(HeadlessView.exists(node), Files.readString(page).contains("\n## View\n"), page::toString);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void picturesButIconsAreDescribed(final Path page) throws IOException {
        PICTURE.matcher(Files.readString(page)).results().forEach(picture -> assertEquals(
            picture.group(2).contains("icons/"), picture.group(1).isBlank(), () -> page + ": " + picture.group(2)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(final Path page) throws IOException {
        for (final MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
            final String target = link.group(1);
            if (target.contains("://")) {
                continue;
            }
            final int hash = target.indexOf('#');
            final Path file = hash == 0 ? page
                : page.resolveSibling(hash < 0 ? target : target.substring(0, hash)).normalize();
            assertTrue(Files.exists(file), () -> page + " links to " + target + ", which does not exist");
            if (hash >= 0) {
                assertTrue(anchors(file).contains(target.substring(hash + 1)),
                    () -> page + " links to " + target + ", which has no such heading");
            }
        }
    }

    /** @return the names that Markdown's headings are linked by */
    private static Set<String> anchors(final Path page) throws IOException {
        return HEADING.matcher(Files.readString(page)).results().map(match -> match.group(1)
            .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
            .collect(Collectors.toSet());
    }
}
