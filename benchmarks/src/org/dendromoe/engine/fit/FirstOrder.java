package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Parameters;

/** What others would take steps with: the gradient of a mini-batch, scaled. For comparison only. */
final class FirstOrder {

    /** How the gradient is scaled. */
    enum Rule {
        /** rate · t^−0.6 */
        SGD(1, 3, 10, 30, 100),
        /** Tieleman and Hinton 2012, decay 0.9 */
        RMSPROP(3e-4, 1e-3, 3e-3, 1e-2, 3e-2),
        /** Kingma and Ba 2015, decays 0.9 and 0.999 */
        ADAM(3e-4, 1e-3, 3e-3, 1e-2, 3e-2);

        private final double[] m_rates;

        Rule(final double... rates) {
            m_rates = rates;
        }

        /** @return learning rates to choose the best of */
        double[] rates() {
            return m_rates;
        }
    }

    private static final double TINY = 1e-8;

    private final Rule m_rule;

    private final double m_rate;

    private final Parameters m_parameters;

    private final double[] m_first;

    private final double[] m_second;

    /** mean of the parameters since {@link #startAverage} */
    private final Parameters m_average;

    private long m_steps;

    private long m_averaged;

    FirstOrder(final Rule rule, final double rate, final Parameters start) {
        m_rule = rule;
        m_rate = rate;
        m_parameters = start.copy();
        m_first = new double[start.values().length];
        m_second = new double[start.values().length];
        m_average = start.copy();
    }

    void startAverage() {
        m_averaged = 0;
    }

    /** @param gradient of the mean penalised log-likelihood of a row */
    void step(final double[] gradient) {
        m_steps++;
        m_averaged++;
        final double[] values = m_parameters.values();
        for (int i = 0; i < values.length; i++) {
            values[i] += m_rate * scaled(i, gradient[i]);
            m_average.values()[i] += (values[i] - m_average.values()[i]) / m_averaged;
        }
    }

    private double scaled(final int i, final double gradient) {
        return switch (m_rule) {
            case SGD -> gradient * Math.pow(m_steps, -0.6);
            case RMSPROP -> {
                m_second[i] = 0.9 * m_second[i] + 0.1 * gradient * gradient;
                yield gradient / (Math.sqrt(m_second[i]) + TINY);
            }
            case ADAM -> {
                m_first[i] = 0.9 * m_first[i] + 0.1 * gradient;
                m_second[i] = 0.999 * m_second[i] + 0.001 * gradient * gradient;
                yield m_first[i] / (1 - Math.pow(0.9, m_steps))
                    / (Math.sqrt(m_second[i] / (1 - Math.pow(0.999, m_steps))) + TINY);
            }
        };
    }

    Rule rule() {
        return m_rule;
    }

    double rate() {
        return m_rate;
    }

    Parameters parameters() {
        return m_parameters;
    }

    Parameters average() {
        return m_average;
    }
}
