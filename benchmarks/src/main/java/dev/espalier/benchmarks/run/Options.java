package dev.espalier.benchmarks.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run is asked for.
 *
 * @param rows the rows, in their order
 * @param contenders who takes part
 * @param rounds how often each of them does each of those
 * @param write whether the table of the document is to change
 * @param document the document
 */
record Options(
    List<Row> rows, Set<Contender> contenders, int rounds, boolean write, Path document) {
  private static final String ALL = "all";

  /** Reads {@code rows=call,cast who=espalier,floor rounds=3 write=true document=FILE}. */
  static Options of(List<Row> suite, String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      given.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    Options options =
        new Options(
            rows(suite, given.getOrDefault("rows", ALL)),
            contenders(given.getOrDefault("who", ALL)),
            Integer.parseInt(given.getOrDefault("rounds", "3")),
            Boolean.parseBoolean(given.getOrDefault("write", "false")),
            Path.of(given.getOrDefault("document", "docs/performance.md")));
    if (options.write && options.contenders.size() < Contender.values().length) {
      throw new IllegalArgumentException("a table without some contenders is not to be written");
    }
    return options;
  }

  private static List<Row> rows(List<Row> suite, String names) {
    if (names.equals(ALL)) {
      return suite;
    }
    List<String> wanted = Arrays.asList(names.split(","));
    for (String name : wanted) {
      if (suite.stream().noneMatch(row -> row.selectedBy(name))) {
        throw new IllegalArgumentException(
            "there is no row `" + name + "`, but " + suite.stream().map(Row::id).toList());
      }
    }
    return suite.stream().filter(row -> wanted.stream().anyMatch(row::selectedBy)).toList();
  }

  private static Set<Contender> contenders(String ids) {
    Set<Contender> contenders = EnumSet.noneOf(Contender.class);
    if (ids.equals(ALL)) {
      return EnumSet.allOf(Contender.class);
    }
    for (String id : ids.split(",")) {
      contenders.add(Contender.of(id));
    }
    return contenders;
  }
}
