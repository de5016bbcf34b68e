package org.knime.core.webui.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page that is a file in a bundle. */
public class FromFilePage extends Page {

    private final Class<?> m_bundleClass;

    private final String m_basePath;

    private final List<String> m_directories = new ArrayList<>();

    FromFilePage(final Class<?> bundleClass, final String basePath, final String file) {
        super(file, () -> open(bundleClass, basePath + "/" + file));
        m_bundleClass = bundleClass;
        m_basePath = basePath;
    }

    /**
     * @param relativeDirPath below the base path; the page may load the files in it
     * @return this page
     */
    public FromFilePage addResourceDirectory(final String relativeDirPath) {
        m_directories.add(relativeDirPath);
        return this;
    }

    @Override
    Optional<Resource> resource(final String relativePath) {
        return m_directories.stream().filter(directory -> relativePath.startsWith(directory + "/")).findFirst()
            .map(directory -> new Page(relativePath, () -> open(m_bundleClass, m_basePath + "/" + relativePath)));
    }

    /** Looks in the jar file of the class, or beside the directory that the class was compiled into. */
    private static InputStream open(final Class<?> bundleClass, final String path) throws IOException {
        final URL inJar = bundleClass.getResource("/" + path);
        if (inJar != null) {
            return inJar.openStream();
        }
        try {
            final URI location = bundleClass.getProtectionDomain().getCodeSource().getLocation().toURI();
            for (Path root = Path.of(location); root != null; root = root.getParent()) {
                if (Files.isRegularFile(root.resolve("META-INF/MANIFEST.MF"))) {
                    return Files.newInputStream(root.resolve(path));
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        throw new FileNotFoundException("There is no file " + path + " in the bundle of " + bundleClass.getName());
    }
}
