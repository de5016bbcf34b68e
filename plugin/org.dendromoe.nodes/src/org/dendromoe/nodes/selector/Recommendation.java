package org.dendromoe.nodes.selector;

import static org.dendromoe.nodes.dendrogram.chart.DendrogramWords.experts;
import static org.dendromoe.nodes.dendrogram.chart.DendrogramWords.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Merge;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.PublishedTree;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;

/**
 * What the dialog tells of the numbers of experts, as far as it is known: after an execution what the chosen criterion
 * and the others recommend, before it what the published criteria do, which need no fit, and the heights of the
 * published tree, which the model at the input alone determines.
 */
final class Recommendation implements StateProvider<Optional<Message>> {

    private static final String PUBLISHED_HEIGHTS = "Heights of the merges in the published tree: ";

    private static final String EXECUTE = "Execute the node to learn what each criterion recommends.";

    /** Of a larger tree the merges near the root are told, where the cut is. */
    private static final int MERGES_TOLD = 9;

    /** The criterion that is chosen in the dialog. */
    static final class ChosenCriterion implements ParameterReference<CriterionChoice> {
    }

    /** The number that the dialog sets out from when it is to be fixed. */
    static final class RecommendedNumber implements OptionalWidget.DefaultValueProvider<Integer> {

        private Supplier<CriterionChoice> m_criterion;

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            m_criterion = initializer.computeFromValueSupplier(ChosenCriterion.class);
        }

        @Override
        public Integer computeState(final NodeParametersInput input) {
            final Criterion criterion = m_criterion.get().toCriterion();
            return SelectionOrigin.found(input).map(found -> found.recommendedBy(criterion))
                .or(() -> readBefore(criterion, input).map(tree -> tree.recommendedBy(criterion)))
                .orElseGet(() -> Math.min(2, ExpertsOfTheInput.of(input).orElse(2)));
        }

        private static Optional<PublishedTree> readBefore(final Criterion criterion, final NodeParametersInput input) {
            return criterion.readsMixingMeasures() ? PublishedTrees.of(input) : Optional.empty();
        }
    }

    private Supplier<CriterionChoice> m_criterion;

    @Override
    public void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        m_criterion = initializer.computeFromValueSupplier(ChosenCriterion.class);
    }

    @Override
    public Optional<Message> computeState(final NodeParametersInput input) {
        final OptionalInt experts = ExpertsOfTheInput.of(input);
        if (experts.isEmpty()) {
            return Optional.empty();
        }
        final Optional<Dendrogram> known = SelectionOrigin.found(input);
        if (known.isPresent()) {
            return known.map(found -> ofSelection(found, m_criterion.get().toCriterion()));
        }
        final Optional<PublishedTree> published = PublishedTrees.of(input);
        if (published.isPresent() && experts.getAsInt() > 1) {
            return published.map(tree -> ofPublished(tree, m_criterion.get().toCriterion()));
        }
        return Optional.of(input.getInPortObject(0).map(model -> ofModel((MoeModelPortObject)model))
            .orElseGet(() -> range(experts.getAsInt(), EXECUTE)));
    }

    private static Message ofSelection(final Dendrogram dendrogram, final Criterion criterion) {
        final String others = Stream.of(CriterionChoice.values()).map(CriterionChoice::toCriterion)
            .map(each -> name(each) + " " + dendrogram.recommendedBy(each))
            .collect(Collectors.joining(", "));
        final String heights = criterion.readsMixingMeasures() ? PUBLISHED_HEIGHTS
            : "Log-likelihood lost by the merges of the refined path: ";
        final List<Merge> tree = dendrogram.tree(criterion);
        return new Message(
            recommends(criterion, dendrogram.recommendedBy(criterion), experts(dendrogram.leaves().size())),
            "Numbers of experts that an execution with this model and table found: " + others
                + "." + (tree.isEmpty() ? "" : " " + heights + merges(tree) + "."),
            MessageType.INFO);
    }

    /** Before the execution: the published criteria are known already, and lead if none of them is chosen. */
    private static Message ofPublished(final PublishedTree tree, final Criterion chosen) {
        final Criterion leading = chosen.readsMixingMeasures() ? chosen : Criterion.DSC_RESCALED;
        final Criterion other = leading == Criterion.DSC ? Criterion.DSC_RESCALED : Criterion.DSC;
        return new Message(
            (leading == chosen ? "" : "So far: ")
                + recommends(leading, tree.recommendedBy(leading), experts(tree.levels().size())),
            name(other) + " recommends " + tree.recommendedBy(other) + ". " + PUBLISHED_HEIGHTS + merges(tree.merges())
                + ". " + (leading == chosen ? "" : name(chosen) + " reads refitted models, which an execution fits. ")
                + EXECUTE,
            MessageType.INFO);
    }

    private static String recommends(final Criterion criterion, final int number, final String ofExperts) {
        return name(criterion) + " recommends " + number + " of " + ofExperts;
    }

    private static Message ofModel(final MoeModelPortObject model) {
        final int experts = model.model().experts();
        return range(experts, experts == 1 || !PublishedTrees.isQuick(model.model()) ? EXECUTE
            : PUBLISHED_HEIGHTS + merges(ModelSelector.publishedTree(model.model()))
                + ". A merge that is far higher than those before it loses something. " + EXECUTE);
    }

    private static Message range(final int experts, final String description) {
        return new Message(experts == 1 ? "The model has one expert: there is nothing to merge"
            : "The model has " + experts + " experts: from 1 to " + experts + " can be kept", description,
            MessageType.INFO);
    }

    /** @return such as "3 to 2: 0.0123, 2 to 1: 4.56" */
    private static String merges(final List<Merge> merges) {
        final int experts = merges.size() + 1;
        return (merges.size() > MERGES_TOLD ? "…, " : "")
            + IntStream.range(Math.max(0, merges.size() - MERGES_TOLD), merges.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%d to %d: %.3g", experts - i, experts - i - 1,
                    merges.get(i).height()))
                .collect(Collectors.joining(", "));
    }
}
