package org.dendromoe.headless.testworkflows;

import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.csvReader;
import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.firstRowsPartitioner;
import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.scorer;
import static org.dendromoe.headless.testworkflows.BaseNodeBlueprints.stratifiedPartitioner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.dendrogramView;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.learner;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.predictor;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.probabilityScorer;
import static org.dendromoe.headless.testworkflows.PluginNodeBlueprints.selector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.dendromoe.headless.testworkflows.NodeBlueprint.Position;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/**
 * The workflows in {@code test-workflows/}. Their settings come from the nodes' own defaults, so that keys cannot
 * drift: after a change, run this class in the folder of this module, and look at what it has changed.
 */
final class TestWorkflows {

    static final Path FOLDER = Path.of("..", "..", "test-workflows");

    private static final String CLASS = "class";

    private static final String PREDICTION = "Prediction (class)";

    private static final String SCORED = "probability-scorer";

    static final Consumer<NodeSettings> DEFAULTS = settings -> { };

    private TestWorkflows() {
    }

    /** Writes all workflows anew. Tables are written too if they are made up. */
    public static void main(final String[] arguments) throws IOException {
        writeTo(FOLDER);
    }

    static void writeTo(final Path folder) throws IOException {
        for (WorkflowBlueprint workflow : all()) {
            WorkflowWriter.write(workflow, folder.resolve(workflow.name()));
            if (workflow.name().endsWith("-options") || SCORED.equals(workflow.name())) {
                final Path data = Files.createDirectories(folder.resolve(workflow.name()).resolve("data"));
                Files.writeString(data.resolve(OptionsTable.NAME), OptionsTable.csv());
            }
            if (SparseSelection.NAME.equals(workflow.name())) {
                final Path data = Files.createDirectories(folder.resolve(workflow.name()).resolve("data"));
                Files.writeString(data.resolve(WideTable.NAME), WideTable.csv());
            }
        }
    }

    /** Copies a committed workflow with its data into a folder that exists. */
    static void copy(final String name, final Path folder) throws IOException {
        final Path original = FOLDER.resolve(name);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : (Iterable<Path>)files::iterator) {
                final Path copy = folder.resolve(original.relativize(file));
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    static List<WorkflowBlueprint> all() {
        return List.of(ppiHpylori(), miceProtein(), learnerOptions(), predictorOptions(), selectorOptions(),
            dendrogramOptions(), scoredProbabilities(), GateOptions.workflow(), Transfer.workflow(),
            OnnxOptions.workflow(), RegressionOptions.workflow(), IncrementalOptions.workflow(),
            SparseSelection.workflow());
    }

    private static WorkflowBlueprint ppiHpylori() {
        return wholeChain("ppi-hpylori", """
            Which proteins of Helicobacter pylori interact? The MoE Learner gets more experts than needed, the MoE \
            Model Selector merges those that say the same and reads the right number off the dendrogram, and the \
            Scorer tells how well the reduced model predicts pairs of proteins that it has not seen.""",
            "ppi_hpylori.csv", learner -> learner.addInt("experts", 6), DEFAULTS);
    }

    private static WorkflowBlueprint miceProtein() {
        return wholeChain("mice-protein", """
            The levels of 77 proteins in the cortex of mice tell eight groups of mice apart (genotype, treatment and \
            stimulation). Levels that were not measured are imputed in training and in prediction.""",
            "mice_protein.csv", learner -> {
                learner.addString("missingValues", "IMPUTE");
                learner.addInt("experts", 4);
                fixLambda(learner, 0.3);
            }, predictor -> predictor.addString("unusableCells", "IMPUTE"));
    }

    private static WorkflowBlueprint wholeChain(final String name, final String description, final String file,
        final Consumer<NodeSettings> learnerChanges, final Consumer<NodeSettings> predictorChanges) {
        final var workflow = new WorkflowBlueprint(name, description);
        final int reader = workflow.add(csvReader(file, new Position(0, 0)));
        final int partitioner = workflow.add(stratifiedPartitioner(CLASS, 70, new Position(1, 0)));
        final int learner = workflow.add(learner(new Position(2, 0), target(learnerChanges)));
        final int selector =
            workflow.add(selector(new Position(3, 0), settings -> settings.addString("criterion", "DSC_RESCALED")));
        final int view = workflow.add(dendrogramView(new Position(4, 0), DEFAULTS));
        final int predictor = workflow.add(predictor(new Position(4, 1), predictorChanges));
        final int scorer = workflow.add(scorer(CLASS, PREDICTION, new Position(5, 1)));
        workflow.connect(reader, 1, partitioner, 1);
        connectChain(workflow, partitioner, learner, selector, view, predictor);
        workflow.connect(predictor, 1, scorer, 1);
        return workflow;
    }

    /** From the partitions to a reduced model, its dendrogram and its predictions. */
    static void connectChain(final WorkflowBlueprint workflow, final int partitioner, final int learner,
        final int selector, final int view, final int predictor) {
        workflow.connect(partitioner, 1, learner, 1);
        workflow.connect(learner, 1, selector, 1);
        workflow.connect(partitioner, 1, selector, 2);
        workflow.connect(selector, 3, view, 1);
        workflow.connect(selector, 1, predictor, 1);
        workflow.connect(partitioner, 2, predictor, 2);
    }

    private static WorkflowBlueprint learnerOptions() {
        final var workflow = new WorkflowBlueprint("learner-options", """
            Options of the MoE Learner, one node each: rows with missing values skipped, imputed, or not allowed (the \
            features with missing values are left out); balanced class weights; plain MM as published with the loose \
            curvature; a single expert; lambda chosen with the rows of a tissue kept together; an average of models.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 2)));
        final List<Consumer<NodeSettings>> options = List.of(//
            learner -> learner.addString("missingValues", "SKIP"), //
            learner -> learner.addString("missingValues", "IMPUTE"), //
            learner -> {
                learner.addString("missingValues", "FAIL");
                select(learner, "features", "actin", "cells");
            }, //
            learner -> learner.addString("classWeights", "BALANCED"), //
            learner -> {
                learner.addString("method", "MM");
                learner.addString("curvature", "LOOSE");
                learner.addInt("starts", 1);
                learner.addInt("maxPasses", 20);
                learner.addInt("threads", 1);
                learner.addBoolean("threads_is_present", true);
            }, //
            learner -> learner.addInt("experts", 1), //
            learner -> {
                learner.addDouble("lambda", 0);
                learner.addBoolean("lambda_is_present", false);
                learner.addString("groupColumn", "tissue");
                learner.addBoolean("groupColumn_is_present", true);
                learner.addInt("experts", 2);
            }, //
            learner -> {
                learner.addInt("members", 6);
                learner.addBoolean("members_is_present", true);
            });
        for (int i = 0; i < options.size(); i++) {
            final int learner = workflow.add(learner(new Position(1, i), sampleLearner(options.get(i))));
            workflow.connect(reader, 1, learner, 1);
        }
        return workflow;
    }

    private static WorkflowBlueprint predictorOptions() {
        final var workflow = new WorkflowBlueprint("predictor-options", """
            Options of the MoE Predictor, one node each: defaults, a name for the prediction column, a suffix for the \
            probability columns, no probability columns, imputation instead of missing predictions, and what the gate \
            says of the experts. The model is trained without the last rows, whose tissue it does not know.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 2)));
        final int partitioner =
            workflow.add(firstRowsPartitioner(OptionsTable.COMMON_ROWS, new Position(1, 2)));
        final int learner = workflow.add(learner(new Position(2, 2), sampleLearner(DEFAULTS)));
        workflow.connect(reader, 1, partitioner, 1);
        workflow.connect(partitioner, 1, learner, 1);
        final List<Consumer<NodeSettings>> options = List.of(DEFAULTS, //
            predictor -> {
                predictor.addString("predictionColumn", "Diagnosis");
                predictor.addBoolean("predictionColumn_is_present", true);
            }, //
            predictor -> predictor.addString("probabilitySuffix", " MoE"), //
            predictor -> predictor.addBoolean("appendProbabilities", false), //
            predictor -> predictor.addString("unusableCells", "IMPUTE"), //
            predictor -> {
                predictor.addBoolean("appendGate", true);
                predictor.addBoolean("appendExpert", true);
                predictor.addBoolean("appendGateEntropy", true);
            });
        for (int i = 0; i < options.size(); i++) {
            final int predictor = workflow.add(predictor(new Position(3, i), options.get(i)));
            workflow.connect(learner, 1, predictor, 1);
            workflow.connect(reader, 1, predictor, 2);
        }
        return workflow;
    }

    private static WorkflowBlueprint selectorOptions() {
        final var workflow = new WorkflowBlueprint("selector-options", """
            Options of the MoE Model Selector, one node each: the six criteria, and a fixed number of experts.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 2)));
        final int learner = workflow.add(learner(new Position(1, 2), sampleLearner(DEFAULTS)));
        workflow.connect(reader, 1, learner, 1);
        final List<String> criteria = List.of("BIC", "ICL", "AIC", "DSC", "DSC_RESCALED", "HQC");
        for (int i = 0; i <= criteria.size(); i++) {
            final String criterion = i < criteria.size() ? criteria.get(i) : null;
            final int selector = workflow.add(selector(new Position(2, i), settings -> {
                if (criterion != null) {
                    settings.addString("criterion", criterion);
                } else {
                    settings.addInt("fixedNumber", 2);
                    settings.addBoolean("fixedNumber_is_present", true);
                }
            }));
            workflow.connect(learner, 1, selector, 1);
            workflow.connect(reader, 1, selector, 2);
        }
        return workflow;
    }

    private static WorkflowBlueprint dendrogramOptions() {
        final var workflow = new WorkflowBlueprint("dendrogram-options", """
            Options of the MoE Dendrogram View, one node each: defaults, the tree of mixing measures on a logarithmic \
            axis with a title, and the refined tree as a large picture.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 1)));
        final int learner = workflow.add(learner(new Position(1, 1), sampleLearner(DEFAULTS)));
        final int selector = workflow.add(selector(new Position(2, 1), DEFAULTS));
        workflow.connect(reader, 1, learner, 1);
        workflow.connect(learner, 1, selector, 1);
        workflow.connect(reader, 1, selector, 2);
        final List<Consumer<NodeSettings>> options = List.of(DEFAULTS, //
            view -> {
                view.addString("tree", "MIXING_MEASURES");
                view.addString("heightAxis", "LOGARITHMIC");
                view.addString("title", "Experts on two tissues");
                view.addBoolean("title_is_present", true);
            }, //
            view -> {
                view.addString("tree", "REFINED");
                view.addInt("width", 2100);
                view.addInt("height", 1800);
                view.addInt("resolution", 300);
            });
        for (int i = 0; i < options.size(); i++) {
            final int view = workflow.add(dendrogramView(new Position(3, i), options.get(i)));
            workflow.connect(selector, 3, view, 1);
        }
        return workflow;
    }

    private static WorkflowBlueprint scoredProbabilities() {
        final var workflow = new WorkflowBlueprint(SCORED, """
            Above, the MoE Probability Scorer compares two models that predictors with different suffixes have written \
            into one table: three experts and one. Below, it compares the columns of a random forest and a logistic \
            regression, as KNIME's predictors name them, and then scores the logistic regression alone, its columns \
            chosen by hand, with the diagram of one class.""");
        final int reader = workflow.add(csvReader(OptionsTable.NAME, new Position(0, 0)));
        final int partitioner = workflow.add(stratifiedPartitioner(CLASS, 70, new Position(1, 0)));
        workflow.connect(reader, 1, partitioner, 1);
        int last = partitioner;
        int port = 2;
        final List<String> suffixes = List.of(" three experts", " one expert");
        for (int i = 0; i < suffixes.size(); i++) {
            final int experts = i == 0 ? 3 : 1;
            final String suffix = suffixes.get(i);
            final int learner = workflow.add(learner(new Position(2 + i, 0),
                sampleLearner(settings -> settings.addInt("experts", experts))));
            final int predictor = workflow.add(predictor(new Position(3 + i, 1),
                settings -> settings.addString("probabilitySuffix", suffix)));
            workflow.connect(partitioner, 1, learner, 1);
            workflow.connect(learner, 1, predictor, 1);
            workflow.connect(last, port, predictor, 2);
            last = predictor;
            port = 1;
        }
        final int comparing = workflow.add(probabilityScorer(new Position(5, 1), target(DEFAULTS)));
        workflow.connect(last, 1, comparing, 1);
        final int predictions = workflow.add(csvReader("predictions.csv", new Position(0, 2)));
        final int forest = workflow.add(probabilityScorer(new Position(1, 2), target(scorer -> {
            scorer.addString("modelName", "Random forest");
            scorer.addString("title", "Forest and logistic regression");
            scorer.addBoolean("title_is_present", true);
        })));
        workflow.connect(predictions, 1, forest, 1);
        final int byHand = workflow.add(probabilityScorer(new Position(1, 3), target(scorer -> {
            scorer.addBoolean("byHand", true);
            select(scorer, "columns", "P (class=class A) LR", "P (class=class B) LR", "P (class=class C) LR");
            scorer.addString("modelName", "Logistic regression");
            scorer.addString("class", "class B");
            scorer.addBoolean("class_is_present", true);
            scorer.addInt("width", 1500);
            scorer.addInt("height", 1800);
            scorer.addInt("resolution", 300);
        })));
        workflow.connect(predictions, 1, byHand, 1);
        return workflow;
    }

    /** A learner for {@link OptionsTable}: the names of the samples are no feature. */
    static Consumer<NodeSettings> sampleLearner(final Consumer<NodeSettings> changes) {
        return target(learner -> {
            select(learner, "features", "actin", "lipid", "cells", "tissue");
            learner.addInt("experts", 4);
            learner.addInt("starts", 3);
            fixLambda(learner, 1);
            changes.accept(learner);
        });
    }

    static Consumer<NodeSettings> target(final Consumer<NodeSettings> changes) {
        return learner -> {
            learner.addString("target", CLASS);
            changes.accept(learner);
        };
    }

    static void fixLambda(final NodeSettings learner, final double lambda) {
        learner.addDouble("lambda", lambda);
        learner.addBoolean("lambda_is_present", true);
    }

    /** Makes these columns, and no others, the chosen ones. */
    static void select(final NodeSettings node, final String filter, final String... columns) {
        try {
            final NodeSettings manual = node.getNodeSettings(filter).getNodeSettings("manualFilter");
            manual.addStringArray("manuallySelected", columns);
            manual.addBoolean("includeUnknownColumns", false);
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes all columns but these the chosen ones. */
    static void deselect(final NodeSettings node, final String filter, final String... columns) {
        try {
            final NodeSettings manual = node.getNodeSettings(filter).getNodeSettings("manualFilter");
            manual.addStringArray("manuallyDeselected", columns);
            manual.addBoolean("includeUnknownColumns", true);
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException(e);
        }
    }
}
