package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final int TASKS = 50;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void tasksOfTasksRunOnceEach(final int threads) {
        try (Workers workers = new Workers(threads, () -> false)) {
            final AtomicIntegerArray runs = new AtomicIntegerArray(TASKS * TASKS);
            for (int again = 0; again < 20; again++) {
                workers.run(TASKS, outer -> workers.run(TASKS, inner -> runs.incrementAndGet(outer * TASKS + inner)));
            }
            for (int t = 0; t < runs.length(); t++) {
                assertEquals(20, runs.get(t));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void whatComesAfterwardsComesInOrderAndInTheCallingThread(final int threads) {
        try (Workers workers = new Workers(threads, () -> false)) {
            final List<Integer> order = new ArrayList<>();
            final int[] results = new int[TASKS];
            workers.run(TASKS, t -> results[t] = t * t, t -> {
                assertEquals(t * t, results[t]);
                order.add(t);
            });
            assertEquals(IntStream.range(0, TASKS).boxed().toList(), order);
            final Thread caller = Thread.currentThread();
            workers.run(TASKS, t -> { }, t -> assertSame(caller, Thread.currentThread()));
        }
    }

    /** Whichever thread is left with the last task, the calling one or the other, the other one helps it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threadsThatHaveEndedHelpWithWhatTheLastTaskRuns(final boolean callerIsLast) {
        try (Workers workers = new Workers(2, () -> false)) {
            final Thread caller = Thread.currentThread();
            final CyclicBarrier both = new CyclicBarrier(2);
            final Set<Thread> helped = ConcurrentHashMap.newKeySet();
            workers.run(2, outer -> {
                await(both);
                if ((Thread.currentThread() == caller) == callerIsLast) {
                    workers.run(2, inner -> {
                        await(both);
                        helped.add(Thread.currentThread());
                    });
                }
            });
            assertEquals(2, helped.size());
        }
    }

    /** A thread that waits for the last of its tasks begins none that may take long, within which it would wait again. */
    @Test
    void threadsThatWaitLeaveTasksOfTheSameLevelToOthers() {
        try (Workers workers = new Workers(3, () -> false)) {
            final CyclicBarrier outerTasks = new CyclicBarrier(2);
            final CyclicBarrier innerTasks = new CyclicBarrier(2);
            final CountDownLatch waits = new CountDownLatch(1);
            final CountDownLatch otherEnds = new CountDownLatch(1);
            final AtomicReference<Thread> waiting = new AtomicReference<>();
            final Set<Thread> others = ConcurrentHashMap.newKeySet();
            workers.run(2, outer -> {
                await(outerTasks);
                if (outer == 0) {
                    waiting.set(Thread.currentThread());
                    workers.run(2, inner -> {
                        await(innerTasks);
                        if (Thread.currentThread() != waiting.get()) {
                            waits.countDown();
                            await(otherEnds);
                        }
                    });
                } else {
                    await(waits);
                    workers.run(20, inner -> {
                        others.add(Thread.currentThread());
                        pause();
                    });
                    otherEnds.countDown();
                }
            });
            assertEquals(1, others.size());
            assertFalse(others.contains(waiting.get()));
        }
    }

    @Test
    void failureWithinATaskReachesTheCallerWhoeverHelped() {
        try (Workers workers = new Workers(3, () -> false)) {
            for (int again = 0; again < 20; again++) {
                assertEquals("inner", assertThrows(IllegalStateException.class,
                    () -> workers.run(3, outer -> workers.run(3, inner -> {
                        throw new IllegalStateException("inner");
                    }))).getMessage());
            }
        }
    }

    @Test
    void threadsEndWhenTheirWorkersAreClosed() throws InterruptedException {
        final Set<Thread> served = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(2, () -> false)) {
            final CyclicBarrier both = new CyclicBarrier(2);
            workers.run(2, t -> {
                await(both);
                served.add(Thread.currentThread());
            });
        }
        served.remove(Thread.currentThread());
        assertEquals(1, served.size());
        for (final Thread thread : served) {
            thread.join(60_000);
            assertFalse(thread.isAlive());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (final InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(final CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (final InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(final CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (final InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("No other thread has come.", e);
        }
    }

    @Test
    void failureOfATaskReachesTheCallerAndTheThreadsServeAgain() {
        try (Workers workers = new Workers(3, () -> false)) {
            for (int again = 0; again < 20; again++) {
                assertEquals("task 7", assertThrows(IllegalStateException.class, () -> workers.run(TASKS, t -> {
                    if (t == 7) {
                        throw new IllegalStateException("task " + t);
                    }
                })).getMessage());
            }
            final int[] runs = new int[TASKS];
            workers.run(TASKS, t -> runs[t]++);
            assertArrayEquals(IntStream.generate(() -> 1).limit(TASKS).toArray(), runs);
        }
    }

    @Test
    void interruptedWorkIsCancelled() {
        try (Workers workers = new Workers(2, () -> false)) {
            final CyclicBarrier both = new CyclicBarrier(2);
            final Thread caller = Thread.currentThread();
            assertThrows(CancellationException.class, () -> workers.run(2, t -> {
                await(both);
                if (Thread.currentThread() != caller) {
                    caller.interrupt();
                    while (true) {
                        workers.checkCancelled();
                    }
                }
            }));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void cancelledWorkEndsWithoutFurtherTasks() {
        final AtomicBoolean cancelled = new AtomicBoolean();
        try (Workers workers = new Workers(2, cancelled::get)) {
            final AtomicIntegerArray runs = new AtomicIntegerArray(1);
            assertThrows(CancellationException.class, () -> workers.run(1_000_000, t -> {
                runs.incrementAndGet(0);
                cancelled.set(true);
            }));
            assertTrue(runs.get(0) <= 2);
        }
    }
}
