package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Ledger {
  private final Writer file;
  private final Reader template;
  private final StringWriter text = new StringWriter();
  private ExecutorService pool = Executors.newFixedThreadPool(2);

  Ledger(Path path, Reader template) throws IOException {
    this.file = Files.newBufferedWriter(path);
    this.template = template;
  }

  @Cast
  void book(String line) {
    text.append(line);
    pool.execute(() -> text.append(template.toString()));
  }

  @Call
  String read() {
    return text.toString() + file;
  }
}
