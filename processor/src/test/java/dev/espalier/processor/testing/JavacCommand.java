package dev.espalier.processor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs javac as builds do, in a process of its own, with a command line: processors come from a
 * path, and see no class of the tests.
 */
public final class JavacCommand {

  /** What the processor is and needs, as one entry of a path. */
  public static final String PROCESSOR =
      path(
          entries(
              "processor[/\\\\]target.*[/\\\\]classes|espalier-processor|annotations|javapoet"));

  /** What sources with our annotations are compiled against. */
  public static final String LIBRARIES = path(entries("annotations|runtime|testkit|jspecify"));

  private JavacCommand() {}

  /** Compiles some sources in a folder of their own, with nothing but those options. */
  public static TestCompiler.Outcome run(
      Path folder, Map<String, String> sources, String... options) {
    try {
      Path generated = Files.createDirectories(folder.resolve("generated"));
      Path classes = Files.createDirectories(folder.resolve("classes"));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
      command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
      if (Runtime.version().feature() > 22) { // else what Lombok does is printed as a warning
        command.add("-J--sun-misc-unsafe-memory-access=allow");
      }
      command.add(TestCompiler.SHORT_WORKERS);
      command.addAll(Arrays.asList(options));
      command.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
      TestCompiler.write(folder.resolve(TestCompiler.SOURCES), sources).stream()
          .map(Path::toString)
          .forEach(command::add);
      long start = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean success = process.waitFor() == 0;
      long nanos = System.nanoTime() - start;
      return new TestCompiler.Outcome(
          success, output, TestCompiler.read(generated, ".java"), classes, nanos);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while javac ran", e);
    }
  }

  /** The entries of the tests' own class path in which an expression is found. */
  public static List<String> entries(String expression) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.matches(".*(" + expression + ").*"))
        .toList();
  }

  /** Entries as the value of an option. */
  public static String path(List<String> entries) {
    return String.join(File.pathSeparator, entries);
  }
}
