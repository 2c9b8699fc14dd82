package dev.espalier.benchmarks;

import dev.espalier.benchmarks.build.BuildRows;
import dev.espalier.benchmarks.life.LifeRows;
import dev.espalier.benchmarks.load.LoadRows;
import dev.espalier.benchmarks.message.MessageRows;
import dev.espalier.benchmarks.registry.RegistryRows;
import dev.espalier.benchmarks.ring.RingRows;
import dev.espalier.benchmarks.run.Row;
import java.util.List;
import java.util.stream.Stream;

/** All rows, in the order of the table. */
public final class Suite {
  private static final List<Row> ROWS =
      Stream.of(
              MessageRows.rows(),
              RingRows.rows(),
              RegistryRows.rows(),
              LifeRows.rows(),
              LoadRows.rows(),
              MessageRows.carrierRows(),
              BuildRows.rows())
          .flatMap(List::stream)
          .toList();

  private Suite() {}

  public static List<Row> rows() {
    return ROWS;
  }

  /**
   * The row with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Row row(String id) {
    return ROWS.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row `" + id + "`"));
  }
}
