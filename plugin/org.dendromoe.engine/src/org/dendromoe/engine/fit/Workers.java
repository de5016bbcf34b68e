package org.dendromoe.engine.fit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks on a fixed number of threads, the calling one among them. A task may run tasks of its own: threads
 * that have nothing else to do help with them. Which thread runs which task is left to chance, so a task writes to places
 * of its own and the caller combines them in the order of their numbers.
 */
public final class Workers implements AutoCloseable {

    private final int m_threads;

    private final ExecutorService m_pool;

    /** threads of the pool that have nothing to do */
    private final AtomicInteger m_idle;

    private final BooleanSupplier m_cancelled;

    /**
     * @param threads at least 1
     * @param cancelled asked before each task
     */
    public Workers(final int threads, final BooleanSupplier cancelled) {
        m_threads = threads;
        m_cancelled = cancelled;
        m_idle = new AtomicInteger(threads - 1);
        m_pool = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, task -> {
            final Thread thread = new Thread(task, "MoE engine");
            thread.setDaemon(true);
            return thread;
        });
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
        final AtomicInteger next = new AtomicInteger();
        final Runnable worker = () -> {
            for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
                checkCancelled();
                task.accept(t);
            }
        };
        final Future<?>[] helpers = new Future<?>[helpers(tasks - 1)];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = m_pool.submit(() -> {
                try {
                    worker.run();
                } finally {
                    m_idle.incrementAndGet();
                }
            });
        }
        try {
            worker.run();
        } finally {
            next.set(tasks);
            await(helpers);
        }
    }

    /** @return how many idle threads, at most as many as wanted, are not idle any more */
    private int helpers(final int wanted) {
        final int idle = m_idle.getAndUpdate(count -> count - Math.min(count, Math.max(0, wanted)));
        return Math.min(idle, Math.max(0, wanted));
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

    private static void await(final Future<?>[] helpers) {
        RuntimeException failure = null;
        for (final Future<?> helper : helpers) {
            try {
                helper.get();
            } catch (final ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                failure = (RuntimeException)e.getCause();
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = new CancellationException("interrupted");
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** @throws CancellationException if the work was cancelled */
    public void checkCancelled() {
        if (m_cancelled.getAsBoolean()) {
            throw new CancellationException("The fit was cancelled.");
        }
    }

    @Override
    public void close() {
        if (m_pool != null) {
            m_pool.shutdownNow();
        }
    }
}
