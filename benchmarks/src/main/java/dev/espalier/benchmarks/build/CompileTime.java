package dev.espalier.benchmarks.build;

import dev.espalier.benchmarks.run.Figures;
import dev.espalier.benchmarks.run.Scale;
import dev.espalier.benchmarks.run.Work;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Measures what a processor adds to the time of javac, for projects of growing size.
 *
 * <p>Without the processor javac gets what that would generate as sources too, since it would have
 * to be written by hand. What counts is the CPU time of the compiler's thread, since the machine
 * does other things.
 */
record CompileTime(Project project) implements Work {
  /** How many workers the projects have. */
  static final List<Integer> SIZES = List.of(250, 500, 1_000, 2_000);

  private static final int WARM_UP = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static String with(int workers) {
    return "with-" + workers;
  }

  static String added(int workers) {
    return "added-" + workers;
  }

  @Override
  public void run(Scale scale, Figures figures) throws IOException {
    for (int i = 0; i < scale.of(WARM_UP, 0); i++) {
      compare(SIZES.get(0));
    }
    for (int workers : SIZES) {
      Times times = compare(scale.of(workers, 20));
      figures.tell(with(workers), times.with() / 1e6);
      figures.tell(added(workers), 100.0 * (times.with() - times.without()) / times.without());
    }
  }

  private record Times(long with, long without) {}

  /** With, without, without, with: what the JVM learns on the way is for both. */
  private Times compare(int workers) throws IOException {
    Map<String, String> sources = project.sources(workers);
    Path folder = Files.createTempDirectory("compile-time");
    try {
      Path given = write(folder.resolve("given"), sources);
      Path first = Files.createDirectories(folder.resolve("first"));
      Path second = Files.createDirectories(folder.resolve("second"));
      long with = compile(List.of(given), first, folder, project.processor());
      long without = compile(List.of(given, first), first, folder, null);
      without += compile(List.of(given, first), first, folder, null);
      with += compile(List.of(given), second, folder, project.processor());
      return new Times(with / 2, without / 2);
    } finally {
      delete(folder);
    }
  }

  private static long compile(
      List<Path> sources, Path generated, Path folder, @Nullable Processor processor)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> files = new ArrayList<>();
      for (Path root : sources) {
        files.addAll(filesIn(root));
      }
      Path classes = Files.createDirectories(Files.createTempDirectory(folder, "classes"));
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-s",
              generated.toString(),
              "-classpath",
              System.getProperty("java.class.path"),
              "-nowarn",
              processor == null ? "-proc:none" : "-proc:full");
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      if (processor != null) {
        task.setProcessors(List.of(processor));
      }
      System.gc(); // what the compilation before has left is not this one's work
      long start = THREADS.getCurrentThreadCpuTime();
      if (!task.call()) {
        throw new IllegalStateException("the project does not compile");
      }
      return THREADS.getCurrentThreadCpuTime() - start;
    }
  }

  private static Path write(Path folder, Map<String, String> sources) throws IOException {
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    return folder;
  }

  private static List<Path> filesIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
