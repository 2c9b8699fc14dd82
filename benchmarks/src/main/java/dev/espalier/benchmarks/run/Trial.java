package dev.espalier.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Runs one contender in one row, in a process of its own, and reads what that prints. */
final class Trial {
  /** All JVMs have these: a heap that does not grow, and nothing else but what a user gets. */
  private static final List<String> JVM_OPTIONS =
      List.of("-Xms4g", "-Xmx4g", "-XX:+UseG1GC", "-XX:-UsePerfData");

  private final BeamCode beam;
  private final AtomicReference<Process> running = new AtomicReference<>();

  Trial(BeamCode beam) {
    this.beam = beam;
    Runtime.getRuntime().addShutdownHook(new Thread(this::abandon, "abandon-trial"));
  }

  /**
   * Runs it.
   *
   * @param scale for the BEAM only; a JVM always does all of the work
   */
  Outcome run(Row row, Contender contender, Scale scale) throws IOException, InterruptedException {
    return switch (row.contenders().get(contender)) {
      case Command.Java java -> run(row, jvm(row, contender, java));
      case Command.Beam call -> {
        Optional<String> lacking = beam.lacks(call.language());
        yield lacking.isPresent()
            ? new Outcome.Missing(lacking.get())
            : run(row, beam.command(call, row.carriers(), scale));
      }
    };
  }

  private static List<String> jvm(Row row, Contender contender, Command.Java java) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    row.carriers()
        .ifPresent(carriers -> {
          command.add("-Djdk.virtualThreadScheduler.parallelism=" + carriers);
          command.add("-D" + Carriers.PROPERTY + "=" + carriers);
        });
    command.addAll(java.options());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(List.of(row.id(), contender.id()));
    return command;
  }

  private Outcome run(Row row, List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("benchmark", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      running.set(process);
      boolean ended = process.waitFor(row.seconds(), TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String printed = Files.readString(output, StandardCharsets.UTF_8);
      if (!ended) {
        return new Outcome.Failed("did not end within " + row.seconds() + " s", printed);
      }
      return process.exitValue() == 0
          ? read(row, printed)
          : new Outcome.Failed("ended with exit code " + process.exitValue(), printed);
    } finally {
      running.set(null);
      Files.delete(output);
    }
  }

  private static Outcome read(Row row, String printed) {
    Map<String, Double> figures = new HashMap<>();
    printed
        .lines()
        .filter(line -> line.startsWith("figure "))
        .map(line -> line.split(" "))
        .forEach(words -> figures.put(words[1], Double.valueOf(words[2])));
    for (Figure figure : row.figures()) {
      if (!figures.containsKey(figure.key())) {
        return new Outcome.Failed("told no figure `" + figure.key() + "`", printed);
      }
    }
    return new Outcome.Measured(figures);
  }

  private void abandon() {
    Process process = running.get();
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
