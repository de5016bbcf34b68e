package org.dendromoe.nodes.dendrogram.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Leaf;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.Merge;

/** Dendrograms to draw, made up. */
public final class Dendrograms {

    /** Feature names that no drawing and no page may stumble over. */
    public static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "</script><b>\"quoted' & more",
        "x".repeat(300), "اسم البروتين", "line\nbreak\tand\u0000null", "P12345_HUMAN 😀");

    private Dendrograms() {
    }

    /** @return K experts that merge neighbours, heights growing tenfold every few merges */
    public static Dendrogram of(final int experts, final int chosen) {
        return of(experts, chosen, Criterion.BIC, i -> Math.pow(10, i / 4.0), "protein abundance ");
    }

    /** @return the same with heights as wanted, by number of the merge */
    public static Dendrogram of(final int experts, final int chosen, final Criterion criterion,
        final IntToDoubleFunction heights, final String feature) {
        final List<Leaf> leaves = IntStream.range(0, experts).mapToObj(k -> new Leaf(1.0 / experts,
            k % 2 == 0 ? "interacting" : "not interacting", List.of(new Leaf.Weighted(feature + k, 2),
                new Leaf.Weighted(HOSTILE.get(k % HOSTILE.size()), 1)))).toList();
        final List<Merge> merges = merges(experts, heights);
        return new Dendrogram(1_000, leaves, merges, merges, levels(experts, merges), criterion,
            Math.max(1, Math.min(experts, 3)), chosen);
    }

    private static List<Merge> merges(final int experts, final IntToDoubleFunction heights) {
        final List<Integer> open = new ArrayList<>(IntStream.range(0, experts).boxed().toList());
        final List<Merge> merges = new ArrayList<>();
        while (open.size() > 1) {
            final int at = merges.size() * 7 % (open.size() - 1);
            final int a = open.remove(at);
            final int b = open.remove(at);
            final int into = experts + merges.size();
            merges.add(new Merge(Math.min(a, b), Math.max(a, b), into, heights.applyAsDouble(merges.size())));
            open.add(at, into);
        }
        return merges;
    }

    private static List<Level> levels(final int experts, final List<Merge> merges) {
        return IntStream.range(0, experts).mapToObj(i -> {
            final int k = experts - i;
            final double height = k == 1 ? Double.NaN : merges.get(i).height();
            final double bic = 900 + 40.0 * Math.abs(k - 3);
            final double dsc = k == 1 ? Double.NaN : -height;
            return new Level(k, 10L * k, height, -0.5, dsc, dsc / 100, height, -450 + 3.0 * k, bic - 30,
                bic - 20, bic, bic + 5);
        }).toList();
    }
}
