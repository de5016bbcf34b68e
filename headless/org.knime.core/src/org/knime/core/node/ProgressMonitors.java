package org.knime.core.node;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** The progress monitors of a node and of parts of its work. */
final class ProgressMonitors {

    private ProgressMonitors() {
    }

    /** The monitor of a node. */
    static final class Root implements NodeProgressMonitor {

        private final BooleanSupplier m_canceled;

        private final BiConsumer<Double, String> m_listener;

        private Double m_progress;

        private String m_message;

        /**
         * @param canceled whether to stop
         * @param listener told of every new progress, null if unknown, and message
         */
        Root(final BooleanSupplier canceled, final BiConsumer<Double, String> listener) {
            m_canceled = canceled;
            m_listener = listener;
        }

        @Override
        public void checkCanceled() throws CanceledExecutionException {
            if (m_canceled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new CanceledExecutionException("Execution canceled");
            }
        }

        @Override
        public synchronized void setProgress(final double progress) {
            if (progress >= 0 && progress <= 1) {
                m_progress = progress;
                m_listener.accept(m_progress, m_message);
            }
        }

        @Override
        public synchronized void setMessage(final String message) {
            m_message = message;
            m_listener.accept(m_progress, m_message);
        }

        @Override
        public synchronized Double getProgress() {
            return m_progress;
        }

        @Override
        public synchronized String getMessage() {
            return m_message;
        }
    }

    /** The monitor of a part: its progress moves that of the whole forward by a share. */
    static final class Part implements NodeProgressMonitor {

        private final NodeProgressMonitor m_whole;

        private final double m_share;

        private double m_progress;

        /**
         * @param whole the monitor of the whole
         * @param share which share of the whole this part is, between 0 and 1
         */
        Part(final NodeProgressMonitor whole, final double share) {
            if (share < 0 || share > 1) {
                throw new IllegalArgumentException(share + " is not a share of the whole.");
            }
            m_whole = whole;
            m_share = share;
        }

        @Override
        public void checkCanceled() throws CanceledExecutionException {
            m_whole.checkCanceled();
        }

        @Override
        public void setProgress(final double progress) {
            synchronized (m_whole) {
                final double step = Math.min(progress, 1) - m_progress;
                if (step > 0) {
                    m_progress += step;
                    final Double before = m_whole.getProgress();
                    m_whole.setProgress(Math.min((before == null ? 0 : before) + step * m_share, 1));
                }
            }
        }

        @Override
        public void setMessage(final String message) {
            m_whole.setMessage(message);
        }

        @Override
        public Double getProgress() {
            return m_progress;
        }

        @Override
        public String getMessage() {
            return m_whole.getMessage();
        }
    }
}
