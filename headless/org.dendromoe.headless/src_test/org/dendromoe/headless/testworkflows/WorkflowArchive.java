package org.dendromoe.headless.testworkflows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Packs workflows as KNIME exports them. */
public final class WorkflowArchive {

    private WorkflowArchive() {
    }

    /**
     * @param folder of the workflow
     * @param name of the folder in the archive
     * @param archive is made
     */
    public static void write(final Path folder, final String name, final Path archive) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"));
                Stream<Path> files = Files.walk(folder)) {
            final Path root = zip.getPath("/", name);
            for (Path file : (Iterable<Path>)files.sorted()::iterator) {
                Files.copy(file, root.resolve(folder.relativize(file).toString()));
            }
        }
    }
}
