package org.dendromoe.engine.fit;

/**
 * The part of a curvature that belongs to some of the coefficients: dense matrices, one for each column of the
 * parameters, and corrections of rank one across the columns.
 */
final class FreeCurvature {

    private final int[] m_free;

    /** where the coefficients of each column begin among the free ones, and where the last end */
    private final int[] m_first;

    /** matrix of the free coefficients of each column, row after row */
    private final double[][] m_matrices;

    /** corrections of the free coefficient f, R numbers from f · R */
    private final double[] m_corrections;

    private final double[] m_signs;

    /**
     * @param blocks curvature of all coefficients
     * @param free positions of the coefficients in the layout of
     *            {@link org.dendromoe.engine.model.Parameters#values()}, rising
     * @param corrections of coefficient i, R numbers from i · R
     * @param signs R times 1 or −1: what is added to the curvature and what is taken away
     */
    FreeCurvature(final CurvatureBlocks blocks, final int[] free, final double[] corrections, final double[] signs) {
        m_free = free;
        m_signs = signs;
        final int p = blocks.predictors();
        m_matrices = new double[blocks.columns()][];
        m_first = new int[m_matrices.length + 1];
        for (int c = 0; c < m_matrices.length; c++) {
            int end = m_first[c];
            while (end < free.length && free[end] < (c + 1) * p) {
                end++;
            }
            m_first[c + 1] = end;
            m_matrices[c] = part(blocks.ofColumn(c), m_first[c], end, p);
        }
        final int rank = signs.length;
        m_corrections = new double[free.length * rank];
        for (int f = 0; f < free.length; f++) {
            System.arraycopy(corrections, free[f] * rank, m_corrections, f * rank, rank);
        }
    }

    private double[] part(final double[] matrix, final int first, final int end, final int p) {
        final int n = end - first;
        final double[] part = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                part[i * n + j] = matrix[m_free[first + i] % p * p + m_free[first + j] % p];
            }
        }
        return part;
    }

    /** @return the curvature times a vector, both over the free coefficients */
    double[] times(final double[] vector) {
        final double[] product = new double[vector.length];
        for (int c = 0; c < m_matrices.length; c++) {
            final int first = m_first[c];
            final int n = m_first[c + 1] - first;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += m_matrices[c][i * n + j] * vector[first + j];
                }
                product[first + i] = sum;
            }
        }
        addCorrections(vector, product);
        return product;
    }

    private void addCorrections(final double[] vector, final double[] product) {
        final int rank = m_signs.length;
        final double[] along = new double[rank];
        for (int f = 0; f < vector.length; f++) {
            for (int r = 0; r < rank; r++) {
                along[r] += m_signs[r] * m_corrections[f * rank + r] * vector[f];
            }
        }
        for (int f = 0; f < product.length; f++) {
            for (int r = 0; r < rank; r++) {
                product[f] += m_corrections[f * rank + r] * along[r];
            }
        }
    }
}
