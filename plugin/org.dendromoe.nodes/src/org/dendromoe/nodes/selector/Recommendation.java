package org.dendromoe.nodes.selector;

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
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;

/**
 * What the dialog tells of the numbers of experts, as far as it is known: after an execution what the chosen criterion
 * and the others recommend, before it the heights of the published tree, which the model at the input alone determines.
 */
final class Recommendation implements StateProvider<Optional<Message>> {

    /** The tree of more experts is not built while the dialog opens: its time grows with the cube of their number. */
    private static final int MOST_LEAVES = 60;

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
            return SelectionOrigin.found(input).map(found -> found.recommendedBy(m_criterion.get().toCriterion()))
                .orElseGet(() -> Math.min(2, ExpertsOfTheInput.of(input).orElse(2)));
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
        return Optional.of(input.getInPortObject(0).map(model -> ofModel((MoeModelPortObject)model))
            .orElseGet(() -> message(experts.getAsInt(),
                "Execute the node to learn what each criterion recommends.")));
    }

    private static Message ofSelection(final Dendrogram dendrogram, final Criterion criterion) {
        final String others = Stream.of(CriterionChoice.values()).map(CriterionChoice::toCriterion)
            .map(each -> name(each) + " " + dendrogram.recommendedBy(each))
            .collect(Collectors.joining(", "));
        final String title = name(criterion) + " recommends " + dendrogram.recommendedBy(criterion) + " of "
            + count(dendrogram.leaves().size());
        final String heights = criterion.readsMixingMeasures() ? "Heights of the merges in the published tree: "
            : "Log-likelihood lost by the merges of the refined path: ";
        final List<Merge> tree =
            criterion.readsMixingMeasures() ? dendrogram.mixingMeasures() : dendrogram.refined();
        return new Message(title, "Numbers of experts that an execution with this model and table found: " + others
            + "." + (tree.isEmpty() ? "" : " " + heights + merges(tree) + "."), MessageType.INFO);
    }

    private static Message ofModel(final MoeModelPortObject model) {
        final int experts = model.model().experts();
        final String further = "Execute the node to learn what each criterion recommends.";
        return message(experts, experts == 1 || experts > MOST_LEAVES ? further
            : "Heights of the merges in the published tree: " + merges(ModelSelector.publishedTree(model.model()))
                + ". A merge that is far higher than those before it loses something. " + further);
    }

    private static Message message(final int experts, final String description) {
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

    private static String name(final Criterion criterion) {
        return criterion == Criterion.DSC_RESCALED ? "rescaled DSC" : criterion.name();
    }

    private static String count(final int experts) {
        return experts == 1 ? "1 expert" : experts + " experts";
    }
}
