package org.dendromoe.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;

/**
 * Fits every table, λ chosen, in Java virtual machines of its own: every JDK that is found, 1, 2 and 4 threads, and on
 * small tables without the compiler; prints the SHA-256 of the model files, which must be equal for each table.
 * Arguments: names of tables, by default all.
 */
public final class DeterminismBenchmark {

    private static final Path JDKS = Path.of("/usr/lib/jvm");

    /** Without its compiler Java is some thirty times slower. */
    private static final Set<String> SMALL = Set.of("ecoli5");

    private static final int EXPERTS = 3;

    private DeterminismBenchmark() {
    }

    public static void main(final String[] args) throws IOException, InterruptedException, NoSuchAlgorithmException {
        if (args.length == 3 && args[0].equals("child")) {
            System.out.println(hash(args[1], Integer.parseInt(args[2])));
            return;
        }
        final List<String> tables = args.length == 0 ? SharedTables.NAMES : Arrays.asList(args);
        System.out.println("| table | Java | threads | SHA-256 of the model file | seconds |\n|---|---|---|---|---|");
        final List<String> unequal = new ArrayList<>();
        for (final String table : tables) {
            if (!equal(table)) {
                unequal.add(table);
            }
        }
        System.out.println(unequal.isEmpty() ? "\nAll model files of a table are equal."
            : "\nNOT EQUAL: " + String.join(", ", unequal));
        System.exit(unequal.isEmpty() ? 0 : 1);
    }

    private static String hash(final String table, final int threads) throws IOException, NoSuchAlgorithmException {
        final MixtureModel model = Trainer.fit(SharedTables.read(table),
            FitSettings.DEFAULT.withExperts(EXPERTS).withThreads(threads), FitMonitor.NONE).model();
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
    }

    private static boolean equal(final String table) throws IOException, InterruptedException {
        final Set<String> hashes = new LinkedHashSet<>();
        for (final Path jdk : jdks()) {
            for (final int threads : new int[]{1, 2, 4}) {
                hashes.add(run(jdk, table, threads, true));
            }
            if (SMALL.contains(table)) {
                hashes.add(run(jdk, table, 2, false));
            }
        }
        return hashes.size() == 1;
    }

    private static String run(final Path jdk, final String table, final int threads, final boolean compiled)
        throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(),
            compiled ? "-Xmixed" : "-Xint", "-cp", System.getProperty("java.class.path"),
            DeterminismBenchmark.class.getName(), "child", table, Integer.toString(threads)));
        final long begin = System.nanoTime();
        final Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        final String hash = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (process.waitFor() != 0 || hash.isEmpty()) {
            throw new IOException("Failed: " + String.join(" ", command));
        }
        System.out.printf("| %s | %s%s | %d | %s… | %.1f |%n", table, version(jdk), compiled ? "" : ", interpreter",
            threads, hash.substring(0, 16), (System.nanoTime() - begin) / 1e9);
        return hash;
    }

    /** @return homes of the JDKs 17 and newer, each once, and at least that which runs this */
    private static Set<Path> jdks() throws IOException {
        final Set<Path> homes = new LinkedHashSet<>();
        homes.add(Path.of(System.getProperty("java.home")).toRealPath());
        if (Files.isDirectory(JDKS)) {
            try (Stream<Path> found = Files.list(JDKS).sorted()) {
                for (final Path home : found.toList()) {
                    if (Files.exists(home.resolve("release")) && Files.isExecutable(home.resolve("bin/java"))
                        && Runtime.Version.parse(version(home)).feature() >= 17) {
                        homes.add(home.toRealPath());
                    }
                }
            }
        }
        return homes;
    }

    private static String version(final Path jdk) throws IOException {
        final Properties release = new Properties();
        try (InputStream in = Files.newInputStream(jdk.resolve("release"))) {
            release.load(in);
        }
        return release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    }
}
