package dev.espalier.benchmarks.ring;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Cast;
import java.util.concurrent.CountDownLatch;

/** Passes what it gets on to the next one, until it has gone far enough. */
final class Node {
  private NodeRef next;

  Node(@Arg int number, NodeRef self) {
    next = self;
  }

  @Cast
  void join(NodeRef after) {
    next = after;
  }

  @Cast
  void pass(int hops, CountDownLatch arrived) {
    if (hops == 0) {
      arrived.countDown();
    } else {
      next.pass(hops - 1, arrived);
    }
  }

  /** The same, by whoever has the token and meets this one idle. */
  @Cast(inline = true)
  void passInline(int hops, CountDownLatch arrived) {
    if (hops == 0) {
      arrived.countDown();
    } else {
      next.passInline(hops - 1, arrived);
    }
  }
}
