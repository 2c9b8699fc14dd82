package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

record Job(String title, int copies) {}

class JobQueue {
  private final Deque<Job> waiting = new ArrayDeque<>();

  @Cast
  void add(Job job) {
    waiting.addLast(job);
  }

  @Call
  Optional<Job> next() {
    return Optional.ofNullable(waiting.pollFirst());
  }
}

@Child(shutdown = 20_000)
class Press implements AutoCloseable {
  private int sheets;

  @Cast
  void print(Job job) {
    sheets += job.copies();
  }

  @Override
  public void close() {
    sheets = 0;
  }
}

class Bindery {
  private int bound;

  @Every(millis = 1_000)
  void bind() {
    bound++;
  }

  @Call
  int bound() {
    return bound;
  }
}
