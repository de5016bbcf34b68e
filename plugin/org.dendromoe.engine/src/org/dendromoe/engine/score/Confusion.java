package org.dendromoe.engine.score;

/** Counts of true and predicted classes, and the rates made of them. */
final class Confusion {

    private final long[] m_there;

    private final long[] m_predicted;

    private final long[] m_correct;

    Confusion(final int classes) {
        m_there = new long[classes];
        m_predicted = new long[classes];
        m_correct = new long[classes];
    }

    void add(final int trueClass, final int predictedClass) {
        m_there[trueClass]++;
        m_predicted[predictedClass]++;
        m_correct[trueClass] += trueClass == predictedClass ? 1 : 0;
    }

    long there(final int m) {
        return m_there[m];
    }

    /** @return NaN if nothing is predicted as the class */
    double precision(final int m) {
        return (double)m_correct[m] / m_predicted[m];
    }

    /** @return NaN if the class is not there */
    double recall(final int m) {
        return (double)m_correct[m] / m_there[m];
    }

    /** @return NaN if the class is neither there nor predicted */
    double f1(final int m) {
        return 2.0 * m_correct[m] / (m_there[m] + m_predicted[m]);
    }

    double accuracy() {
        long rows = 0;
        long correct = 0;
        for (int m = 0; m < m_there.length; m++) {
            rows += m_there[m];
            correct += m_correct[m];
        }
        return (double)correct / rows;
    }
}
