package app;

import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Office {
  @Child
  Printer printer();

  @Child
  Archive archive();

  @Child
  Clock clock();

  @Child
  Pool pool();

  @Child
  default Archive second() {
    return new Archive(7);
  }
}

@Child(shutdown = 1_000)
class Printer {
  private int pages;

  int print(String text) {
    return pages += text.length();
  }
}

class Archive {
  private final int size;

  Archive(int size) {
    this.size = size;
  }

  int size() {
    return size;
  }
}

class Clock implements Runnable {
  @Override
  public void run() {}
}

class Pool implements AutoCloseable {
  @Override
  public void close() {}
}

class Scanner {
  @Cast
  void scan() {}
}
