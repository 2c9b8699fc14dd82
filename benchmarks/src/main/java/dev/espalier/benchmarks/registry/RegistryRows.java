package dev.espalier.benchmarks.registry;

import static dev.espalier.benchmarks.run.Command.elixir;
import static dev.espalier.benchmarks.run.Command.java;
import static dev.espalier.benchmarks.run.Contender.ELIXIR;
import static dev.espalier.benchmarks.run.Contender.ESPALIER;
import static dev.espalier.benchmarks.run.Contender.FLOOR;

import dev.espalier.benchmarks.run.Row;
import java.util.List;

/** The rows on registries. Pekko's receptionist is another thing: it answers with messages. */
public final class RegistryRows {
  private RegistryRows() {}

  public static List<Row> rows() {
    return List.of(
        registry("registry-1-process", "registry, 1 process", 1),
        registry("registry-2-processes", "registry, 2 processes", 2));
  }

  private static Row registry(String id, String title, int processes) {
    return Row.named(id, title)
        .figure(Cycles.REGISTER, "register", "ns")
        .figure(Cycles.LOOKUP, "look up", "ns")
        .figure(Cycles.UNREGISTER, "unregister", "ns")
        .by(ESPALIER, java((scale, to) -> Cycles.espalier(scale, to, processes)))
        .by(ELIXIR, elixir("Registries.measure(" + processes + ")"))
        .by(FLOOR, java((scale, to) -> Cycles.map(scale, to, processes)));
  }
}
