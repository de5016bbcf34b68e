package org.dendromoe.engine.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dendromoe.engine.model.Parameters;

/**
 * The mixing measure G = Σ_k mass_k δ_(ω_k, v_k) of a mixture of experts, ω_k the slopes of the gate, v_k the expert's
 * block, mass the share that the gate's intercepts give, all centred; and how its atoms merge (arXiv 2403.01684,
 * 2510.12744). Gaussian experts add their variances (2510.12744); under a Gaussian gate ω_k is the centre c_k, and the
 * covariances Γ_k are added as well (2505.13052). The atom of a frozen expert stays as it is, beside the others.
 */
final class MixingMeasure {

    /**
     * @param node number of the atom in the merge tree
     * @param gate d slopes
     * @param expert M · p coefficients
     * @param spread variance and covariance, as far as the families have them
     */
    private record Atom(int node, double mass, double[] gate, double[] expert, Spread spread) {
    }

    /**
     * Two atoms of a measure.
     *
     * @param first position of the one
     * @param second position of the other, larger
     */
    record Pair(int first, int second, double dissimilarity) {
    }

    private final List<Atom> m_atoms;

    /** {@code null} if there is no frozen expert */
    private final Atom m_frozen;

    /** the model that the atoms come from */
    private final Parameters m_origin;

    private MixingMeasure(final List<Atom> atoms, final Atom frozen, final Parameters origin) {
        m_atoms = atoms;
        m_frozen = frozen;
        m_origin = origin;
    }

    /** @param parameters centred */
    static MixingMeasure of(final Parameters parameters) {
        final int p = parameters.predictors();
        final int block = parameters.classes() * p;
        final double[] masses = parameters.masses();
        final List<Atom> atoms = new ArrayList<>();
        for (int k = 0; k < parameters.experts(); k++) {
            final double[] expert = new double[block];
            System.arraycopy(parameters.values(), parameters.column(k, 0) * p, expert, 0, block);
            atoms.add(new Atom(k, masses[k], slopes(parameters, k), expert, Spread.of(parameters, k)));
        }
        final int frozen = parameters.experts();
        return new MixingMeasure(atoms, parameters.hasFrozen()
            ? new Atom(-1, masses[frozen], slopes(parameters, frozen), new double[0], null) : null, parameters);
    }

    private static double[] slopes(final Parameters parameters, final int gate) {
        final int p = parameters.predictors();
        return Arrays.copyOfRange(parameters.values(), gate * p + 1, (gate + 1) * p);
    }

    /** @return number of atoms that can merge */
    int size() {
        return m_atoms.size();
    }

    /** @return number of an atom in the merge tree */
    int node(final int position) {
        return m_atoms.get(position).node();
    }

    /** @return a model with this measure */
    Parameters parameters() {
        final int p = m_origin.predictors();
        final Parameters result = new Parameters(m_origin.shape().withExperts(size()));
        final List<Atom> all = new ArrayList<>(m_atoms);
        if (m_frozen != null) {
            all.add(m_frozen);
        }
        final double[] intercepts = m_origin.gating().intercepts(all.stream().mapToDouble(Atom::mass).toArray(),
            Arrays.stream(m_origin.gateIntercepts()).max().orElseThrow());
        for (int k = 0; k < all.size(); k++) {
            result.values()[k * p] = intercepts[k];
            System.arraycopy(all.get(k).gate(), 0, result.values(), k * p + 1, p - 1);
        }
        for (int k = 0; k < size(); k++) {
            final Atom atom = m_atoms.get(k);
            System.arraycopy(atom.expert(), 0, result.values(), result.column(k, 0) * p, atom.expert().length);
            atom.spread().writeTo(result, k);
        }
        return result;
    }

    /** @return all pairs of atoms, the first position rising before the second */
    List<Pair> pairs() {
        final List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int j = i + 1; j < size(); j++) {
                pairs.add(new Pair(i, j, dissimilarity(m_atoms.get(i), m_atoms.get(j))));
            }
        }
        return pairs;
    }

    /** mass_i mass_j / (mass_i + mass_j) · (‖ω_i − ω_j‖² + ‖v_i − v_j‖² + |σ_i² − σ_j²| + ‖Γ_i − Γ_j‖) */
    private static double dissimilarity(final Atom a, final Atom b) {
        // an atom whose mass is too small for a number costs nothing to merge, wherever it is
        return Math.min(a.mass(), b.mass()) == 0 ? 0 : Math.min(Double.MAX_VALUE, a.mass() * b.mass()
            / (a.mass() + b.mass()) * (squaredDistance(a.gate(), b.gate()) + squaredDistance(a.expert(), b.expert())
                + a.spread().distance(b.spread())));
    }

    private static double squaredDistance(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** @return the measure with the two atoms replaced by their mean, weighed by their masses */
    MixingMeasure merged(final Pair pair, final int node) {
        final double first = m_atoms.get(pair.first()).mass();
        final double both = first + m_atoms.get(pair.second()).mass();
        return merged(pair, both > 0 ? first / both : 0.5, node);
    }

    /**
     * @param share weight of the first atom in the mean of the two, 0 to 1
     * @param node number of the merged atom
     * @return the measure with the two atoms replaced by their mean, which comes last and has the masses of both
     */
    MixingMeasure merged(final Pair pair, final double share, final int node) {
        final Atom a = m_atoms.get(pair.first());
        final Atom b = m_atoms.get(pair.second());
        final List<Atom> atoms = new ArrayList<>(m_atoms);
        atoms.remove(pair.second());
        atoms.remove(pair.first());
        atoms.add(new Atom(node, a.mass() + b.mass(), mean(share, a.gate(), b.gate()),
            mean(share, a.expert(), b.expert()), a.spread().merged(b.spread(), share,
                squaredDistance(a.expert(), b.expert()), a.gate(), b.gate())));
        return new MixingMeasure(atoms, m_frozen, m_origin);
    }

    private static double[] mean(final double share, final double[] a, final double[] b) {
        final double[] mean = new double[a.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = share * a[i] + (1 - share) * b[i];
        }
        return mean;
    }

    /**
     * Finds the experts of another fit that correspond to the atoms of this measure: the closest two first.
     *
     * @param centred parameters with as many experts as this measure has atoms
     * @return for each atom the expert that corresponds to it
     */
    int[] match(final Parameters centred) {
        final List<Atom> others = of(centred).m_atoms;
        final double[][] distances = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < size(); k++) {
                distances[i][k] = dissimilarity(m_atoms.get(i), others.get(k));
            }
        }
        final int[] order = new int[size()];
        Arrays.fill(order, -1);
        final boolean[] taken = new boolean[size()];
        for (int n = 0; n < size(); n++) {
            double closest = Double.POSITIVE_INFINITY;
            int atom = -1;
            int expert = -1;
            for (int i = 0; i < size(); i++) {
                for (int k = 0; order[i] < 0 && k < size(); k++) {
                    final double d = taken[k] ? Double.NaN : distances[i][k];
                    if (atom < 0 && !taken[k] || d < closest) {
                        closest = d;
                        atom = i;
                        expert = k;
                    }
                }
            }
            order[atom] = expert;
            taken[expert] = true;
        }
        return order;
    }

    /** @return this measure's tree positions on other parameters with as many experts in the same order */
    MixingMeasure withParameters(final Parameters centred) {
        final MixingMeasure other = of(centred);
        final List<Atom> atoms = new ArrayList<>();
        for (int k = 0; k < size(); k++) {
            final Atom atom = other.m_atoms.get(k);
            atoms.add(new Atom(node(k), atom.mass(), atom.gate(), atom.expert(), atom.spread()));
        }
        return new MixingMeasure(atoms, other.m_frozen, centred);
    }
}
