package dev.espalier.spi;

import dev.espalier.ExitReason;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.internal.process.TreeLauncher;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import java.time.Duration;

/** What all generated trees have in common: everything but their typed accessors. */
public abstract class GeneratedTree implements Tree {

  private final Tree tree;

  /**
   * Creates the tree.
   *
   * @param place the place of its supervisor
   */
  protected GeneratedTree(SupervisorEndpoint place) {
    this.tree = place.tree();
  }

  /**
   * Starts a root supervisor and waits until all its children have started.
   *
   * @param spec the specification
   * @return its place
   */
  protected static SupervisorEndpoint launch(SupervisorSpec spec) {
    return TreeLauncher.start(spec);
  }

  @Override
  public final SupervisorRef supervisor() {
    return tree.supervisor();
  }

  @Override
  public final Subscription listen(ReportListener listener) {
    return tree.listen(listener);
  }

  @Override
  public final void close() {
    tree.close();
  }

  @Override
  public final ExitReason awaitTermination() throws InterruptedException {
    return tree.awaitTermination();
  }

  @Override
  public final boolean awaitTermination(Duration timeout) throws InterruptedException {
    return tree.awaitTermination(timeout);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + supervisor().path() + "]";
  }
}
