package dev.espalier.internal.process;

/** What a process does first when it is lent to whoever starts it; in no mailbox. */
final class StartMessage extends Message {
  private final WorkerCell<?> cell;

  StartMessage(WorkerCell<?> cell) {
    this.cell = cell;
  }

  @Override
  void handle(WorkerCell<?> same) {
    throw new AssertionError("it has begun before this");
  }

  @Override
  Class<?> kind() {
    return cell.startFunction();
  }

  @Override
  String describe() {
    return "starting";
  }
}
