package org.dendromoe.installproof;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Namespace;
import org.w3c.dom.Document;

/** What the p2 director has installed from the update site starts in Equinox and finds all that it names. */
class InstalledBundlesIT {

    @TempDir
    static Path storage;

    private static InstalledPlatform platform;

    @BeforeAll
    static void startEveryBundle() throws Exception {
        platform = new InstalledPlatform(storage.resolve("complete"), name -> true);
        for (final var bundle : platform.bundles()) {
            bundle.start(); // the exception of an unresolved bundle names what it lacks
        }
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    @Test
    void everyBundleOfTheFeatureIsActive() throws Exception {
        final var shipped = shippedBundles();
        assertTrue(shipped.containsAll(List.of("org.dendromoe.engine", "org.dendromoe.nodes")), shipped.toString());
        assertAll(shipped.stream().map(platform::bundle)
            .map(bundle -> () -> assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.toString())));
    }

    @Test
    void everyBundleOfTheFeatureIsUsed() throws Exception {
        final var used = platform.bundles().stream().flatMap(bundle -> providers(bundle).stream())
            .collect(Collectors.toCollection(TreeSet::new));
        // nothing requires the nodes: KNIME finds them by their plugin.xml
        used.add("org.dendromoe.nodes");
        final var unused = shippedBundles();
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
    }

    @Test
    void theEngineTakesEjmlFromTheFeatureAndJacksonFromKnime() {
        final var engine = platform.bundle("org.dendromoe.engine");
        assertEquals("org.dendromoe.ejml.core", providerOf(engine, "org.ejml.data"));
        assertEquals("org.dendromoe.ejml.ddense", providerOf(engine, "org.ejml.dense.row"));
        assertEquals("com.fasterxml.jackson.core.jackson-core", providerOf(engine, "com.fasterxml.jackson.core"));
    }

    /** KNIME brings other versions of some libraries: without a range OSGi may choose theirs. */
    @Test
    void everyImportOfALibraryIsBoundToItsVersions() {
        final Set<String> unbound = new TreeSet<>();
        for (final var bundle : platform.ownBundles()) {
            for (final var wire : bundle.adapt(BundleWiring.class)
                .getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
                final var filter = wire.getRequirement().getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
                final boolean isRange = filter.contains("(version>=") && filter.contains("(!(version>=");
                if (wire.getProvider().getBundle().getBundleId() != Constants.SYSTEM_BUNDLE_ID && !isRange) {
                    unbound.add(bundle.getSymbolicName() + " imports " + filter);
                }
            }
        }
        assertEquals(Set.of(), unbound);
    }

    @Test
    void everyClassNamedInOwnClassFilesLoads() throws Exception {
        final Set<String> missing = new TreeSet<>();
        for (final var bundle : platform.ownBundles()) {
            final var classFiles = classFiles(bundle);
            assertFalse(classFiles.isEmpty(), bundle + " has no class");
            for (final var file : classFiles) {
                for (final var name : classesNamedIn(file)) {
                    try {
                        bundle.loadClass(name);
                    } catch (ClassNotFoundException e) {
                        missing.add(bundle.getSymbolicName() + " does not see " + name);
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyNodeFactoryIsMade() throws Exception {
        final var factories = Xml.attributes(pluginXml(), "node", "factory-class");
        assertFalse(factories.isEmpty(), "plugin.xml names no node");
        for (final var factory : factories) {
            instantiate(factory); // with the constant that declares its ports, settings and functions
        }
    }

    @Test
    void everyClassOfAPortTypeIsMade() throws Exception {
        final var portTypes = Xml.elements(pluginXml(), "portType");
        assertFalse(portTypes.isEmpty(), "plugin.xml names no port type");
        for (final var portType : portTypes) {
            for (final var role : List.of("objectClass", "objectSerializer", "specClass", "specSerializer")) {
                instantiate(portType.getAttribute(role));
            }
        }
    }

    @Test
    void everyNodeAndCategoryHasAnIconOf16Pixels() throws Exception {
        final var nodes = platform.bundle("org.dendromoe.nodes");
        for (final var icon : Xml.attributes(pluginXml(), "category", "icon")) {
            assertIs16PixelsWide(nodes.getEntry(icon), icon);
        }
        for (final var factory : Xml.attributes(pluginXml(), "node", "factory-class")) {
            final var packagePath = factory.substring(0, factory.lastIndexOf('.')).replace('.', '/');
            final var icon = packagePath + packagePath.substring(packagePath.lastIndexOf('/')) + ".png";
            assertIs16PixelsWide(nodes.getEntry(icon), icon);
        }
    }

    @Test
    void withoutKnimeTheNodesDoNotResolve() throws Exception {
        try (var withoutKnime = new InstalledPlatform(storage.resolve("without-knime"),
            name -> !name.startsWith("org.knime."))) {
            final var refusal = assertThrows(BundleException.class, withoutKnime.bundle("org.dendromoe.nodes")::start);
            assertEquals(BundleException.RESOLVE_ERROR, refusal.getType());
            assertTrue(refusal.getMessage().contains("org.knime.core"), refusal.getMessage());
        }
    }

    private static Set<String> shippedBundles() throws Exception {
        return new TreeSet<>(Xml.attributes(InstalledPlatform.installedFeature(), "plugin", "id"));
    }

    private static Document pluginXml() throws Exception {
        try (InputStream in = platform.bundle("org.dendromoe.nodes").getEntry("plugin.xml").openStream()) {
            return Xml.parse(in);
        }
    }

    private static Object instantiate(final String className) throws Exception {
        return platform.bundle("org.dendromoe.nodes").loadClass(className).getConstructor().newInstance();
    }

    private static Set<String> providers(final Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getRequiredWires(null).stream()
            .filter(wire -> Set.of(PackageNamespace.PACKAGE_NAMESPACE, BundleNamespace.BUNDLE_NAMESPACE)
                .contains(wire.getCapability().getNamespace()))
            .map(InstalledBundlesIT::provider).collect(Collectors.toSet());
    }

    private static String providerOf(final Bundle bundle, final String packageName) {
        return bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
            .filter(wire -> packageName
                .equals(wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
            .map(InstalledBundlesIT::provider).findFirst().orElse("nobody");
    }

    private static String provider(final BundleWire wire) {
        return wire.getProvider().getBundle().getSymbolicName();
    }

    private static List<URL> classFiles(final Bundle bundle) {
        return Collections.list(bundle.findEntries("org/dendromoe", "*.class", true));
    }

    private static Set<String> classesNamedIn(final URL classFile) throws Exception {
        final ClassReader reader;
        try (InputStream in = classFile.openStream()) {
            reader = new ClassReader(in);
        }
        final var buffer = new char[reader.getMaxStringLength()];
        final Set<String> names = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            final int item = reader.getItem(i);
            final int tag = item == 0 ? 0 : reader.readByte(item - 1);
            if (tag == 7) { // CONSTANT_Class of the class file format
                final var type = Type.getObjectType(reader.readUTF8(item, buffer));
                final var element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
                if (element.getSort() == Type.OBJECT) {
                    names.add(element.getClassName());
                }
            }
        }
        return names;
    }

    private static void assertIs16PixelsWide(final URL icon, final String path) throws Exception {
        assertNotNull(icon, "no " + path);
        final var image = ImageIO.read(icon);
        assertEquals(16, image.getWidth(), path);
        assertEquals(16, image.getHeight(), path);
    }
}
