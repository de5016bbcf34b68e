package org.dendromoe.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * N labelled rows of d standardised features in blocks of {@link #BLOCK} rows. A block holds one array, a line, per
 * feature, the first being the intercept's ones, so that loops over rows run over adjacent numbers; the last block is
 * filled up. Immutable by convention: the blocks are shared, not copied.
 */
public final class TrainingTable {

    /** Rows per block: a line has 2 KiB, so that eight stay in the first cache and two hundred in the second. */
    public static final int BLOCK = 256;

    private final Preprocessing m_preprocessing;

    private final StoredBlock[] m_blocks;

    private final int m_predictors;

    private final Labels m_labels;

    /** {@code null} if the target has classes; otherwise all labels are 0 */
    private final Responses m_responses;

    /** {@code null} if the rows are not grouped */
    private final Groups m_groups;

    /** {@code null} if there is no frozen expert */
    private final FrozenProbabilities m_frozen;

    private final long m_skippedRows;

    private final List<String> m_warnings;

    TrainingTable(final Preprocessing preprocessing, final int predictors, final StoredBlock[] blocks,
        final Labels labels, final Responses responses, final Groups groups, final FrozenProbabilities frozen,
        final long skippedRows, final List<String> warnings) {
        m_preprocessing = preprocessing;
        m_blocks = blocks;
        m_predictors = predictors;
        m_labels = labels;
        m_responses = responses;
        m_groups = groups;
        m_frozen = frozen;
        m_skippedRows = skippedRows;
        m_warnings = List.copyOf(warnings);
    }

    /**
     * A table of numbers that are used as they are, not standardised: for simulations and tests.
     *
     * @param x N × d
     * @param y N class indices below M
     * @param classes the number M of classes, named "0" to "M-1"
     */
    public static TrainingTable of(final double[][] x, final int[] y, final int classes) {
        return of(x, y, IntStream.range(0, classes).mapToObj(Integer::toString).toList(), null);
    }

    /**
     * A table of numbers that are used as they are, not standardised: for simulations and tests.
     *
     * @param x N × d
     * @param y N numbers
     */
    public static TrainingTable of(final double[][] x, final double[] y) {
        final Responses responses = new Responses();
        Arrays.stream(y).forEach(responses::append);
        return of(x, new int[y.length], List.of(), responses);
    }

    private static TrainingTable of(final double[][] x, final int[] labels, final List<String> classes,
        final Responses responses) {
        final int d = x[0].length;
        final List<Column> columns =
            IntStream.rangeClosed(1, d).<Column>mapToObj(j -> new Column.Numeric("x" + j)).toList();
        final Schema schema = new Schema(responses == null ? "class" : "y", classes, columns);
        final Preprocessing identity = new Preprocessing(schema, MissingPolicy.FAIL,
            Encoder.allFeatures(columns, MissingPolicy.FAIL), Standardisation.none(d), false,
            responses == null ? null : ResponseScale.NONE);
        final BlockBuffer buffer = new BlockBuffer(d, false);
        for (int n = 0; n < x.length; n++) {
            buffer.append(x[n], labels[n]);
        }
        return new TrainingTable(identity, d + 1, buffer.blocks(), buffer.labels(), responses, null, null, 0,
            List.of());
    }

    /**
     * @param rows numbers of rows of this table, in any order; a row may be there more than once
     * @return a table of copies of these rows, with the same features, classes and groups
     */
    public TrainingTable rows(final int[] rows) {
        final BlockBuffer buffer = new BlockBuffer(predictors() - 1, false);
        for (final int row : rows) {
            buffer.append(features(row), m_labels.get(row));
        }
        return new TrainingTable(m_preprocessing, m_predictors, buffer.blocks(), buffer.labels(),
            m_responses == null ? null : m_responses.rows(rows),
            m_groups == null ? null : m_groups.of(rows), m_frozen == null ? null : m_frozen.of(rows), m_skippedRows,
            m_warnings);
    }

    /**
     * @param expert of the same classes
     * @param probabilities N × M, in the order of its classes
     * @return the same rows with what a frozen expert says of them
     * @throws InvalidTableException if its classes are others
     */
    public TrainingTable withFrozen(final FrozenExpert expert, final double[][] probabilities) {
        final FrozenProbabilities frozen = new FrozenProbabilities(expert);
        Arrays.stream(probabilities).forEach(frozen::append);
        return new TrainingTable(m_preprocessing, m_predictors, m_blocks, m_labels, m_responses, m_groups,
            frozen.ordered(FrozenInput.classOrder(m_preprocessing.schema().classes(), expert.classes())),
            m_skippedRows, m_warnings);
    }

    /** @return how rows of the user's table become rows of this one */
    public Preprocessing preprocessing() {
        return m_preprocessing;
    }

    /** @return N, the number of rows trained on */
    public int rows() {
        return m_labels.rows();
    }

    /** @return p = d + 1, the number of features and the intercept */
    public int predictors() {
        return m_predictors;
    }

    /** @return the d features of a row */
    public double[] features(final int row) {
        final double[] x = new double[predictors() - 1];
        final StoredBlock block = m_blocks[row / BLOCK];
        for (int j = 0; j < x.length; j++) {
            x[j] = block.value(j + 1, row % BLOCK);
        }
        return x;
    }

    /**
     * @param x N × any number of features
     * @return the same rows with other features, which the {@link #preprocessing()} then does not describe
     */
    public TrainingTable withFeatures(final double[][] x) {
        final BlockBuffer buffer = new BlockBuffer(x[0].length, false);
        for (int n = 0; n < x.length; n++) {
            buffer.append(x[n], m_labels.get(n));
        }
        return new TrainingTable(m_preprocessing, x[0].length + 1, buffer.blocks(), m_labels, m_responses, m_groups,
            m_frozen, m_skippedRows, m_warnings);
    }

    /**
     * @param features numbers of features
     * @return the same rows with these features only, which share their memory with this table's; the
     *         {@link #preprocessing()} does not describe them
     */
    public TrainingTable withFeatures(final int[] features) {
        final StoredBlock[] blocks =
            Arrays.stream(m_blocks).map(block -> block.withFeatures(features)).toArray(StoredBlock[]::new);
        return new TrainingTable(m_preprocessing, features.length + 1, blocks, m_labels, m_responses, m_groups,
            m_frozen, m_skippedRows, m_warnings);
    }

    /** @return whether the target is numeric */
    public boolean isRegression() {
        return m_responses != null;
    }

    /** @return M, the number of classes; 1 if the target is numeric */
    public int classes() {
        return isRegression() ? 1 : m_preprocessing.schema().classes().size();
    }

    public int blocks() {
        return m_blocks.length;
    }

    /**
     * @param work what {@link #work()} made, overwritten if the numbers are held in single precision
     * @return p lines of {@link #BLOCK} numbers: feature j of row i of the block at [j][i]; not to be changed
     */
    public double[][] block(final int index, final double[][] work) {
        return m_blocks[index].lines(work);
    }

    /** @return working memory for {@link #block}, for one thread */
    public double[][] work() {
        return new double[m_predictors][m_preprocessing.singlePrecision() ? BLOCK : 0];
    }

    /** @return the number of rows of a block that hold data */
    public int rowsOf(final int block) {
        return Math.min(BLOCK, rows() - block * BLOCK);
    }

    /** @return class index of a row */
    public int label(final int row) {
        return m_labels.get(row);
    }

    /** @return {@link #BLOCK} standardised numeric targets of a block; not to be changed */
    public double[] responses(final int block) {
        return m_responses.block(block);
    }

    /** @return which rows belong together; empty if the rows are not grouped */
    public Optional<Groups> groups() {
        return Optional.ofNullable(m_groups);
    }

    /** @return the expert whose probabilities the rows carry along */
    public Optional<FrozenExpert> frozenExpert() {
        return Optional.ofNullable(m_frozen).map(FrozenProbabilities::expert);
    }

    /** @return M lines of {@link #BLOCK} numbers: the frozen expert's probabilities of a block; not to be changed */
    public double[][] frozenBlock(final int index) {
        return m_frozen.block(index);
    }

    /** @return the frozen expert's M probabilities of a row; {@code null} if there is none */
    public double[] frozenProbabilities(final int row) {
        return m_frozen == null ? null : m_frozen.row(row);
    }

    /** @return number of rows of each class */
    public long[] classCounts() {
        return m_labels.counts(classes());
    }

    /** @return rows of the user's table that were left out for missing cells or a missing class */
    public long skippedRows() {
        return m_skippedRows;
    }

    /** @return one sentence per thing the user should know: rows left out, columns and classes dropped */
    public List<String> warnings() {
        return m_warnings;
    }
}
