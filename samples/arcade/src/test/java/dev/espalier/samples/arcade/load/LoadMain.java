package dev.espalier.samples.arcade.load;

import dev.espalier.samples.arcade.repo.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The {@link LoadRun} for {@code mvn -Parcade-load}; exits with 1 if anything is wrong. */
final class LoadMain {
  /** What a shell reports of a process that SIGTERM ended; Maven does not pass the signal on. */
  private static final int TERMINATED = 128 + 15;

  private LoadMain() {}

  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    if (args.length != 5) {
      System.err.println(
          "usage: mvn -q -Parcade-load -Dgames=2000 -Dseconds=60 -Dcrashes=5 -Dthinking=3000"
              + " -Dseed=42");
      System.exit(2);
    }
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(TERMINATED)));
    LoadRun run =
        new LoadRun(
            Integer.parseInt(args[0]),
            Duration.ofSeconds(Integer.parseInt(args[1])),
            Integer.parseInt(args[2]),
            Duration.ofMillis(Integer.parseInt(args[3])),
            args[4].equals("random") ? System.nanoTime() : Long.parseLong(args[4]));
    System.out.println(run);
    Path folder = Files.createTempDirectory("arcade-load");
    List<String> wrong = run.run(Database.inFile(folder.resolve("load").toString()), System.out);
    wrong.stream().limit(20).forEach(System.out::println);
    System.out.println(
        wrong.isEmpty()
            ? "nothing lost, nothing twice, nothing left over"
            : wrong.size() + " problems");
    if (wrong.isEmpty()) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    } else {
      System.out.println("the database is in " + folder);
    }
    System.exit(wrong.isEmpty() ? 0 : 1);
  }
}
