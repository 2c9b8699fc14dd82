package dev.espalier.samples.pipeline;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the records and hands them out in batches. A batch is delivered until it is acknowledged,
 * and its totals count at that moment: a consumer may die at any time, and nothing is lost or
 * counted twice.
 */
@Child
final class Producer implements AutoCloseable {
  private final Settings settings;
  private final CompletableFuture<Progress> result;
  private final BufferedReader reader;
  private final List<Line> setAside = new ArrayList<>();
  private Totals totals = Totals.NONE;
  private Batch delivered = new Batch(0, List.of());
  private boolean acknowledged = true;
  private boolean finished;
  private int lineNumber = 1;

  Producer(Settings settings, CompletableFuture<Progress> result) throws IOException {
    this.settings = settings;
    this.result = result;
    this.reader = settings.source().open();
  }

  /** The batch that has not been acknowledged, or else the next one. */
  @Call
  Batch next() throws IOException {
    if (acknowledged) {
      delivered = read();
      acknowledged = delivered.isEnd();
      finished = delivered.isEnd();
    }
    return delivered;
  }

  private Batch read() throws IOException {
    List<Line> lines = new ArrayList<>();
    String text;
    while (lines.size() < settings.batchSize() && (text = reader.readLine()) != null) {
      lines.add(new Line(++lineNumber, text));
    }
    return new Batch(delivered.number() + 1, lines);
  }

  /** The consumer is done with a batch. */
  @Cast
  void acknowledge(long batch, Totals part) {
    if (batch == delivered.number() && !acknowledged) {
      totals = totals.plus(part);
      acknowledged = true;
    }
  }

  /** A line is malformed and must not be delivered again. */
  @Cast
  void setAside(Line line) {
    if (delivered.lines().contains(line)) {
      setAside.add(line);
      delivered = delivered.without(line.number());
      acknowledged = delivered.isEnd(); // nothing else was in it
    }
  }

  @Call
  Progress progress() {
    return new Progress(totals, delivered.number(), setAside, finished);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    result.complete(progress());
  }
}
