package dev.espalier.samples.arcade.repo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own for tests: made in a folder of its own, on a port of its own, from what
 * Debian has installed, and gone afterwards.
 */
public final class Postgres {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final int port;

  private Postgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one; the test is skipped on machines that have none. */
  public static Postgres start() throws IOException, InterruptedException {
    Optional<Path> programs = programs();
    assumeTrue(
        programs.isPresent(), "no PostgreSQL: tests with it need Debian's package postgresql");
    Path folder = Files.createTempDirectory("arcade-postgres");
    if (isRoot()) { // PostgreSQL refuses to be root
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
    Postgres postgres = new Postgres(programs.get(), folder, freePort());
    postgres.run("initdb", "-D", postgres.data(), "-U", "arcade", "-A", "trust", "--no-sync");
    postgres.run(
        "pg_ctl",
        "-D",
        postgres.data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p " + postgres.port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off",
        "start");
    return postgres;
  }

  public Database database() {
    return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "arcade", "");
  }

  private static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("arcade-" + program, ".log");
    try {
      int code =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile()) // a pipe would stay open as long as the server runs
              .start()
              .waitFor();
      if (code != 0) {
        throw new IOException(command + " has failed:\n" + Files.readString(output));
      }
    } finally {
      Files.delete(output);
    }
  }

  public void stop() throws IOException, InterruptedException {
    run("pg_ctl", "-D", data(), "-w", "-m", "fast", "stop");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
