package org.dendromoe.engine.fit;

import java.util.Arrays;
import java.util.BitSet;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Parameters;

/**
 * One block of rows on its way through the mixture: linear predictors, log-densities, responsibilities. A line holds
 * {@link TrainingTable#BLOCK} numbers, one per row; rows beyond the data have weight 0.
 */
final class Panel {

    static final int B = TrainingTable.BLOCK;

    /** Where a row's likelihood is below this, what is added up may have lost digits, or all of them. */
    private static final double LEAST_LIKELIHOOD = 1e-280;

    final Parameters parameters;

    /** features of the rows, p lines; not to be changed */
    double[][] x;

    /** what the gate sees of them, p lines, the same as {@link #x} if it sees them as they are; not to be changed */
    double[][] z;

    /** where the table may put them */
    private final double[][] m_features;

    /** C lines: linear predictors, after {@link #forward} the probabilities of gate and experts */
    final double[][] u;

    /** what the gate keeps for the way back */
    final double[][] kept;

    /** A lines: responsibilities τ */
    final double[][] tau;

    /** log P(y | x) of each row; under a Gaussian gate that of x and y together */
    final double[] logLikelihood = new double[B];

    /** s of each row */
    final double[] weight = new double[B];

    final int[] label = new int[B];

    /** y of each row if the target is numeric, not to be changed; otherwise {@code null} */
    double[] response;

    /** Σ_n s_n τ_nk r_nk² / σ_k² of the block's rows for each Gaussian expert, r its residuals */
    final double[] squares;

    /** Σ_n s_n τ_nk of the block's rows for each Gaussian expert */
    final double[] mass;

    /** a line of working memory, for whoever works on the panel */
    final double[] work = new double[B];

    /** sums over the rows of the block */
    final CrossProducts sums = new CrossProducts();

    /** probability that the frozen expert gives the class of each row; {@code null} if there is none */
    private final double[] m_frozen;

    private final PanelProducts m_products;

    private final Gate m_gate;

    private final Experts m_experts;

    Panel(final TrainingTable table, final Parameters parameters, final Gate gate, final Experts experts) {
        this.parameters = parameters;
        m_gate = gate;
        m_experts = experts;
        kept = new double[gate.keptLines(parameters.shape())][B];
        m_features = table.work();
        squares = new double[parameters.experts()];
        mass = new double[parameters.experts()];
        u = new double[parameters.columns()][B];
        m_products = new PanelProducts(parameters, u);
        tau = new double[parameters.atoms()][B];
        m_frozen = parameters.hasFrozen() ? new double[B] : null;
    }

    void load(final TrainingTable table, final int block, final double[] classWeight, final BitSet leftOut) {
        x = table.block(block, m_features);
        z = m_products.mapped(x);
        final int rows = table.rowsOf(block);
        sums.setRows(rows);
        for (int i = 0; i < rows; i++) {
            final int row = block * B + i;
            label[i] = table.label(row);
            weight[i] = leftOut.get(row) ? 0 : classWeight[label[i]];
        }
        response = table.isRegression() ? table.responses(block) : null;
        Arrays.fill(label, rows, B, 0);
        Arrays.fill(weight, rows, B, 0);
        if (m_frozen != null) {
            loadFrozen(table.frozenBlock(block));
        }
    }

    private void loadFrozen(final double[][] probability) {
        for (int i = 0; i < B; i++) {
            m_frozen[i] = Math.max(Double.MIN_NORMAL, probability[label[i]][i]);
        }
    }

    void forward() {
        m_products.multiply(z, x);
        if (m_gate instanceof Gate.Plain gate && m_experts instanceof Experts.Plain experts) {
            if (forwardPlainly(gate, experts)) {
                return;
            }
            m_products.multiply(z, x);
        }
        forwardInLogs();
    }

    /**
     * Multiplies probabilities instead of adding logarithms, of which there would be K + 1 more per row.
     *
     * @return whether no likelihood was too small for that; if one was, nothing of use is left
     */
    private boolean forwardPlainly(final Gate.Plain gate, final Experts.Plain experts) {
        final double[][] joint = tau;
        gate.forwardPlainly(this, joint);
        for (int k = 0; k < parameters.experts(); k++) {
            experts.forwardPlainly(this, k, joint[k]);
        }
        if (m_frozen != null) {
            Lines.multiply(joint[tau.length - 1], m_frozen);
        }
        final double[] likelihood = work;
        Arrays.fill(likelihood, 0);
        for (final double[] line : joint) {
            Lines.add(likelihood, line);
        }
        for (int i = 0; i < B; i++) {
            if (!(likelihood[i] >= LEAST_LIKELIHOOD)) {
                return false;
            }
        }
        Elementary.log(likelihood, logLikelihood);
        SoftmaxPanel.divide(joint, 0, joint.length, likelihood);
        return true;
    }

    private void forwardInLogs() {
        // first log π, then log π + log p_k(y), whose softmax are the responsibilities
        final double[][] logJoint = tau;
        m_gate.forward(this, logJoint);
        final double[] logDensity = work;
        for (int k = 0; k < parameters.experts(); k++) {
            m_experts.forward(this, k, logDensity);
            Lines.add(logJoint[k], logDensity);
        }
        if (m_frozen != null) {
            Elementary.log(m_frozen, work);
            Lines.add(logJoint[tau.length - 1], work);
        }
        final double[] max = SoftmaxPanel.shift(logJoint, 0, tau.length);
        final double[] logSum = SoftmaxPanel.exponentiate(logJoint, 0, tau.length);
        System.arraycopy(logSum, 0, logLikelihood, 0, B);
        Lines.add(logLikelihood, max);
    }

    /** @return log P(y | x) of each row under any gate, after {@link #forward}, whose probabilities may be overwritten */
    double[] predictiveLogLikelihood() {
        if (parameters.gating() instanceof GaussianGating) {
            final double[][] logRegions = tau;
            m_gate.forward(this, logRegions);
            final double[] max = SoftmaxPanel.shift(logRegions, 0, tau.length);
            final double[] logSum = SoftmaxPanel.exponentiate(logRegions, 0, tau.length);
            for (int i = 0; i < B; i++) {
                logLikelihood[i] -= max[i] + logSum[i];
            }
        }
        return logLikelihood;
    }

    /** Turns u into the derivative of Σ_n s_n log P(y_n | x_n) by the linear predictors. */
    void backward() {
        m_gate.backward(this);
        final double[] share = work;
        for (int k = 0; k < parameters.experts(); k++) {
            Lines.multiply(weight, tau[k], share);
            m_experts.backward(this, k, share);
        }
    }

    /**
     * Adds the gradient of Σ_n s_n log P(y_n | x_n) after {@link #backward}, but for what {@link Contrasts#complete}
     * completes.
     *
     * @param gradient in the layout of {@link Parameters#values()}
     */
    void addGradient(final double[] gradient) {
        m_products.addProducts(z, x, sums, gradient);
        for (int k = 0; parameters.shape().scales() > 0 && k < squares.length; k++) {
            gradient[parameters.scale(k)] += 0.5 * (squares[k] - mass[k]);
        }
    }
}
