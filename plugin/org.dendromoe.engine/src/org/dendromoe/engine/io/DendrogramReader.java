package org.dendromoe.engine.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Leaf;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.Merge;

/** A dendrogram while it is being read. */
final class DendrogramReader {

    /** Fields of a level that may be undefined, in the order of its components. */
    static final List<String> LEVEL_VALUES = List.of("height", "meanLogLikelihood", "dsc", "rescaledDsc",
        "refinedHeight", "refinedLogLikelihood", "aic", "hqc", "bic", "icl");

    private final List<Leaf> m_leaves = new ArrayList<>();

    private final List<Merge> m_mixingMeasures = new ArrayList<>();

    private final List<Merge> m_refined = new ArrayList<>();

    private final List<Level> m_levels = new ArrayList<>();

    private final int[] m_experts = new int[2];

    private long m_rows;

    private Criterion m_criterion;

    private OptionalDouble m_frozenMass = OptionalDouble.empty();

    void declare(final JsonObject root) {
        root.field("rows", () -> m_rows = root.integer())
            .field("criterion", () -> m_criterion = root.constant(Criterion.class))
            .field("recommended", () -> m_experts[0] = root.index())
            .field("chosen", () -> m_experts[1] = root.index())
            .optionalField("frozenMass", () -> m_frozenMass = OptionalDouble.of(root.number()))
            .field("leaves", () -> root.array(() -> m_leaves.add(leaf(root.nested()))))
            .field("mixingMeasures", () -> root.array(() -> m_mixingMeasures.add(merge(root.nested()))))
            .field("refined", () -> root.array(() -> m_refined.add(merge(root.nested()))))
            .field("levels", () -> root.array(() -> m_levels.add(level(root.nested()))));
    }

    private static Leaf leaf(final JsonObject json) throws IOException {
        final double[] mass = new double[1];
        final Leaf.Saying[] saying = {Leaf.Saying.MAIN_CLASS};
        final String[] mainClass = new String[1];
        final List<Leaf.Weighted> features = new ArrayList<>();
        json.field("mass", () -> mass[0] = json.number())
            .optionalField("saying", () -> saying[0] = json.constant(Leaf.Saying.class))
            .field("mainClass", () -> mainClass[0] = json.string())
            .field("topFeatures", () -> json.array(() -> features.add(weighted(json.nested())))).readFields();
        return new Leaf(mass[0], saying[0], mainClass[0], features);
    }

    private static Leaf.Weighted weighted(final JsonObject json) throws IOException {
        final String[] name = new String[1];
        final double[] weight = new double[1];
        json.field("feature", () -> name[0] = json.string()).field("weight", () -> weight[0] = json.number())
            .readFields();
        return new Leaf.Weighted(name[0], weight[0]);
    }

    private static Merge merge(final JsonObject json) throws IOException {
        final int[] nodes = new int[3];
        final double[] height = new double[1];
        json.field("left", () -> nodes[0] = json.index()).field("right", () -> nodes[1] = json.index())
            .field("into", () -> nodes[2] = json.index()).field("height", () -> height[0] = json.number())
            .readFields();
        return new Merge(nodes[0], nodes[1], nodes[2], height[0]);
    }

    private static Level level(final JsonObject json) throws IOException {
        final long[] counts = new long[2];
        final double[] v = new double[LEVEL_VALUES.size()];
        json.field("experts", () -> counts[0] = json.index()).field("parameters", () -> counts[1] = json.integer());
        for (int i = 0; i < v.length; i++) {
            final int at = i;
            json.field(LEVEL_VALUES.get(i), () -> v[at] = json.numberOrNaN());
        }
        json.readFields();
        return new Level((int)counts[0], counts[1], v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]);
    }

    /** @throws IllegalArgumentException if the parts do not fit together */
    Dendrogram build() {
        return new Dendrogram(m_rows, m_leaves, m_mixingMeasures, m_refined, m_levels, m_criterion, m_experts[0],
            m_experts[1], m_frozenMass);
    }
}
