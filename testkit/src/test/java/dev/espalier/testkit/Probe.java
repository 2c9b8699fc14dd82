package dev.espalier.testkit;

import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.StartContext;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A worker of the tests: counts, and does what it is told. */
final class Probe {
  private final StartContext<Probe> context;
  private int count;

  Probe(StartContext<Probe> context) {
    this.context = context;
  }

  StartContext<Probe> context() {
    return context;
  }

  int count() {
    return count;
  }

  void increment() {
    count++;
  }

  boolean fail() {
    throw new IllegalStateException("broken");
  }

  /** A permanent worker. */
  static ChildSpec spec(String id) {
    return ChildSpec.worker(id, Probe::new);
  }

  static ChildSpec temporary(String id) {
    return spec(id).restart(Restart.TEMPORARY);
  }

  /** A worker that does something when it starts. */
  static ChildSpec spec(String id, Consumer<Probe> onStart) {
    return ChildSpec.<Probe>worker(
        id,
        context -> {
          Probe probe = new Probe(context);
          onStart.accept(probe);
          return probe;
        });
  }

  /** A worker that does something when it stops. */
  static ChildSpec stopping(String id, Lifecycle.TerminateHook<Probe> onStop) {
    return ChildSpec.worker(id, Lifecycle.<Probe>builder().terminate(onStop).build(), Probe::new);
  }

  /** What the processor would have written. */
  static final class Ref extends GeneratedRef<Probe> {
    private Ref(RefTarget<Probe> target) {
      super(target);
    }

    static Ref of(Endpoint<Probe> endpoint) {
      return new Ref(RefTarget.of(endpoint));
    }

    int count() {
      return ask(Probe::count);
    }

    List<String> ancestors() {
      return ask(
          probe -> probe.context().self().ancestors().stream().map(ProcessRef::path).toList());
    }

    <R> R ask(Function<Probe, R> question) {
      CallMessage<Probe, R> message = question::apply;
      return target.call(message, 5_000);
    }

    void tell(Consumer<Probe> order) {
      target.cast(order::accept);
    }
  }
}
