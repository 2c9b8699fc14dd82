package dev.espalier.spi;

import dev.espalier.ExitReason;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.internal.process.TreeLauncher;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  /**
   * Reads the blueprint that was written beside a tree's class when it was compiled.
   *
   * @param tree the generated class
   * @param path where it is, from the root of the class path
   * @return the whole text
   * @throws IllegalStateException if it is not there, because whoever packed the classes has left
   *     it out, or if it cannot be read
   */
  protected static String blueprint(Class<? extends GeneratedTree> tree, String path) {
    try (InputStream file = tree.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(
            "`"
                + path
                + "` is not beside the class `"
                + tree.getName()
                + "`: the processor writes it among the classes, and it belongs into the same jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read `" + path + "`", e);
    }
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
