package app;

import dev.espalier.annotations.Call;
import java.util.concurrent.BlockingQueue;

class Intake implements Runnable {
  private final BlockingQueue<Measurement> queue;
  private final SumsRef sums;
  private long taken;

  Intake(BlockingQueue<Measurement> queue, SumsRef sums) {
    this.queue = queue;
    this.sums = sums;
  }

  @Override
  public void run() {
    while (true) {
      try {
        sums.add(queue.take());
        taken++;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Call
  long taken() {
    return taken;
  }
}
