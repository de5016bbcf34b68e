package org.dendromoe.installproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The update site is complete, and holds nothing that is KNIME's or the tests'. */
class UpdateSiteIT {

    private static final Path SITE = Path.of(System.getProperty("update.site"));

    private static final String FEATURE = "org.dendromoe.feature";

    private static List<Path> jars;

    private static Document content;

    @BeforeAll
    static void readSite() throws Exception {
        try (Stream<Path> files = Files.walk(SITE)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        try (var jar = new JarFile(SITE.resolve("content.jar").toFile());
                var in = jar.getInputStream(jar.getEntry("content.xml"))) {
            content = Xml.parse(in);
        }
    }

    @Test
    void noJarHoldsAClassOfKnimeOrOfTests() throws IOException {
        final List<String> entries = new ArrayList<>();
        for (final var jar : jars) {
            try (InputStream in = Files.newInputStream(jar)) {
                collectEntries(SITE.relativize(jar).toString(), in, entries);
            }
        }
        final var classes = entries.stream().filter(entry -> entry.endsWith(".class")).toList();
        assertTrue(classes.stream().anyMatch(entry -> entry.contains("!org/dendromoe/engine/")), "no engine class");
        assertEquals(List.of(), entries.stream().filter(entry -> entry.contains("!org/knime/")).toList());
        assertEquals(List.of(), entries.stream().filter(entry -> entry.contains("!org/junit/")).toList());
        assertEquals(List.of(), classes.stream()
            .filter(entry -> entry.matches(".*!org/dendromoe/.*(Test|IT)(\\$.*)?\\.class")).toList());
    }

    @Test
    void everyUnitIsOfThisProject() {
        // but for the Java that the feature runs on; the category's id starts with the build's qualifier
        assertEquals(List.of("a.jre.javase"), units().map(unit -> unit.getAttribute("id"))
            .filter(id -> !id.startsWith("org.dendromoe.") && !id.endsWith(".org.dendromoe.category")).toList());
    }

    @Test
    void everyBundleOfTheFeatureIsThereWithItsSources() throws Exception {
        final var bundles = Xml.attributes(featureXml(), "plugin", "id");
        assertFalse(bundles.isEmpty());
        final Set<String> expected = new TreeSet<>(bundles);
        bundles.forEach(bundle -> expected.add(bundle + ".source"));
        final Set<String> symbolicNames = new TreeSet<>();
        for (final var jar : jarsIn("plugins")) {
            try (var file = new JarFile(jar.toFile())) {
                symbolicNames
                    .add(file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName").replaceAll(";.*", ""));
            }
        }
        assertEquals(expected, symbolicNames);
    }

    @Test
    void everyOwnClassHasItsSource() throws IOException {
        for (final var name : List.of("org.dendromoe.engine", "org.dendromoe.nodes")) {
            final var sources = entries(onlyJar("plugins", name + ".source_"));
            final var classes = entries(onlyJar("plugins", name + "_")).stream()
                .filter(entry -> entry.endsWith(".class") && !entry.contains("$"))
                .map(entry -> entry.replace(".class", ".java")).collect(Collectors.toSet());
            assertFalse(classes.isEmpty(), name);
            classes.removeAll(sources);
            assertEquals(Set.of(), classes);
        }
    }

    @Test
    void theCategoryOffersTheFeatureAndItsSources() {
        final var categories = units().filter(unit -> Xml.elements(unit, "property").stream()
            .anyMatch(p -> p.getAttribute("name").equals("org.eclipse.equinox.p2.type.category"))).toList();
        assertEquals(1, categories.size());
        assertTrue(Xml.attributes(categories.get(0), "required", "name")
            .containsAll(List.of(FEATURE + ".feature.group", FEATURE + ".source.feature.group")));
    }

    @Test
    void theFeatureDemandsKnime() {
        final var feature = unit(FEATURE + ".feature.group");
        for (final var bundle : List.of("org.knime.core", "org.knime.core.ui")) {
            final var demand = Xml.elements(feature, "required").stream()
                .filter(required -> required.getAttribute("name").equals(bundle)).findFirst().orElseThrow();
            assertEquals("[5.8.0,6.0.0)", demand.getAttribute("range"));
            assertFalse("true".equals(demand.getAttribute("optional")), bundle);
        }
    }

    @Test
    void theFeatureCarriesEveryLicenseItNames() throws IOException {
        assertTrue(entries(onlyJar("features", FEATURE + "_"))
            .containsAll(List.of("legal/LICENSE", "legal/NOTICE", "legal/LGPL-2.1.txt")));
    }

    @Test
    void theFeatureHasAnImageInTheListOfInstalledFeatures() throws Exception {
        final var branding = featureXml().getDocumentElement().getAttribute("plugin");
        try (var bundle = new JarFile(onlyJar("plugins", branding + "_").toFile())) {
            final var about = new Properties();
            try (var in = bundle.getInputStream(bundle.getEntry("about.ini"))) {
                about.load(in);
            }
            try (var in = bundle.getInputStream(bundle.getEntry(about.getProperty("featureImage")))) {
                final var image = ImageIO.read(in);
                assertEquals(List.of(32, 32), List.of(image.getWidth(), image.getHeight()));
            }
        }
    }

    @Test
    void aBrowserSeesWhatTheSiteIs() throws Exception {
        assertTrue(Files.readString(SITE.resolve("index.html")).contains("src=\"dendromoe.png\""));
        assertEquals(128, ImageIO.read(SITE.resolve("dendromoe.png").toFile()).getWidth());
    }

    private static Stream<Element> units() {
        return Xml.elements(content, "unit").stream();
    }

    private static Element unit(final String id) {
        return units().filter(unit -> unit.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    private static Document featureXml() throws Exception {
        try (var jar = new JarFile(onlyJar("features", FEATURE + "_").toFile());
                var in = jar.getInputStream(jar.getEntry("feature.xml"))) {
            return Xml.parse(in);
        }
    }

    private static List<Path> jarsIn(final String folder) {
        return jars.stream().filter(jar -> jar.startsWith(SITE.resolve(folder))).toList();
    }

    private static Path onlyJar(final String folder, final String prefix) {
        final var found =
            jarsIn(folder).stream().filter(jar -> jar.getFileName().toString().startsWith(prefix)).toList();
        assertEquals(1, found.size(), () -> prefix + "* in " + folder + ": " + found);
        return found.get(0);
    }

    private static Set<String> entries(final Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Appends "jar!entry" for every entry, also of jars within the jar. */
    private static void collectEntries(final String jar, final InputStream in, final List<String> entries)
        throws IOException {
        final var zip = new ZipInputStream(in);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            final var name = jar + "!" + entry.getName();
            entries.add(name);
            if (name.endsWith(".jar")) {
                collectEntries(name, zip, entries);
            }
        }
    }
}
