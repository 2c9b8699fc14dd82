package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.annotations.Restart;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Lifecycle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A tree for tests of registries: one registry of each kind, and temporary workers that do whatever
 * a test wants them to do in their processes.
 */
final class Members implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final String UNIQUE = "names";
  static final String DUPLICATE = "topics";

  private final Tree tree;
  private final SupervisorRef root;
  private final List<Exit> exits = new CopyOnWriteArrayList<>();

  /** A worker without a state; what it does, its messages bring. */
  record Member(Self self) {}

  /** Something to do in a process. */
  @FunctionalInterface
  interface Deed<R> {
    R run(Self self) throws Throwable;
  }

  Members() {
    this(RegistryOptions.none());
  }

  Members(RegistryOptions<String, String> options) {
    this(
        SupervisorSpec.named("Root")
            .child(ChildSpec.registry(UNIQUE, options))
            .child(ChildSpec.duplicateRegistry(DUPLICATE, options))
            .intensity(Integer.MAX_VALUE, 1)
            .build());
  }

  Members(SupervisorSpec spec) {
    tree = Tree.start(spec);
    root = tree.supervisor();
  }

  SupervisorRef root() {
    return root;
  }

  Registry<String, String> unique() {
    return Registry.of(root.child(UNIQUE));
  }

  DuplicateRegistry<String, String> duplicate() {
    return DuplicateRegistry.of(root.child(DUPLICATE));
  }

  /** A worker that does not trap exits, and does not come back. */
  static ChildSpec plain(String id) {
    return ChildSpec.worker(id, start -> new Member(start.self())).restart(Restart.TEMPORARY);
  }

  /** Starts a worker that does not trap exits. */
  Endpoint<Member> start(String id) {
    return start(plain(id));
  }

  /** Starts a worker that keeps the exit signals it gets. */
  Endpoint<Member> startTrapping(String id) {
    Lifecycle<Member> hearing =
        Lifecycle.<Member>builder().onExit((member, exit) -> exits.add(exit)).build();
    return start(
        ChildSpec.worker(id, hearing, start -> new Member(start.self()))
            .restart(Restart.TEMPORARY));
  }

  Endpoint<Member> start(ChildSpec spec) {
    assertThat(root.startChild(spec)).isInstanceOf(StartResult.Started.class);
    return root.worker(spec.id());
  }

  /** The exit signals that those who trap them have got. */
  List<Exit> exits() {
    return exits;
  }

  /** Does something in the process of a worker. */
  static <R> R in(Endpoint<Member> member, Deed<R> deed) {
    return member.call(message(deed), PATIENCE.toNanos());
  }

  static <R> CompletableFuture<R> inAsync(Endpoint<Member> member, Deed<R> deed) {
    return member.callAsync(message(deed), PATIENCE.toNanos());
  }

  private static <R> CallMessage<Member, R> message(Deed<R> deed) {
    return new CallMessage<>() {
      @Override
      public R handle(Member worker) throws Throwable {
        return deed.run(worker.self());
      }

      @Override
      public boolean isReply(Throwable thrown) {
        return thrown instanceof AssertionError || thrown instanceof IllegalStateException;
      }
    };
  }

  /** Does something without a result in the process of a worker. */
  static void tell(Endpoint<Member> member, Runnable deed) {
    in(
        member,
        self -> {
          deed.run();
          return true;
        });
  }

  /** Waits until a future has come. */
  static <R> R await(CompletableFuture<R> future) {
    return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Waits until something holds. */
  static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
    org.awaitility.Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .untilAsserted(assertion);
  }

  @Override
  public void close() {
    tree.close();
  }
}
