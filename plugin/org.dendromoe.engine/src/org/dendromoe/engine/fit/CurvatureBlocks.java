package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;

/**
 * The blocks of a curvature of F, negated, as whole symmetric matrices with the ridge penalty added: one p × p matrix
 * for each column of the parameters, which those of a block share.
 */
final class CurvatureBlocks {

    /** A diagonal element is at least this share of the largest of its matrix. */
    private static final double SINGULAR = 1e-13;

    private final int m_predictors;

    private final double[][] m_ofColumn;

    private boolean m_regularised;

    /** @param curvature whose blocks stand for one expert or for all (loose) */
    CurvatureBlocks(final ParameterShape shape, final CurvatureSum curvature, final double ridge) {
        m_predictors = shape.predictors();
        m_ofColumn = new double[shape.columns()][];
        final int gates = shape.column(0, 0);
        final double[][] gate = symmetric(curvature.gate(), ridge);
        final double[][] experts = curvature.experts().length == 0 ? gate : symmetric(curvature.experts(), ridge);
        for (int c = 0; c < gates; c++) {
            m_ofColumn[c] = gate[gate.length == 1 ? 0 : c];
        }
        for (int c = gates; c < m_ofColumn.length; c++) {
            m_ofColumn[c] = experts[experts.length == 1 ? 0 : (c - gates) / shape.classes()];
        }
    }

    private double[][] symmetric(final double[][] triangles, final double ridge) {
        final double[][] matrices = new double[triangles.length][];
        for (int b = 0; b < triangles.length; b++) {
            matrices[b] = symmetric(triangles[b], ridge);
        }
        return matrices;
    }

    private double[] symmetric(final double[] triangle, final double ridge) {
        final int p = m_predictors;
        final double[] matrix = triangle.clone();
        double largest = Double.MIN_NORMAL;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j * p + i] = matrix[i * p + j];
            }
            matrix[i * p + i] += i == 0 ? 0 : ridge;
            largest = Math.max(largest, matrix[i * p + i]);
        }
        for (int i = 0; i < p; i++) {
            m_regularised |= matrix[i * p + i] < SINGULAR * largest;
            matrix[i * p + i] = Math.max(matrix[i * p + i], SINGULAR * largest);
        }
        return matrix;
    }

    /** @return p, the number of rows of a matrix */
    int predictors() {
        return m_predictors;
    }

    /** @return number of columns of the parameters */
    int columns() {
        return m_ofColumn.length;
    }

    /** @return matrix of a column of the parameters, row after row; not to be changed */
    double[] ofColumn(final int column) {
        return m_ofColumn[column];
    }

    /** @return the curvature times a vector in the layout of {@link Parameters#values()} */
    double[] times(final double[] vector) {
        final int p = m_predictors;
        final double[] product = new double[vector.length];
        for (int at = 0; at < vector.length; at++) {
            final int column = at / p;
            final double factor = vector[at];
            for (int i = 0; factor != 0 && i < p; i++) {
                product[column * p + i] += factor * m_ofColumn[column][at % p * p + i];
            }
        }
        return product;
    }

    /** @return whether an expert without mass made a block singular */
    boolean regularised() {
        return m_regularised;
    }
}
