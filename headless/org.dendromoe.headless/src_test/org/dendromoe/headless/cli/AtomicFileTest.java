package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path m_folder;

    @Test
    void contentIsNotThereBeforeItIsWhole() throws IOException {
        final Path file = Files.writeString(m_folder.resolve("file"), "old");
        new AtomicFile(file).write(out -> {
            out.write("new".getBytes());
            out.flush();
            assertEquals("old", Files.readString(file));
        });
        assertEquals("new", Files.readString(file));
    }

    @Test
    void failureOfAnyKindLeavesNothing() throws IOException {
        final AtomicFile file = new AtomicFile(m_folder.resolve("file"));
        assertEquals(m_folder.resolve("file") + ": disk full", assertThrows(UnusableFileException.class,
            () -> file.write(out -> {
                out.write(1);
                throw new IOException("disk full");
            })).getMessage());
        assertThrows(IllegalStateException.class, () -> file.write(out -> {
            throw new IllegalStateException();
        }));
        try (var files = Files.list(m_folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void linkIsFollowed() throws IOException {
        final Path target = Files.writeString(m_folder.resolve("target"), "old");
        final Path link = Files.createSymbolicLink(m_folder.resolve("link"), target);
        new AtomicFile(link).write(out -> out.write('x'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x", Files.readString(target));
    }
}
