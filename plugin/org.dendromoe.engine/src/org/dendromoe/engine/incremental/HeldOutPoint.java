package org.dendromoe.engine.incremental;

/**
 * How well rows were predicted just before they were learnt from (progressive validation: Blum, Kalai and Langford
 * 1999, COLT). In the first pass these rows are new to the model, but for those of the first sample.
 *
 * @param pass number of the pass, from 1
 * @param rows rows of this pass so far
 * @param logLoss mean −log P(y | x), weighted by the class weights, of the rows since the last point
 * @param running the same of all rows of this pass so far
 */
public record HeldOutPoint(int pass, long rows, double logLoss, double running) {
}
