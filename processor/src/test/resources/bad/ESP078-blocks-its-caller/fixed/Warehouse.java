package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.*;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

@Child
class Warehouse {
  private final BlockingQueue<String> deliveries = new LinkedBlockingQueue<>();
  private final Lock door = new ReentrantLock();
  private final GateRef gate;
  private String last = "";

  Warehouse(GateRef gate) {
    this.gate = gate;
  }

  @Call(inline = true)
  int size() {
    return deliveries.size(); // does not wait
  }

  @Call
  String next() throws InterruptedException {
    last = deliveries.take();
    return last;
  }

  @Call
  String open(String key) {
    check(key);
    return last;
  }

  private void check(String key) {
    door.lock();
    try {
      last = key;
    } finally {
      door.unlock();
    }
  }

  @Call
  int visitors() {
    return gate.count() + gate.counted();
  }

  @Call
  String label(String name) throws IOException {
    var file = Path.of(name);
    return Files.readString(file);
  }

  @Call
  void rest(Thread other) throws Exception {
    TimeUnit.SECONDS.sleep(1);
    other.join();
  }

  @Call
  String later(CompletableFuture<String> answer) {
    answer.thenAccept(text -> System.out.println(deliveries.poll() + text)); // does not wait
    return answer.join();
  }

  @Call
  int counted() {
    synchronized (door) {
      return last.length();
    }
  }
}

@Child
class Gate {
  private int count;

  @Call
  int count() {
    return count;
  }

  @Call(inline = true)
  int counted() {
    return count;
  }

  @Cast
  void enter() {
    count++;
  }
}
