package dev.espalier.processor.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sources of a project of any size: a supervisor for ten workers, one for ten supervisors. */
public final class LargeProject {

  private static final int CHILDREN = 10;

  private LargeProject() {}

  /** The sources by path. */
  public static Map<String, String> sources(int workers) {
    Map<String, String> sources = new LinkedHashMap<>();
    StringBuilder root = new StringBuilder();
    for (int i = 0; i < workers; i++) {
      boolean first = i % CHILDREN == 0;
      String name = "Worker" + i;
      sources.put(
          "app/" + name + ".java",
          WORKER
              .replace("NAME", name)
              .replace(
                  "SIBLING", first ? "Limits" + " sibling" : "Worker" + (i - 1) + "Ref sibling"));
    }
    sources.put("app/Limits.java", "package app;\n\npublic record Limits(int most) {}\n");
    for (int i = 0; i * CHILDREN < workers; i++) {
      StringBuilder children = new StringBuilder();
      for (int child = i * CHILDREN; child < (i + 1) * CHILDREN; child++) {
        children
            .append("  @Child\n  Worker")
            .append(child)
            .append(" worker")
            .append(child)
            .append("();\n\n");
      }
      sources.put("app/Group" + i + ".java", supervisor("Group" + i, children));
      root.append("  @Child\n  Group").append(i).append(" group").append(i).append("();\n\n");
    }
    sources.put("app/Root.java", supervisor("Root", root));
    return sources;
  }

  private static final String WORKER =
      """
      package app;

      import dev.espalier.Self;
      import dev.espalier.annotations.Call;
      import dev.espalier.annotations.Cast;
      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.Every;
      import java.io.IOException;
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;

      @Child(shutdown = 1_000)
      public final class NAME implements AutoCloseable {
        private final Map<String, Integer> prices = new HashMap<>();
        private final List<String> log = new ArrayList<>();
        private final Self self;

        NAME(SIBLING, Self self) {
          this.self = self;
        }

        @Call
        public int price(String symbol) throws IOException {
          Integer price = prices.get(symbol);
          if (price == null) {
            throw new IOException("no price of " + symbol);
          }
          return price;
        }

        @Call
        public List<String> symbols(int most) {
          return prices.keySet().stream().sorted().limit(most).toList();
        }

        @Cast
        public void record(String symbol, int price) {
          prices.merge(symbol, price, Math::max);
          log.add(symbol + " " + price);
        }

        @Every(millis = 1_000)
        public void trim() {
          if (log.size() > 100) {
            log.subList(0, log.size() - 100).clear();
          }
        }

        @Override
        public void close() {
          log.forEach(line -> prices.remove(line.split(" ")[0]));
        }

        @Override
        public String toString() {
          return self + " " + log.size();
        }
      }
      """;

  private static String supervisor(String name, CharSequence children) {
    return """
    package app;

    import dev.espalier.annotations.Child;
    import dev.espalier.annotations.Supervisor;

    @Supervisor
    public interface NAME {
    """
            .replace("NAME", name)
        + children
        + "}\n";
  }
}
