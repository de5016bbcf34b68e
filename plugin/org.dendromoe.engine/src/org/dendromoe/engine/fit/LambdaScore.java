package org.dendromoe.engine.fit;

/**
 * How well models with one λ predict rows they have not seen.
 *
 * @param lambda λ
 * @param logLoss mean −log P(y | x) of the held-out rows
 */
public record LambdaScore(double lambda, double logLoss) {
}
