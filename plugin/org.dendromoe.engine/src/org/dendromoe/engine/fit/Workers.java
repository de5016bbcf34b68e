package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks on a fixed number of threads, the calling one among them. A task may run tasks of its own: threads
 * that have nothing else to do help with them, among them those that wait for the last of their own tasks. Which thread
 * runs which task is left to chance, so a task writes to places of its own and the caller combines them in the order of
 * their numbers. Who runs tasks while it holds a lock must be sure that the tasks within tasks do not ask for it, as they
 * may be helped with by the very thread that waits.
 */
public final class Workers implements AutoCloseable {

    private final int m_threads;

    private final BooleanSupplier m_cancelled;

    /** level of the batch that a thread runs a task of; 0 if it runs none */
    private final ThreadLocal<Integer> m_current = ThreadLocal.withInitial(() -> 0);

    /** Batches that may have tasks left, in the order in which they began; its monitor also guards who helps with them. */
    private final List<Batch> m_open = new ArrayList<>();

    private volatile boolean m_interrupted;

    private boolean m_closed;

    /** Tasks that were begun together. */
    private final class Batch {

        private final int m_tasks;

        private final IntConsumer m_task;

        /** one more than that of the batch whose task began this one */
        private final int m_level;

        private final AtomicInteger m_next = new AtomicInteger();

        private int m_helpers;

        private Throwable m_failure;

        Batch(final int tasks, final IntConsumer task, final int level) {
            m_tasks = tasks;
            m_task = task;
            m_level = level;
        }

        boolean hasTasks() {
            return m_next.get() < m_tasks;
        }

        void run() {
            final int outside = m_current.get();
            m_current.set(m_level);
            try {
                for (int t = m_next.getAndIncrement(); t < m_tasks; t = m_next.getAndIncrement()) {
                    checkCancelled();
                    m_task.accept(t);
                }
            } finally {
                m_next.set(m_tasks);
                m_current.set(outside);
            }
        }
    }

    /**
     * @param threads at least 1
     * @param cancelled asked before each task
     */
    public Workers(final int threads, final BooleanSupplier cancelled) {
        m_threads = threads;
        m_cancelled = cancelled;
        try {
            for (int t = 1; t < threads; t++) {
                final Thread thread = new Thread(this::serve, "MoE engine");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (final Error e) { // the system gives no more threads
            close();
            throw e;
        }
    }

    /** @return how many threads there are, the calling one among them */
    int threads() {
        return m_threads;
    }

    /**
     * Runs tasks 0 to tasks − 1 and returns when all have ended.
     *
     * @throws CancellationException if the work was cancelled
     */
    public void run(final int tasks, final IntConsumer task) {
        final Batch batch = new Batch(tasks, task, m_current.get() + 1);
        if (m_threads == 1 || tasks <= 1) {
            batch.run();
            return;
        }
        synchronized (m_open) {
            m_open.add(batch);
            m_open.notifyAll();
        }
        attempt(batch);
        finish(batch);
        if (batch.m_failure instanceof Error error) {
            throw error;
        }
        if (batch.m_failure != null) {
            throw (RuntimeException)batch.m_failure;
        }
    }

    private void attempt(final Batch batch) {
        try {
            batch.run();
        } catch (final RuntimeException | Error e) {
            synchronized (m_open) {
                if (batch.m_failure == null || e instanceof Error) {
                    batch.m_failure = e;
                }
            }
        }
    }

    /** Waits until nobody works on a batch any more, and helps meanwhile with what its tasks have begun. */
    private void finish(final Batch batch) {
        synchronized (m_open) {
            m_open.remove(batch);
        }
        for (Batch within = next(batch); within != null; within = next(batch)) {
            help(within);
        }
    }

    /**
     * Batches that are not deeper than one's own are left to others: their tasks may take long, and a thread that began
     * one while it waits would begin another one within it, and so on.
     *
     * @param own the batch that a thread waits for, {@code null} for a thread that has none
     * @return a batch with tasks left that the thread is to help with; {@code null} if there is nothing to wait for
     */
    private Batch next(final Batch own) {
        final int level = own == null ? 0 : own.m_level;
        boolean interrupted = false;
        try {
            synchronized (m_open) {
                while (own == null ? !m_closed : own.m_helpers > 0) {
                    for (final Batch batch : m_open) {
                        if (batch.m_level > level && batch.hasTasks()) {
                            batch.m_helpers++;
                            return batch;
                        }
                    }
                    try {
                        m_open.wait();
                    } catch (final InterruptedException e) {
                        // the others look at it before their next task, so that there is little left to wait for
                        m_interrupted = true;
                        interrupted = true;
                    }
                }
            }
            return null;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void help(final Batch batch) {
        attempt(batch);
        synchronized (m_open) {
            batch.m_helpers--;
            m_open.notifyAll();
        }
    }

    private void serve() {
        for (Batch batch = next(null); batch != null; batch = next(null)) {
            help(batch);
        }
    }

    /**
     * Runs tasks 0 to tasks − 1, and for each of them, in their order and in the calling thread, something else as soon
     * as that thread gets round to it.
     *
     * @throws CancellationException if the work was cancelled
     */
    void run(final int tasks, final IntConsumer task, final IntConsumer afterwards) {
        final Thread caller = Thread.currentThread();
        final AtomicIntegerArray ended = new AtomicIntegerArray(tasks + 1);
        final AtomicInteger next = new AtomicInteger();
        final Runnable inOrder = () -> {
            while (ended.get(next.get()) != 0) {
                afterwards.accept(next.getAndIncrement());
            }
        };
        run(tasks, t -> {
            task.accept(t);
            ended.set(t, 1);
            if (Thread.currentThread() == caller) {
                inOrder.run();
            }
        });
        inOrder.run();
    }

    /** @throws CancellationException if the work was cancelled */
    public void checkCancelled() {
        if (m_interrupted || m_cancelled.getAsBoolean()) {
            throw new CancellationException("The fit was cancelled.");
        }
    }

    @Override
    public void close() {
        synchronized (m_open) {
            m_closed = true;
            m_open.notifyAll();
        }
    }
}
