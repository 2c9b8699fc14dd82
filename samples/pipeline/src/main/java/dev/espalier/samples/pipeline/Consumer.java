package dev.espalier.samples.pipeline;

import dev.espalier.ExitReason;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Terminate;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Takes batch after batch and adds up. It does not guard itself against malformed records: it
 * crashes, says so on its way out, and its successor goes on. When the file is at its end it
 * returns, which for a transient child is the end.
 */
@Child(restart = Restart.TRANSIENT)
final class Consumer implements Runnable {
  private final ProducerRef producer;
  private final Settings settings;

  Consumer(ProducerRef producer, Settings settings) {
    this.producer = producer;
    this.settings = settings;
  }

  @Override
  public void run() {
    try {
      for (Batch batch = producer.next(); !batch.isEnd(); batch = producer.next()) {
        Totals part = Totals.NONE;
        for (Line line : batch.lines()) {
          part = part.plus(Flight.parse(line));
        }
        Thread.sleep(settings.work());
        producer.acknowledge(batch.number(), part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the supervisor wants this process to stop
    }
  }

  @Terminate
  void terminate(ExitReason reason) {
    if (reason instanceof ExitReason.Crash crash
        && crash.cause() instanceof MalformedRecordException malformed) {
      producer.setAside(malformed.line());
    }
  }
}
