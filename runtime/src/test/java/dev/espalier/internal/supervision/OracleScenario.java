package dev.espalier.internal.supervision;

import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One scenario of the oracle with the trace that OTP has left; see oracle/README.md. */
public record OracleScenario(Map<String, Object> scenario, Map<String, Object> trace) {

  /** Something that this project's API cannot express, or not yet. */
  public static final class NotExpressible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotExpressible(String what) {
      super(what);
    }
  }

  /** All scenarios of the public set. */
  public static List<OracleScenario> all() {
    return paired(resource("/oracle/scenarios.jsonl"), resource("/oracle/traces.jsonl"));
  }

  /** The scenarios of any set. */
  public static List<OracleScenario> read(Path scenarios, Path traces) throws IOException {
    try (BufferedReader theirs = Files.newBufferedReader(scenarios);
        BufferedReader results = Files.newBufferedReader(traces)) {
      return paired(lines(theirs), lines(results));
    }
  }

  private static List<OracleScenario> paired(
      List<Map<String, Object>> scenarios, List<Map<String, Object>> traces) {
    if (scenarios.size() != traces.size()) {
      throw new IllegalStateException(
          scenarios.size() + " scenarios, but " + traces.size() + " traces");
    }
    List<OracleScenario> all = new ArrayList<>();
    for (int i = 0; i < scenarios.size(); i++) {
      OracleScenario one = new OracleScenario(scenarios.get(i), traces.get(i));
      if (!one.id().equals(one.trace().get("id"))) {
        throw new IllegalStateException("line " + (i + 1) + " holds two different ids");
      }
      all.add(one);
    }
    return all;
  }

  private static List<Map<String, Object>> resource(String resource) {
    try (InputStream in = OracleScenario.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return lines(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, Object>> lines(BufferedReader reader) {
    return reader.lines().filter(line -> !line.isBlank()).map(Json::parseObject).toList();
  }

  public String id() {
    return (String) required(scenario, "id");
  }

  /** random, classic, invalid or quirk. */
  public String kind() {
    return (String) required(scenario, "class");
  }

  /** Whether there is a simple_one_for_one supervisor anywhere. */
  boolean hasPool() {
    return mentions(scenario, "simple_one_for_one");
  }

  private static boolean mentions(Object value, String word) {
    return switch (value) {
      case Map<?, ?> map -> mentions(map.values(), word);
      case Collection<?> many -> many.stream().anyMatch(one -> mentions(one, word));
      default -> value.equals(word);
    };
  }

  /** The root; throws {@link NotExpressible} if there is a word in it that we have no word for. */
  public SimNode.Supervising tree() {
    return (SimNode.Supervising) node(object(scenario, "tree"));
  }

  public List<Map<String, Object>> arm() {
    return objects(scenario, "arm");
  }

  public List<Map<String, Object>> steps() {
    return objects(scenario, "steps");
  }

  @Override
  public String toString() {
    return id();
  }

  // ---------------------------------------------------------------------------------- processes

  public static SimNode node(Map<String, Object> process) {
    String id = text(process, "id");
    SimNode.Terms terms =
        new SimNode.Terms(
            word(Restart.class, process.getOrDefault("restart", "permanent")),
            shutdown(process.getOrDefault("shutdown", "infinity")),
            bool(process.getOrDefault("significant", false)));
    if (!process.containsKey("children")) {
      return new SimNode.Worker(
          id,
          terms,
          bool(required(process, "terminate_hook")),
          number(process.getOrDefault("stop_delay", 0L)));
    }
    List<SimNode> children = new ArrayList<>();
    for (Map<String, Object> child : objects(process, "children")) {
      children.add(node(child));
    }
    if (process.get("strategy").equals("simple_one_for_one")) {
      return new SimNode.Pool(
          id,
          terms,
          number(required(process, "intensity")),
          number(required(process, "period")),
          Integer.MAX_VALUE,
          word(AutoShutdown.class, required(process, "auto_shutdown")),
          onlyOne(children));
    }
    return new SimNode.Supervisor(
        id,
        terms,
        word(Strategy.class, required(process, "strategy")),
        number(required(process, "intensity")),
        number(required(process, "period")),
        word(AutoShutdown.class, required(process, "auto_shutdown")),
        children);
  }

  private static SimNode onlyOne(List<SimNode> templates) {
    if (templates.size() == 1) {
      return templates.getFirst();
    }
    throw new NotExpressible(templates.size() + " templates");
  }

  private static int shutdown(Object value) {
    if (value.equals("infinity")) {
      return Shutdown.INFINITY;
    }
    return value.equals("brutal_kill") ? Shutdown.BRUTAL_KILL : number(value);
  }

  private static <E extends Enum<E>> E word(Class<E> type, Object value) {
    if (value instanceof String word) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
          return constant;
        }
      }
    }
    throw new NotExpressible(type.getSimpleName() + " " + value);
  }

  private static boolean bool(Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    throw new NotExpressible("boolean " + value);
  }

  public static int number(Object value) {
    if (value instanceof Long number) {
      return Math.toIntExact(number);
    }
    throw new NotExpressible("number " + value);
  }

  // ---------------------------------------------------------------------------------- fields

  public static Object required(Map<String, Object> object, String field) {
    return Objects.requireNonNull(object.get(field), field);
  }

  public static String text(Map<String, Object> object, String field) {
    return (String) required(object, field);
  }

  @SuppressWarnings("unchecked") // Json makes no other map
  public static Map<String, Object> object(Map<String, Object> object, String field) {
    return (Map<String, Object>) required(object, field);
  }

  /** A list of objects; empty if there is none. */
  @SuppressWarnings("unchecked") // Json makes no other list
  public static List<Map<String, Object>> objects(Map<String, Object> object, String field) {
    @Nullable Object list = object.get(field);
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }
}
