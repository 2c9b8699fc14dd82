package dev.espalier.processor.soundness;

import dev.espalier.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One run of a compiler over many programs, and what it has said about which.
 *
 * @param messages what was said, by file; empty if about none
 * @param generated the generated files by path
 * @param classes the folder of the classes
 */
record Compilation(
    Map<String, List<Message>> messages, Map<String, String> generated, Path classes) {

  private static final Pattern ID = Pattern.compile("\\[(ESP\\d+)]");

  /**
   * One message of a compiler.
   *
   * @param error whether it is an error
   * @param id the rule if it is one of ours, else empty
   * @param text what it says and where
   */
  record Message(boolean error, String id, String text) {

    /** What it is about, without numbers and names, to tell one fault from another. */
    String gist() {
      List<String> lines = text.lines().toList();
      boolean ours = lines.get(0).matches(".*(Ref|Tree|DynamicSupervisor)\\.java:.*");
      String what =
          String.join(" ", lines.subList(Math.min(1, lines.size()), Math.min(3, lines.size())));
      return (ours ? "generated code: " : "")
          + what.replaceAll("\\bp\\d+\\.[\\w.]+", "T").replaceAll("\\d+", "0");
    }
  }

  /** Compiles in a fresh folder below another. */
  static Compilation run(
      TestCompiler compiler,
      Path above,
      Map<String, String> sources,
      List<Path> classPath,
      Processor processor,
      String... options) {
    Map<String, List<Message>> messages = new TreeMap<>();
    try {
      Path folder = Files.createTempDirectory(above, "run");
      try {
        TestCompiler.Outcome outcome =
            compiler.compile(
                folder,
                sources,
                classPath,
                processor,
                diagnostic -> keep(diagnostic, folder, messages),
                options);
        return new Compilation(messages, outcome.generated(), outcome.classes());
      } catch (RuntimeException | StackOverflowError | AssertionError failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        add(messages, "", new Message(true, "", "the compiler has failed\n" + trace));
        return new Compilation(messages, Map.of(), folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(
      Diagnostic<? extends JavaFileObject> diagnostic,
      Path folder,
      Map<String, List<Message>> messages) {
    if (diagnostic.getKind() == Diagnostic.Kind.NOTE
        || diagnostic.getKind() == Diagnostic.Kind.OTHER) {
      return;
    }
    String path = "";
    if (diagnostic.getSource() != null) {
      path = Path.of(diagnostic.getSource().toUri()).toString().replace(folder + "/", "");
    }
    String inside = path.replaceFirst("^(src|generated)/", "");
    String text = diagnostic.getMessage(Locale.ROOT);
    Matcher id = ID.matcher(text);
    boolean ours = id.find() && text.indexOf('[') < 4;
    add(
        messages,
        inside.equals(Program.MODULE) ? "" : inside,
        new Message(
            diagnostic.getKind() == Diagnostic.Kind.ERROR,
            ours ? id.group(1) : "",
            path + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getKind() + "\n" + text));
  }

  private static void add(Map<String, List<Message>> messages, String path, Message message) {
    messages.computeIfAbsent(path, any -> new ArrayList<>()).add(message);
  }

  /** What was said about a program. */
  List<Message> about(Program program) {
    List<Message> own = new ArrayList<>();
    messages.forEach((path, said) -> {
      if (program.owns(path)) {
        own.addAll(said);
      }
    });
    return own;
  }

  /** What was said about no program. */
  List<Message> aboutNone() {
    return messages.getOrDefault("", List.of());
  }

  /** The files that were generated for a program. */
  Map<String, String> generatedFor(Program program) {
    Map<String, String> own = new TreeMap<>();
    generated.forEach((path, text) -> {
      if (program.owns(path)) {
        own.put(path, text);
      }
    });
    return own;
  }
}
