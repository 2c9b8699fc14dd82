package dev.espalier.internal.process;

import dev.espalier.spi.Lifecycle;

/** A method of the worker that the runtime calls by itself, between two messages. */
final class HookMessage<W> extends Message {
  private final WorkerCell<W> cell;
  private final Lifecycle.Hook<W> hook;
  private final String name;

  HookMessage(WorkerCell<W> cell, Lifecycle.Hook<W> hook, String name) {
    this.cell = cell;
    this.hook = hook;
    this.name = name;
  }

  @Override
  void handle(WorkerCell<?> same) throws Throwable {
    cell.runHook(hook);
  }

  @Override
  String describe() {
    return name;
  }
}
