package greenhouse.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Runs the programs of the guide, each in a JVM of its own, for what they print. */
final class Programs {
  private static final List<String> PROGRAMS =
      List.of(
          "before.Main",
          "first.Main",
          "second.Main",
          "workers.Main",
          "workers.Looking",
          "strategies.Main",
          "order.Main",
          "stuck.Main");

  private final Path folder; // for what they log and record

  Programs(Path folder) {
    this.folder = folder;
  }

  /** What each of them prints, and apart from that, what it logs. */
  List<String> outputs() throws Exception {
    List<String> outputs = new ArrayList<>();
    for (String program : PROGRAMS) {
      Path log = Files.createTempFile(folder, "log", null);
      Process process = start(log, List.of(), "greenhouse." + program);
      outputs.add(readAll(process));
      outputs.add(Files.readString(log));
    }
    return outputs;
  }

  /** What the second program logs with the settings that the guide shows. */
  String verbose() throws Exception {
    Path log = Files.createTempFile(folder, "log", null);
    String settings = "-Djava.util.logging.config.file=src/main/resources/logging.properties";
    readAll(start(log, List.of(settings), "greenhouse.second.Main"));
    return Files.readString(log);
  }

  /** What the whole greenhouse prints, and reports, when it is told to end. */
  List<String> terminated() throws Exception {
    return terminated("sown:", "greenhouse.Main", "north", "south");
  }

  /** What the greenhouse with an observer prints. */
  List<String> watched() throws Exception {
    return terminated("└─ tour", "greenhouse.Watched", "0");
  }

  /** Ends a program with SIGTERM when it has printed a line that begins in some way. */
  private List<String> terminated(String begin, String... program) throws Exception {
    Path log = Files.createTempFile(folder, "log", null);
    Process process = start(log, List.of(), program);
    StringBuilder printed = new StringBuilder();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line;
    do {
      line = out.readLine();
      printed.append(line).append('\n');
    } while (line != null && !line.startsWith(begin));
    process.toHandle().destroy(); // SIGTERM; Process.destroy would close the stream as well
    printed.append(readAll(process));
    return List.of(printed.toString(), Files.readString(log));
  }

  /** The events that a recording of the second program has. */
  Stream<String> events() throws Exception {
    Path recording = folder.resolve("greenhouse.jfr");
    Path log = Files.createTempFile(folder, "log", null);
    String option = "-XX:StartFlightRecording:filename=" + recording;
    readAll(start(log, List.of(option), "greenhouse.second.Main"));
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().startsWith("dev.espalier."))
        .map(RecordedEvent::toString);
  }

  private static Process start(Path log, List<String> options, String... program)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Duser.language=en", "-Dstdout.encoding=UTF-8"));
    command.addAll(options);
    command.addAll(List.of(program));
    return new ProcessBuilder(command).redirectError(log.toFile()).start();
  }

  private static String readAll(Process process) throws Exception {
    try {
      StringBuilder out = new StringBuilder();
      BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.append(line).append('\n');
      }
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("a program of the guide does not end; it has printed\n" + out);
      }
      return out.toString();
    } finally {
      process.destroyForcibly();
    }
  }
}
