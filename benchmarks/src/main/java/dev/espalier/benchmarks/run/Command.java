package dev.espalier.benchmarks.run;

import java.util.List;

/** How a contender is made to do the work of a row. */
public sealed interface Command {

  /**
   * By a JVM.
   *
   * @param work what it does
   * @param options more options of the JVM than all have
   */
  record Java(Work work, List<String> options) implements Command {}

  /**
   * By a BEAM: calls an exported function of a module in {@code src/main/beam}, which measures and
   * tells with {@code harness.erl}.
   *
   * @param language what the module is written in
   * @param call module, function and arguments as one writes them in Erlang
   */
  record Beam(Language language, String call) implements Command {}

  /** The languages of the BEAM. */
  enum Language {
    ERLANG,
    ELIXIR
  }

  static Command java(Work work, String... options) {
    return new Java(work, List.of(options));
  }

  /** A JMH benchmark of this module, in one thread. */
  static Command jmh(Class<?> benchmark, String method) {
    return java(new JmhWork(benchmark, method));
  }

  static Command erlang(String call) {
    return new Beam(Language.ERLANG, call);
  }

  static Command elixir(String call) {
    return new Beam(Language.ELIXIR, call);
  }
}
