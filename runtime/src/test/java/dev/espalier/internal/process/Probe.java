package dev.espalier.internal.process;

import dev.espalier.Self;
import dev.espalier.StartContext;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;

/** A worker that does whatever its messages carry. */
final class Probe {
  private final int start;
  private final StartContext<Probe> context;

  /** What a handler of a test does. */
  @FunctionalInterface
  interface Body {
    Object run(Probe probe) throws Throwable;
  }

  /** A handler without a result. */
  @FunctionalInterface
  interface Action {
    void run(Probe probe) throws Throwable;
  }

  /** A call; an exception of the declared class is a reply. */
  record Ask(String name, Class<? extends Throwable> declared, Body body)
      implements CallMessage<Probe, Object> {
    @Override
    public Object handle(Probe worker) throws Throwable {
      return body.run(worker);
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return declared != null && declared.isInstance(thrown);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A cast. */
  record Tell(String name, Action action) implements CastMessage<Probe> {
    @Override
    public void handle(Probe worker) throws Throwable {
      action.run(worker);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  Probe(int start, StartContext<Probe> context) {
    this.start = start;
    this.context = context;
  }

  /** Which process of its child this is, from 1. */
  int start() {
    return start;
  }

  Self self() {
    return context.self();
  }

  Endpoint<Probe> me() {
    return context.me();
  }

  Endpoint<Probe> sibling(String id) {
    return context.sibling(id);
  }
}
