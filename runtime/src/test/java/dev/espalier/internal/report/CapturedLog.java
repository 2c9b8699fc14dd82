package dev.espalier.internal.report;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is written to the runtime's logger until this is closed, as far as it contains a text. */
public final class CapturedLog extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("dev.espalier");
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final String text;

  /** Begins to capture records that contain a text, so that other tests do not matter. */
  public CapturedLog(String text) {
    this.text = text;
    logger.addHandler(this);
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getMessage().contains(text)) {
      records.add(entry);
    }
  }

  /** The records in the order written. */
  public List<LogRecord> records() {
    return records;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
