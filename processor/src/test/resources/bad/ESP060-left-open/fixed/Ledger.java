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

class Ledger implements AutoCloseable {
  private final Writer file;
  private final Reader template;
  private final StringWriter text = new StringWriter();
  private final ExecutorService pool;

  Ledger(Path path, Reader template, ExecutorService pool) throws IOException {
    this.file = Files.newBufferedWriter(path);
    this.template = template;
    this.pool = pool;
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

  @Override
  public void close() throws IOException {
    file.close();
  }
}
