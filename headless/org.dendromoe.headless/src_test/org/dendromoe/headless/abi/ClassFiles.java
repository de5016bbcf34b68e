package org.dendromoe.headless.abi;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Reads class files. */
final class ClassFiles {

    private ClassFiles() {
    }

    /** All classes of the directory or jar file that a class comes from. */
    static List<ClassNode> besides(final Class<?> type) throws IOException {
        try {
            return below(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<ClassNode> below(final URI location) throws IOException {
        final Path root = Path.of(location);
        if (Files.isDirectory(root)) {
            return read(root);
        }
        try (FileSystem jar = FileSystems.newFileSystem(root)) {
            return read(jar.getPath("/"));
        }
    }

    private static List<ClassNode> read(final Path directory) throws IOException {
        final List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        final List<ClassNode> result = new ArrayList<>();
        for (final Path file : files) {
            result.add(parse(Files.readAllBytes(file)));
        }
        return result;
    }

    static ClassNode parse(final byte[] bytes) {
        final ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return node;
    }
}
