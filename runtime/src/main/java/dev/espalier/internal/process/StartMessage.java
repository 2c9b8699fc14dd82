package dev.espalier.internal.process;

/** What a process does first when it is lent to whoever starts it; in no mailbox. */
final class StartMessage extends Message {
  private final Class<?> factory;

  StartMessage(Class<?> factory) {
    this.factory = factory;
  }

  @Override
  void handle(WorkerCell<?> cell) {
    throw new AssertionError("it has begun before this");
  }

  @Override
  Class<?> kind() {
    return factory;
  }

  @Override
  String describe() {
    return "starting";
  }
}
