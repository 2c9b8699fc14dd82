package greenhouse.workers;

import dev.espalier.annotations.Child;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Reads what the probe sends, for as long as there is something to read. */
@Child
final class Line implements Runnable, AutoCloseable {
  private final BufferedReader lines;
  private final GaugeRef gauge;

  Line(Reader probe, GaugeRef gauge) {
    this.lines = new BufferedReader(probe);
    this.gauge = gauge;
  }

  @Override
  public void run() {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        gauge.show(Double.parseDouble(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
