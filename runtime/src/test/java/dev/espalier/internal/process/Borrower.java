package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * A thread of a test that handles a message itself, in a process that it has borrowed.
 *
 * @param thread the thread
 * @param thrown what sending the message has thrown, when it has returned
 * @param interrupted whether the thread was interrupted after that
 */
record Borrower(
    Thread thread,
    CompletableFuture<Optional<Throwable>> thrown,
    CompletableFuture<Boolean> interrupted) {

  /** Sends an inline message to an idle process; returns when its handler has begun. */
  static Borrower inside(TestBed bed, String id, Inline kind, String name, Probe.Action action)
      throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CompletableFuture<Optional<Throwable>> thrown = new CompletableFuture<>();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .name("borrower")
            .start(() -> {
              awaitIdle(bed, id);
              Throwable outcome =
                  ProbeRef.thrown(() ->
                      kind.send(
                          bed.ref(id),
                          name,
                          probe -> {
                            inside.countDown();
                            action.run(probe);
                          }));
              interrupted.complete(Thread.currentThread().isInterrupted());
              thrown.complete(Optional.ofNullable(outcome));
            });
    TestBed.await(inside);
    return new Borrower(thread, thrown, interrupted);
  }

  /** The same with a handler that does nothing until a latch says so, interrupts or not. */
  static Borrower until(CountDownLatch go, TestBed bed, String id, Inline kind)
      throws InterruptedException {
    return inside(bed, id, kind, "until", probe -> ProbeRef.awaitStubbornly(go));
  }

  /** What the sender has got instead of a reply; for a cast there is never anything. */
  Optional<Throwable> outcome() throws Exception {
    return thrown.get();
  }

  /** Waits until a process has nothing to do. */
  static void awaitIdle(TestBed bed, String... ids) {
    for (String id : ids) {
      TestBed.eventually(() -> assertThat(cell(bed, id).isIdle()).isTrue());
    }
  }

  static WorkerCell<?> cell(TestBed bed, String id) {
    return (WorkerCell<?>) bed.place(id).occupant();
  }
}
