package org.dendromoe.engine.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.dendromoe.engine.GoldenSiblings;
import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Shapes;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.api.Test;

/** Damaged files are refused, or read as what they now say; nothing else happens. */
class FuzzTest {

    private static final int MUTATIONS = 10_000;

    private static final Duration HANG = Duration.ofMinutes(2);

    /** Bytes that reading may allocate: for what every reader needs, and per byte of the file. */
    private static final long FOR_THE_READER = 1 << 20;

    private static final long PER_BYTE = 200;

    private static final TrainingTable TABLE = Rows.mixed(60, 7).table(MissingPolicy.IMPUTE);

    private static final MixtureModel MODEL = Trainer.fit(TABLE,
        FitSettings.DEFAULT.withExperts(3).withLambda(0.5).withStarts(1).withMaxPasses(30), FitMonitor.NONE).model();

    /** Reads a file and uses what it says. */
    private interface Use {
        void accept(InputStream in) throws IOException;
    }

    private static void model(final InputStream in) throws IOException {
        final MixtureModel model = ModelFile.read(in);
        final double[] frozen = new double[Math.max(1, model.classes().size())];
        Arrays.fill(frozen, 1.0 / frozen.length);
        final double[] x = new double[model.parameters().predictors() - 1];
        for (final double value : new double[]{0, 1.5, -1e100}) {
            Arrays.fill(x, value);
            double sum = 0;
            for (final double probability : model.isRegression() ? model.parameters().distribution(x).gate()
                : model.predict(x, frozen).probabilities()) {
                sum += probability;
            }
            assertEquals(1, sum, 1e-9);
        }
    }

    private static void dendrogram(final InputStream in) throws IOException {
        final Dendrogram dendrogram = DendrogramFile.read(in);
        assertEquals(dendrogram.leaves().size() - 1, dendrogram.tree(dendrogram.criterion()).size());
        assertTrue(dendrogram.chosen() >= 1 && dendrogram.chosen() <= dendrogram.leaves().size());
    }

    /** @return how many mutations were refused */
    private static int refused(final byte[] good, final Use use) throws IOException {
        final Mutations mutations = new Mutations(good);
        final com.sun.management.ThreadMXBean memory =
            (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        use.accept(new ByteArrayInputStream(good));
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            final byte[] mutated = mutations.of(seed);
            final long before = memory.getCurrentThreadAllocatedBytes();
            try {
                use.accept(new ByteArrayInputStream(mutated));
            } catch (final ModelFormatException e) {
                assertTrue(e.getMessage().length() > 10 && e.getMessage().length() < 1_000, e.getMessage());
                refused++;
            } catch (final IOException | RuntimeException | Error e) {
                throw new AssertionError("Mutation " + seed, e);
            }
            final long allocated = memory.getCurrentThreadAllocatedBytes() - before;
            assertTrue(allocated < FOR_THE_READER + PER_BYTE * mutated.length,
                "Mutation " + seed + " of " + mutated.length + " bytes allocated " + allocated);
        }
        return refused;
    }

    @Test
    void damagedModels() throws IOException {
        final byte[] file = ModelBytes.of(MODEL);
        final int refused = assertTimeoutPreemptively(HANG, () -> refused(file, FuzzTest::model));
        assertTrue(refused > MUTATIONS / 2 && refused < MUTATIONS, refused + " refused");
    }

    @Test
    void damagedAverages() throws IOException {
        final byte[] file = ModelBytes.of(
            MODEL.averagedWith(new Committee(List.of(MODEL.parameters(), MODEL.parameters()), 1.2)));
        final int refused = assertTimeoutPreemptively(HANG, () -> refused(file, FuzzTest::model));
        assertTrue(refused > MUTATIONS / 2 && refused < MUTATIONS, refused + " refused");
    }

    @Test
    void damagedRegressions() throws IOException {
        final FitSettings settings = FitSettings.DEFAULT.withGating(new GaussianGating()).withExperts(2)
            .withLambda(0.5).withStarts(1).withMaxPasses(10);
        final byte[] file =
            ModelBytes.of(Trainer.fit(GoldenSiblings.numericTable(), settings, FitMonitor.NONE).model());
        final int refused = assertTimeoutPreemptively(HANG, () -> refused(file, FuzzTest::model));
        assertTrue(refused > MUTATIONS / 2 && refused < MUTATIONS, refused + " refused");
    }

    @Test
    void damagedModelsWithAFrozenModel() throws IOException {
        damagedModelsWith(new FrozenModel(MODEL));
    }

    @Test
    void damagedModelsWithFrozenColumns() throws IOException {
        damagedModelsWith(FrozenColumns.of(MODEL.classes(), List.of("first", "second", "third")));
    }

    private static void damagedModelsWith(final FrozenExpert frozen) throws IOException {
        final ParameterShape shape = MODEL.parameters().shape();
        final MixtureModel model = MixtureModel.withFrozen(MODEL.preprocessing(),
            new Parameters(Shapes.withFrozen(shape).withExperts(2)), frozen, MODEL.summary());
        final byte[] file = ModelBytes.of(model);
        final int refused = assertTimeoutPreemptively(HANG, () -> refused(file, FuzzTest::model));
        assertTrue(refused > MUTATIONS / 2 && refused < MUTATIONS, refused + " refused");
    }

    @Test
    void damagedDendrograms() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final Dendrogram selected =
            ModelSelector.select(MODEL, TABLE, SelectionSettings.DEFAULT, FitMonitor.NONE).dendrogram();
        DendrogramFile.write(new Dendrogram(selected.rows(), selected.leaves(), selected.mixingMeasures(),
            selected.refined(), selected.levels(), selected.criterion(), selected.recommended(), selected.chosen(),
            OptionalDouble.of(0.25)), out);
        final int refused = assertTimeoutPreemptively(HANG, () -> refused(out.toByteArray(), FuzzTest::dendrogram));
        assertTrue(refused > MUTATIONS / 2 && refused < MUTATIONS, refused + " refused");
    }

    @Test
    void endlessFilesAreGivenUp() {
        for (final String piece : new String[]{"[", "{\"a\":", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "1", "\0"}) {
            final byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            final InputStream endless = new InputStream() {

                private int m_at;

                @Override
                public int read() {
                    return bytes[m_at++ % bytes.length];
                }

                @Override
                public int read(final byte[] target, final int from, final int length) {
                    for (int i = 0; i < length; i++) {
                        target[from + i] = bytes[i % bytes.length];
                    }
                    return length;
                }
            };
            assertTimeoutPreemptively(HANG,
                () -> assertThrows(ModelFormatException.class, () -> ModelFile.read(endless)));
        }
    }
}
