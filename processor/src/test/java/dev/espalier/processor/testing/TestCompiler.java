package dev.espalier.processor.testing;

import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * Compiles sources with the processor, as javac or as Eclipse's compiler would, and keeps all that
 * the compiler says.
 */
public enum TestCompiler {
  /** The compiler of the JDK that runs the tests. */
  JAVAC(ToolProvider::getSystemJavaCompiler, "javac.txt"),
  /** Eclipse's compiler. */
  ECJ(EclipseCompiler::new, "ecj.txt");

  /** The folder of the sources. */
  public static final String SOURCES = "src";

  /**
   * Workers of tests are as short as can be, and so do and keep nothing; tests about that say which
   * rules they want.
   */
  static final String SHORT_WORKERS = "-Aespalier.rules=ESP054:off,ESP058:off";

  /**
   * What all compilations of this JVM write into; outcomes are used long after their compilation.
   */
  private static final Path SCRATCH = scratch();

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Supplier<JavaCompiler> compiler;
  private final String golden;

  TestCompiler(Supplier<JavaCompiler> compiler, String golden) {
    this.compiler = compiler;
    this.golden = golden;
  }

  /** The name of the file that keeps what this compiler says about a bad fixture. */
  public String golden() {
    return golden;
  }

  /**
   * What a compilation has led to.
   *
   * @param success whether there was no error
   * @param output everything that the compiler has printed, with paths made relative
   * @param generated the generated files by file name, in order
   * @param classes the folder of the classes
   * @param nanos how long the compiler worked, with its processors and without what tests do: CPU
   *     time of its one thread, so that what else the machine does matters less
   */
  public record Outcome(
      boolean success, String output, Map<String, String> generated, Path classes, long nanos) {}

  /** Compiles with the processor. */
  public Outcome compile(Map<String, String> sources, String... options) {
    return compile(sources, List.of(), new EspalierProcessor(), options);
  }

  /** Compiles with the processor, and with classes that were compiled before. */
  public Outcome compileAgainst(Path classes, Map<String, String> sources, String... options) {
    return compile(sources, List.of(classes), new EspalierProcessor(), options);
  }

  /** Compiles with any processor, in the order of the map. */
  public Outcome compile(
      Map<String, String> sources, List<Path> classPath, Processor processor, String... options) {
    try {
      Path folder = Files.createTempDirectory(SCRATCH, "compilation");
      return compile(folder, sources, classPath, processor, null, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles in a folder that is the caller's to delete, and tells a listener what there is to say
   * instead of printing it.
   */
  public Outcome compile(
      Path folder,
      Map<String, String> sources,
      List<Path> classPath,
      Processor processor,
      DiagnosticListener<JavaFileObject> listener,
      String... options)
      throws IOException {
    Path generated = Files.createDirectories(folder.resolve("generated"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> files = write(folder.resolve(SOURCES), sources);
    StringWriter output = new StringWriter();
    JavaCompiler tool = compiler.get();
    boolean success;
    long nanos;
    try (StandardJavaFileManager manager =
        tool.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> all = new ArrayList<>();
      all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
      all.addAll(List.of("-classpath", classPath(classPath), "--release", "21"));
      if (this == JAVAC) {
        all.add("-Xlint:-options");
      }
      all.addAll(Arrays.asList(options));
      boolean ofEspalier =
          processor != null
              && sources.values().stream().anyMatch(s -> s.contains("dev.espalier.annotations"));
      if (ofEspalier && all.stream().noneMatch(o -> o.startsWith("-Aespalier.rules"))) {
        all.add(SHORT_WORKERS);
      }
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
      JavaCompiler.CompilationTask task = tool.getTask(output, manager, listener, all, null, units);
      task.setProcessors(processor == null ? List.of() : List.of(processor));
      task.setLocale(Locale.ROOT);
      long start = CPU.getCurrentThreadCpuTime();
      success = task.call();
      nanos = CPU.getCurrentThreadCpuTime() - start;
    }
    String text =
        output
            .toString()
            .replace(folder.resolve(SOURCES) + "/", "")
            .replace(generated + "/", "generated/")
            .replace("\r\n", "\n");
    Map<String, String> made = read(generated, ".java");
    made.putAll(read(classes, ".md"));
    return new Outcome(success, text, made, classes, nanos);
  }

  private static Path scratch() {
    try {
      Path folder = Files.createTempDirectory("espalier");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What programs need to be compiled, with something in front of it; works as module path, too.
   */
  public static String classPath(List<Path> more) {
    List<String> entries = new ArrayList<>(more.stream().map(Path::toString).toList());
    entries.add(JavacCommand.LIBRARIES);
    return JavacCommand.path(entries);
  }

  static List<Path> write(Path folder, Map<String, String> sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      if (source.getKey().endsWith(".java")) { // else generated, and for people to read
        files.add(file);
      }
    }
    return files;
  }

  static Map<String, String> read(Path folder, String ending) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  /** Sources with their paths made from their package and class; for texts in tests. */
  public static Map<String, String> sources(String... texts) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String text : texts) {
      String name = text.replaceAll("(?s).*?\\b(?:class|interface|record|enum) (\\w+).*", "$1");
      sources.put(path(text, name + ".java"), text);
    }
    return sources;
  }

  /** The path that a file has for its package. */
  public static String path(String text, String fileName) {
    return text.lines()
            .filter(line -> line.startsWith("package "))
            .map(line ->
                line.substring("package ".length(), line.indexOf(';')).replace('.', '/') + "/")
            .findFirst()
            .orElse("")
        + fileName;
  }
}
