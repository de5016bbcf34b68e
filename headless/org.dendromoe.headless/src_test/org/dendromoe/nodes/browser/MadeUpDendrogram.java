package org.dendromoe.nodes.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Leaf;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.Merge;

/** Dendrograms to look at: experts of falling mass, merged from the last to the first or in pairs. */
final class MadeUpDendrogram {

    /** Names that no page may stumble over. */
    static final List<String> HOSTILE = List.of("<script>window.hacked = true</script>",
        "\"quoted\" & 'more' <img src=x onerror=window.hacked=true>", "x".repeat(300), "اسم البروتين الطويل جدا",
        "\u202eright to left", "line\nbreak\u0000\u0007", "P12345_HUMAN 😀");

    private static final List<String> PROTEINS =
        List.of("pERK_N", "SOD1_N", "APP_N", "pNUMB_N", "CaNA_N", "Ubiquitin_N");

    private static final List<String> CLASSES = List.of("c-CS-m", "t-SC-s", "c-CS-s");

    private MadeUpDendrogram() {
    }

    /** @return K experts, {@code chosen} of them kept as BIC recommends */
    static Dendrogram of(final int experts, final int chosen) {
        return of(experts, chosen, CLASSES, PROTEINS);
    }

    static Dendrogram hostile() {
        return of(6, 3, HOSTILE, HOSTILE);
    }

    private static Dendrogram of(final int experts, final int chosen, final List<String> classes,
        final List<String> names) {
        final double all = IntStream.rangeClosed(1, experts).mapToDouble(k -> 1.0 / k).sum();
        final List<Leaf> leaves = IntStream.range(0, experts).mapToObj(k -> new Leaf(1.0 / (k + 1) / all,
            classes.get(k % classes.size()), IntStream.range(0, 5).mapToObj(
                i -> new Leaf.Weighted(names.get((k + i) % names.size()), 2.0 / (i + 1))).toList())).toList();
        final List<Merge> pairs = merges(experts, 2);
        final List<Level> levels = new ArrayList<>();
        for (int kept = experts; kept >= 1; kept--) {
            final double height = kept == 1 ? Double.NaN : pairs.get(experts - kept).height();
            final double bic = 2_000 + 12.5 * Math.pow(Math.abs(kept - chosen), 1.5);
            levels.add(new Level(kept, 12L * kept, height, -0.5, -2 * height, kept == 1 ? Double.NaN : 3 + 1.0 / kept,
                height, -900 - 10.0 / kept, bic - 4 * kept,
                bic - 2 * kept, bic, Double.NaN));
        }
        return new Dendrogram(1_000, leaves, merges(experts, 1), pairs, levels, Criterion.BIC, chosen, chosen);
    }

    /** Merges of neighbours, in rounds from the left; heights grow by a factor, and span orders of magnitude. */
    private static List<Merge> merges(final int experts, final int step) {
        final List<Integer> open = new ArrayList<>(IntStream.range(0, experts).boxed().toList());
        final List<Merge> merges = new ArrayList<>();
        for (int at = 0; open.size() > 1; at = at + step >= open.size() - 1 ? 0 : at + step) {
            final int left = open.remove(Math.min(at, open.size() - 2));
            final int right = open.remove(Math.min(at, open.size() - 1));
            final int into = experts + merges.size();
            merges.add(new Merge(Math.min(left, right), Math.max(left, right), into,
                0.02 * Math.pow(1 + 8.0 / experts, merges.size())));
            open.add(Math.min(at, open.size()), into);
        }
        return merges;
    }
}
