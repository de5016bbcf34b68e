package org.dendromoe.installproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

class OsgiResolveIT {
    @Test
    void everyInstalledBundleStarts() throws Exception {
        Path dir = Path.of(System.getProperty("install.dir"));
        Framework fw = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(
            Map.of("org.osgi.framework.storage", dir.resolve("osgi-cache").toString(),
                "org.osgi.framework.storage.clean", "onFirstInit"));
        fw.start();
        List<Bundle> bundles = new ArrayList<>();
        try (Stream<Path> jars = Files.list(dir.resolve("plugins"))) {
            for (Path j : (Iterable<Path>)jars.sorted()::iterator) {
                bundles.add(fw.getBundleContext().installBundle("reference:" + j.toUri()));
            }
        }
        for (Bundle b : bundles) {
            b.start();   // throws BundleException with the unresolved constraint
            System.out.println(b.getSymbolicName() + " " + b.getVersion() + " state=" + b.getState());
            for (BundleWire w : b.adapt(BundleWiring.class).getRequiredWires(null)) {
                if (w.getProvider().getBundle().getBundleId() != 0) {
                    System.out.println("    " + w.getCapability().getNamespace() + " "
                        + w.getCapability().getAttributes().getOrDefault(w.getCapability().getNamespace(), "")
                        + " <- " + w.getProvider().getBundle().getSymbolicName());
                }
            }
            assertEquals(Bundle.ACTIVE, b.getState(), b.toString());
        }
        System.setProperty("java.awt.headless", "true");
        Bundle nodes = bundles.get(0);
        fw.stop();
        fw.waitForStop(10_000);
    }
}
