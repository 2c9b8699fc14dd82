package dev.espalier.processor;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.InternalFailure;
import dev.espalier.processor.model.Origin;
import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Makes a failure of ours one finding on one type, so that the others go on. */
final class Guard {

  private final boolean debug;
  private final SortedMap<String, Finding> broken = new TreeMap<>(); // by a bug of ours

  Guard(boolean debug) {
    this.debug = debug;
  }

  /** Does something for a type unless that has failed before; then, and now, it has a default. */
  <T extends @Nullable Object> T run(
      String name, @Nullable Element element, Step<T> step, T otherwise) {
    if (broken.containsKey(name)) {
      return otherwise;
    }
    try {
      return step.run();
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError failure) {
      Origin origin = new Origin(name, 0, Set.of(), element, null, null);
      broken.put(name, InternalFailure.finding(failure, origin, debug));
      return otherwise;
    }
  }

  /** What has failed for a type, null if nothing has. */
  @Nullable Finding failure(String name) {
    return broken.get(name);
  }

  /** Something to do with one type. */
  @FunctionalInterface
  interface Step<T extends @Nullable Object> {
    T run() throws IOException;
  }
}
