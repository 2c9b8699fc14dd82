package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class Logbook {
  private final BufferedWriter file;
  private int lines;

  Logbook(Path path) throws IOException {
    this.file =
        Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Cast
  void write(String line) {
    try {
      file.write(line);
      file.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException("the logbook is lost", e);
    }
    lines++;
  }

  @Every(millis = 10_000)
  void flush() throws IOException {
    file.flush();
  }

  @Call
  int lines() {
    return lines;
  }
}
