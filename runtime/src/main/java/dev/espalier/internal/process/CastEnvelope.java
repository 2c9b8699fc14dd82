package dev.espalier.internal.process;

import dev.espalier.spi.CastMessage;

/** A cast in a mailbox: nobody waits for it. */
final class CastEnvelope extends Message {
  private final CastMessage<?> message;

  CastEnvelope(CastMessage<?> message) {
    this.message = message;
  }

  @Override
  void handle(WorkerCell<?> cell) throws Throwable {
    cell.deliverCast(message);
  }

  @Override
  boolean isCast() {
    return true;
  }

  @Override
  Class<?> kind() {
    return message.getClass();
  }

  @Override
  String describe() {
    return text(message);
  }
}
