package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Specifications in few words, for {@link Scene} and whoever else needs some.
 *
 * <p>The words for a supervisor: strategy, restarts/seconds, any_significant or all_significant,
 * and after a colon its children; for a pool: pool, restarts/seconds, significance as above, and
 * maxN for at most N children. The words for a child in parentheses: transient, temporary,
 * significant, supervisor, brutal_kill, infinity, key=K, or milliseconds to stop.
 */
final class SpecsInWords {
  private static final Pattern CHILD = Pattern.compile("(\\w+)(?:\\(([^)]*)\\))?");
  private static final Pattern MAX = Pattern.compile("max(\\d+)");

  private SpecsInWords() {}

  /** A supervisor's specification. */
  static SupervisorSpec supervisor(String text) {
    int colon = text.indexOf(':');
    SupervisorSpec.Builder builder = SupervisorSpec.named("sup");
    for (String word : text.substring(0, colon).split(" ")) {
      if (word.contains("/")) {
        String[] numbers = word.split("/");
        builder.intensity(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
      } else if (word.contains("significant") || word.equals("never")) {
        builder.autoShutdown(autoShutdown(word));
      } else {
        builder.strategy(Strategy.valueOf(word.toUpperCase(Locale.ROOT)));
      }
    }
    Matcher children = CHILD.matcher(text.substring(colon + 1));
    while (children.find()) {
      builder.child(child(children));
    }
    return builder.build();
  }

  /** A pool's specification. */
  static DynamicSupervisorSpec pool(String text) {
    DynamicSupervisorSpec spec = DynamicSupervisorSpec.named("pool");
    for (String word : text.substring("pool".length()).trim().split(" ")) {
      Matcher max = MAX.matcher(word);
      if (word.contains("/")) {
        String[] numbers = word.split("/");
        spec = spec.intensity(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
      } else if (max.matches()) {
        spec = spec.maxChildren(Integer.parseInt(max.group(1)));
      } else if (!word.isEmpty()) {
        spec = spec.autoShutdown(autoShutdown(word));
      }
    }
    return spec;
  }

  private static AutoShutdown autoShutdown(String word) {
    return AutoShutdown.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** A child's specification. */
  static ChildSpec child(String text) {
    Matcher matcher = CHILD.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return child(matcher);
  }

  private static ChildSpec child(Matcher matcher) {
    String id = matcher.group(1);
    String words = Objects.requireNonNullElse(matcher.group(2), "").trim();
    ChildSpec spec =
        words.contains("supervisor")
            ? ChildSpec.supervisor(id, siblings -> SupervisorSpec.named(id).build())
            : ChildSpec.worker(id, start -> id);
    for (String word : words.isEmpty() ? new String[0] : words.split("[ ,]+")) {
      spec =
          switch (word) {
            case "permanent", "transient", "temporary" ->
                spec.restart(Restart.valueOf(word.toUpperCase(Locale.ROOT)));
            case "significant" -> spec.significant(true);
            case "brutal_kill" -> spec.shutdown(Shutdown.BRUTAL_KILL);
            case "infinity" -> spec.shutdown(Shutdown.INFINITY);
            case "supervisor" -> spec;
            default ->
                word.startsWith("key=")
                    ? spec.key(word.substring("key=".length()))
                    : spec.shutdown(Integer.parseInt(word));
          };
    }
    return spec;
  }
}
