package greenhouse.order;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The device that measures. It is opened in the constructor, so a probe that is up has one. */
@Child
final class Probe implements AutoCloseable {
  private final BufferedReader lines;

  Probe(Path device, ClockRef clock) throws IOException {
    System.out.println("the probe starts at " + clock.minute());
    this.lines = Files.newBufferedReader(device);
  }

  @Call
  String line() throws IOException {
    return lines.readLine();
  }

  @Override
  public void close() throws IOException {
    System.out.println("the probe stops");
    lines.close();
  }
}
