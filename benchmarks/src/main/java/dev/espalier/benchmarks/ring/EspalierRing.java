package dev.espalier.benchmarks.ring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * A ring of children of a dynamic supervisor, which cast through refs. A virtual thread builds it,
 * as a process would: an actor and a process of the BEAM build the others.
 */
record EspalierRing(RingTree tree, NodeRef first, boolean inline) implements Token.Running {

  static Token.Running build(int processes) {
    return build(processes, false);
  }

  static Token.Running buildInline(int processes) {
    return build(processes, true);
  }

  private static Token.Running build(int processes, boolean inline) {
    return CompletableFuture.supplyAsync(
            () -> buildHere(processes, inline), Thread::startVirtualThread)
        .join();
  }

  private static Token.Running buildHere(int processes, boolean inline) {
    RingTree tree = RingTree.start();
    NodeRef first = tree.nodes().start(0);
    NodeRef last = first;
    for (int i = 1; i < processes; i++) {
      NodeRef next = tree.nodes().start(i);
      last.join(next);
      last = next;
    }
    last.join(first);
    return new EspalierRing(tree, first, inline);
  }

  @Override
  public void pass(int hops, CountDownLatch arrived) {
    if (inline) {
      first.passInline(hops, arrived);
    } else {
      first.pass(hops, arrived);
    }
  }

  @Override
  public void close() {
    tree.close();
  }
}
