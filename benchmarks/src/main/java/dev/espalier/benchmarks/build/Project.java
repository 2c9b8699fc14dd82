package dev.espalier.benchmarks.build;

import dagger.internal.codegen.ComponentProcessor;
import dev.espalier.processor.EspalierProcessor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;

/**
 * A project of any size in which a processor wires objects: in groups of ten, each needs the one
 * before it. The objects do the same, whoever makes them.
 */
enum Project {
  /** By us: workers, a supervisor for each group, and one for all of these. */
  SUPERVISED('s', EspalierProcessor::new),
  /** By Dagger: as many bindings, and a component for each group. */
  INJECTED('i', ComponentProcessor::new);

  private static final int GROUP = 10;

  /** What each line begins with says in which project it is. */
  private static final String WORKER =
      """
       |package app;
       |
      s|import dev.espalier.Self;
      s|import dev.espalier.annotations.Call;
      s|import dev.espalier.annotations.Cast;
      s|import dev.espalier.annotations.Child;
      s|import dev.espalier.annotations.Every;
       |import java.io.IOException;
       |import java.util.ArrayList;
       |import java.util.HashMap;
       |import java.util.List;
       |import java.util.Map;
      i|import javax.inject.Inject;
      i|import javax.inject.Singleton;
       |
      s|@Child(shutdown = 1_000)
      i|@Singleton
       |public final class NAME implements AutoCloseable {
       |  private final Map<String, Integer> prices = new HashMap<>();
       |  private final List<String> log = new ArrayList<>();
      s|  private final Self self;
       |
      s|  NAME(BEFORERef before, Self self) {
      s|    this.self = self;
      s|  }
      i|  @Inject
      i|  NAME(BEFORE before) {}
       |
      s|  @Call
       |  public int price(String symbol) throws IOException {
       |    Integer price = prices.get(symbol);
       |    if (price == null) {
       |      throw new IOException("no price of " + symbol);
       |    }
       |    return price;
       |  }
       |
      s|  @Call
       |  public List<String> symbols(int most) {
       |    return prices.keySet().stream().sorted().limit(most).toList();
       |  }
       |
      s|  @Cast
       |  public void record(String symbol, int price) {
       |    prices.merge(symbol, price, Math::max);
       |    log.add(symbol + " " + price);
       |  }
       |
      s|  @Every(millis = 1_000)
       |  public void trim() {
       |    if (log.size() > 100) {
       |      log.subList(0, log.size() - 100).clear();
       |    }
       |  }
       |
       |  @Override
       |  public void close() {
       |    log.forEach(line -> prices.remove(line.split(" ")[0]));
       |  }
       |
       |  @Override
       |  public String toString() {
      s|    return self + " " + log.size();
      i|    return "NAME " + log.size();
       |  }
       |}
      """;

  private static final String GROUP_OF =
      """
       |package app;
       |
      s|import dev.espalier.annotations.Child;
      s|import dev.espalier.annotations.Supervisor;
      i|import dagger.Component;
      i|import javax.inject.Singleton;
       |
      s|@Supervisor
      i|@Singleton
      i|@Component
       |public interface NAME {
       |PARTS}
      """;

  private final char mark;
  private final Supplier<Processor> processor;

  Project(char mark, Supplier<Processor> processor) {
    this.mark = mark;
    this.processor = processor;
  }

  Processor processor() {
    return processor.get();
  }

  /** The sources by their paths. */
  Map<String, String> sources(int workers) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < workers; i++) {
      String worker = text(WORKER).replace("NAME", "Worker" + i);
      boolean first = i % GROUP == 0;
      sources.put(
          "app/Worker" + i + ".java",
          first
              ? worker.replaceAll("BEFORE(Ref)? before(, )?", "")
              : worker.replace("BEFORE", "Worker" + (i - 1)));
    }
    int groups = workers / GROUP;
    for (int i = 0; i < groups; i++) {
      sources.put("app/Group" + i + ".java", group("Group" + i, "Worker", i * GROUP, GROUP));
    }
    if (this == SUPERVISED) {
      sources.put("app/Root.java", group("Root", "Group", 0, groups));
    }
    return sources;
  }

  private String group(String name, String kind, int first, int number) {
    String parts =
        IntStream.range(first, first + number)
            .mapToObj(i ->
                (this == SUPERVISED ? "  @Child\n" : "")
                    + "  %s%d part%d();\n".formatted(kind, i, i))
            .collect(Collectors.joining("\n"));
    return text(GROUP_OF).replace("NAME", name).replace("PARTS", parts);
  }

  private String text(String template) {
    return template
        .lines()
        .filter(line -> line.charAt(0) == ' ' || line.charAt(0) == mark)
        .map(line -> line.substring(2) + "\n")
        .collect(Collectors.joining());
  }
}
