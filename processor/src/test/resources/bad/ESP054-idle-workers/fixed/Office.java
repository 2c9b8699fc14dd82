package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Office {
  @Child
  Printer printer();

  @Child
  Archive archive();
}

@Child(shutdown = 1_000)
class Printer {
  private int pages;

  @Call
  int print(String text) {
    return pages += text.length();
  }
}

class Archive implements Runnable {
  private final int size;

  Archive(int size) {
    this.size = size;
  }

  @Override
  public void run() {
    Thread.onSpinWait();
  }

  int size() {
    return size;
  }
}
