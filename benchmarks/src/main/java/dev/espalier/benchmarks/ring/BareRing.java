package dev.espalier.benchmarks.ring;

import java.util.concurrent.CountDownLatch;

/** What the JDK needs for a hop: a virtual thread that starts the next one. There is no ring. */
final class BareRing implements Token.Running {

  @Override
  public void pass(int hops, CountDownLatch arrived) {
    if (hops == 0) {
      arrived.countDown();
    } else {
      Thread.startVirtualThread(() -> pass(hops - 1, arrived));
    }
  }

  @Override
  public void close() {}
}
