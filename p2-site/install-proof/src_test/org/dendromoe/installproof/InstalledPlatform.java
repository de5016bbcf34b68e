package org.dendromoe.installproof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.w3c.dom.Document;

/** An Equinox framework that holds the bundles which the p2 director has installed. */
final class InstalledPlatform implements AutoCloseable {

    private static final Path INSTALLATION = Path.of(System.getProperty("installation"));

    private final Framework m_framework;

    private final List<Bundle> m_bundles = new ArrayList<>();

    /**
     * Starts a framework and installs, without starting them, the bundles that are wanted.
     *
     * @param storage an empty directory for the framework's own files
     * @param wanted tells from a bundle's file name whether to install it
     */
    InstalledPlatform(final Path storage, final Predicate<String> wanted) throws BundleException, IOException {
        m_framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of( //
            Constants.FRAMEWORK_STORAGE, storage.toString(), //
            // strict OSGi: a bundle sees what it imports, and of the JDK only java.*
            "osgi.compatibility.bootdelegation", "false"));
        m_framework.start();
        try (Stream<Path> files = Files.list(INSTALLATION.resolve("plugins"))) {
            for (final Path file : files.sorted().toList()) {
                if (wanted.test(file.getFileName().toString())) {
                    m_bundles.add(m_framework.getBundleContext().installBundle("reference:" + file.toUri()));
                }
            }
        }
    }

    /** @return the bundles, sorted by file name */
    List<Bundle> bundles() {
        return List.copyOf(m_bundles);
    }

    /** @return the bundles of this project, without the third-party ones that it ships */
    List<Bundle> ownBundles() {
        return List.of(bundle("org.dendromoe.engine"), bundle("org.dendromoe.nodes"));
    }

    /** @return the only bundle of that symbolic name */
    Bundle bundle(final String symbolicName) {
        final var found = m_bundles.stream().filter(b -> b.getSymbolicName().equals(symbolicName)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " bundles named " + symbolicName + " among " + m_bundles);
        }
        return found.get(0);
    }

    /** @return the feature.xml of the installed feature */
    static Document installedFeature() throws Exception {
        try (Stream<Path> features = Files.list(INSTALLATION.resolve("features"))) {
            final var found = features.toList();
            if (found.size() != 1) {
                throw new AssertionError("one feature expected: " + found);
            }
            try (InputStream in = Files.newInputStream(found.get(0).resolve("feature.xml"))) {
                return Xml.parse(in);
            }
        }
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        m_framework.stop();
        m_framework.waitForStop(10_000);
    }
}
