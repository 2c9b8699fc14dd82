package dev.espalier.testkit;

import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.sys.Sys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last state of a tree as messages of failed tests show it. */
final class TreeText {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private TreeText() {}

  /** The trees that a test has started. */
  static String of(List<Started> started) {
    return started.stream()
        .flatMap(
            one -> one instanceof Started.OfTree tree ? Stream.of(tree.tree()) : Stream.empty())
        .map(tree -> of(tree.supervisor()).indent(2))
        .collect(Collectors.joining());
  }

  /** The tree that a process belongs to, or why it cannot be shown. */
  static String of(ProcessRef process) {
    ProcessRef root = process;
    for (Optional<SupervisorRef> above = Sys.supervisor(root);
        above.isPresent();
        above = Sys.supervisor(root)) {
      root = above.get();
    }
    ProcessRef top = root;
    if (!top.isAlive()) {
      return "the tree `" + top.path() + "` has ended";
    }
    try {
      return Limited.call(PATIENCE, () -> Sys.snapshot(top).text())
          .orElse("the tree `" + top.path() + "` does not answer");
    } catch (RuntimeException ended) {
      return "the tree `" + top.path() + "` cannot be shown: " + ended.getMessage();
    }
  }
}
