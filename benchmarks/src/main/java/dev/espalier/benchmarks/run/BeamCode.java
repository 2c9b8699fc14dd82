package dev.espalier.benchmarks.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The contenders of {@code src/main/beam}, compiled into a directory of their own: interpreted code
 * would be no rival. Without Erlang or Elixir on this machine, theirs are left out.
 */
final class BeamCode implements AutoCloseable {
  static final String ERLANG = "Debian's package erlang-base";
  static final String ELIXIR = "Debian's package elixir";

  /** Nothing lists what is in a jar, so this does. */
  private static final List<String> ERLANG_SOURCES =
      List.of(
          "harness.erl",
          "counter.erl",
          "messages.erl",
          "ring.erl",
          "busy.erl",
          "session.erl",
          "fragile.erl",
          "lives.erl");

  private static final List<String> ELIXIR_SOURCES = List.of("registries.ex", "lives.ex");

  /** The most that there may be at once; its default is too few. */
  private static final String PROCESSES = "+P 2000000 ";

  private final Path directory;
  private final boolean hasErlang;
  private final boolean hasElixir;

  private BeamCode(Path directory, boolean hasErlang, boolean hasElixir) {
    this.directory = directory;
    this.hasErlang = hasErlang;
    this.hasElixir = hasElixir;
  }

  /** The names of all sources. */
  static List<String> sources() {
    return Stream.of(ERLANG_SOURCES, ELIXIR_SOURCES).flatMap(List::stream).toList();
  }

  /** Compiles all that this machine has a compiler for. */
  static BeamCode compiled() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("benchmarks-beam");
    boolean hasErlang = isOnPath("erl") && isOnPath("erlc");
    boolean hasElixir = hasErlang && isOnPath("elixir") && isOnPath("elixirc");
    if (hasErlang) {
      compile(directory, ERLANG_SOURCES, "erlc", "-o", directory.toString());
    }
    if (hasElixir) {
      compile(directory, ELIXIR_SOURCES, "elixirc", "-o", directory.toString());
    }
    return new BeamCode(directory, hasErlang, hasElixir);
  }

  private static void compile(Path directory, List<String> sources, String... compiler)
      throws IOException, InterruptedException {
    if (sources.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of(compiler));
    for (String source : sources) {
      Path file = directory.resolve(source);
      try (InputStream in = BeamCode.class.getResourceAsStream("/beam/" + source)) {
        if (in == null) {
          throw new IllegalStateException("no " + source + " in src/main/beam");
        }
        Files.copy(in, file);
      }
      command.add(file.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + output);
    }
  }

  static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What has to be installed for this language, if it is not. */
  Optional<String> lacks(Command.Language language) {
    return switch (language) {
      case ERLANG -> hasErlang ? Optional.empty() : Optional.of(ERLANG);
      case ELIXIR -> hasElixir ? Optional.empty() : Optional.of(ELIXIR);
    };
  }

  /** What starts a BEAM that makes this call and ends; only the call itself is interpreted. */
  List<String> command(Command.Beam beam, OptionalInt carriers, Scale scale) {
    String emulator =
        PROCESSES
            + (carriers.isPresent()
                ? "+S %1$d:%1$d".formatted(carriers.getAsInt())
                : "+S " + processors());
    String call = "harness:run(fun() -> %s end, %s)".formatted(beam.call(), scale.id());
    return switch (beam.language()) {
      case ERLANG -> {
        List<String> command = new ArrayList<>(List.of("erl"));
        command.addAll(List.of(emulator.split(" ")));
        command.addAll(List.of("-noshell", "-kernel", "logger_level", "none"));
        command.addAll(List.of("-pa", directory.toString(), "-eval", call + "."));
        yield command;
      }
      case ELIXIR ->
          List.of(
              "elixir",
              "--erl",
              emulator + " -kernel logger_level none",
              "-pa",
              directory.toString(),
              "-e",
              ":harness.run(fn -> %s end, :%s)".formatted(beam.call(), scale.id()));
    };
  }

  private static String processors() {
    int number = Runtime.getRuntime().availableProcessors();
    return number + ":" + number;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(BeamCode::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
