package dev.espalier.processor.soundness;

import dev.espalier.processor.EspalierProcessor;
import dev.espalier.processor.WatchedProcessor;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.diag.Severity;
import dev.espalier.processor.testing.TestCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts many programs at once to the test, and says what is wrong with which. */
final class Trial {

  /** Warnings: random programs have no reason to heed them. */
  private static final String QUIET =
      Stream.of(RuleId.values())
          .filter(id -> id.severity() == Severity.WARNING)
          .map(id -> id + ":off")
          .collect(Collectors.joining(",", "-Aespalier.rules=", ""));

  private static final String LINT =
      "-Xlint:all,-requires-automatic,-requires-transitive-automatic,-processing,-exports,-options";
  private static final String STUB = "has errors: see the compiler's messages";

  private final Path folder;
  private final List<Program> programs;
  private final String only;
  private final List<Problem> problems = new ArrayList<>();
  private int clean;

  /**
   * What is wrong with a program.
   *
   * @param program the program, null if it is not known which
   * @param gist what kind of problem it is, the same for the shrunk program
   * @param text all there is to say
   */
  record Problem(Program program, String gist, String text) {}

  /**
   * Creates a trial.
   *
   * @param only the gist of the problem that is looked for, empty for all
   */
  Trial(Path folder, List<Program> programs, String only) {
    this.folder = folder;
    this.programs = programs;
    this.only = only;
  }

  /** How many programs had no findings. */
  int clean() {
    return clean;
  }

  List<Problem> run() {
    WatchedProcessor processor = new WatchedProcessor();
    Compilation first =
        Compilation.run(
            TestCompiler.JAVAC,
            folder,
            sources(programs),
            List.of(),
            processor,
            "-proc:only",
            "-Xmaxerrs",
            "100000",
            QUIET);
    if (failed("javac, processing", first)) {
      return problems;
    }
    oneOrigin(processor);
    List<Program> legal = new ArrayList<>();
    List<Program> illegal = new ArrayList<>();
    for (Program program : programs) {
      Set<String> ids = ids(first.about(program));
      onlyFindings("javac, processing", program, first);
      for (String id : program.expected()) {
        if (!ids.contains(id)) {
          problem(program, id + " is missing", "found: " + ids);
        }
      }
      (ids.isEmpty() ? legal : illegal).add(program);
    }
    clean = legal.size();
    if (!looksFor("javac", "ECJ", "one file", "library")) {
      return problems;
    }
    legal(first, legal);
    illegal(first, illegal);
    return problems;
  }

  private void legal(Compilation first, List<Program> legal) {
    if (legal.isEmpty()) {
      return;
    }
    Map<String, String> all = sources(legal);
    for (Program program : legal) {
      Map<String, String> generated = first.generatedFor(program);
      generated.forEach((path, text) -> {
        if (text.contains(STUB)) {
          problem(program, "a stub without a finding", path);
        }
      });
      all.putAll(generated);
    }
    // two compilers with the processor for each batch, what costs more for one batch in four
    boolean thorough = !only.isEmpty() || Math.floorMod(seed(), 4) == 0;
    if (looksFor("javac:", "one file")) {
      Path classes = generatedCompiles(legal, all);
      if (problems.isEmpty() && thorough) {
        oneFileAlone(first, legal, classes);
      }
    }
    if (looksFor("library") && thorough) {
      libraryFirst(first, legal);
    }
    if (!looksFor("ECJ", "javac and ECJ")) {
      return;
    }
    ecj(first, legal);
  }

  /** With the generated files as sources, which is a run of javac less. */
  private Path generatedCompiles(List<Program> legal, Map<String, String> all) {
    Compilation javac =
        Compilation.run(
            TestCompiler.JAVAC,
            folder,
            all,
            List.of(),
            null,
            "-proc:none",
            "-parameters",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "100000",
            LINT);
    failed("javac", javac);
    legal.forEach(program -> silent("javac", program, javac));
    return javac.classes();
  }

  /** What incremental builds ask of us. */
  private void oneOrigin(WatchedProcessor processor) {
    Map<String, String> all = new TreeMap<>(processor.origins());
    all.putAll(processor.others());
    all.forEach((generated, origins) -> {
      if (origins.contains(",")) {
        problem(null, "javac, processing: several origins", generated + " " + origins);
      }
    });
  }

  /** As Gradle and Maven do it: one changed file of each program with the classes of the others. */
  private void oneFileAlone(Compilation first, List<Program> legal, Path classes) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Program program : legal) {
      List<Program.File> files = program.files();
      Program.File file = files.get(Math.floorMod(program.seed(), files.size()));
      changed.put(file.path(), program.sources().get(file.path()));
    }
    Compilation again =
        Compilation.run(
            TestCompiler.JAVAC,
            folder,
            changed,
            List.of(classes),
            new EspalierProcessor(),
            "-proc:only",
            "-parameters",
            QUIET);
    failed("one file", again);
    for (Program program : legal) {
      silent("one file", program, again);
      Map<String, String> before = first.generatedFor(program);
      Map<String, String> now = again.generatedFor(program);
      before.keySet().retainAll(now.keySet());
      if (!before.equals(now)) {
        problem(program, "one file: other bytes than all together", difference(before, now));
      }
    }
  }

  /** A part of each program from an earlier compilation, of which only class files are left. */
  private void libraryFirst(Compilation first, List<Program> legal) {
    boolean names = Math.floorMod(seed(), 2) == 0;
    String parameters = names ? "-parameters" : "-g";
    TestCompiler earlier = TestCompiler.values()[Math.floorMod(seed() / 2, 2)];
    String where = "library of " + earlier + (names ? ", names" : "");
    Map<String, String> library = new LinkedHashMap<>();
    Map<String, String> rest = new LinkedHashMap<>();
    for (Program program : legal) {
      library.putAll(program.sources(true));
      rest.putAll(program.sources(false));
    }
    Compilation one =
        Compilation.run(
            earlier,
            folder,
            library,
            List.of(),
            new EspalierProcessor(),
            parameters,
            QUIET,
            earlier == TestCompiler.ECJ ? "-nowarn" : LINT);
    failed(where, one);
    legal.forEach(program -> silent(where, program, one));
    if (!problems.isEmpty()) {
      return;
    }
    Compilation two =
        Compilation.run(
            TestCompiler.JAVAC,
            folder,
            rest,
            List.of(one.classes()),
            new EspalierProcessor(),
            parameters,
            QUIET,
            LINT);
    failed(where, two);
    for (Program program : legal) {
      silent(where, program, two);
      Map<String, String> now = two.generatedFor(program);
      Map<String, String> before = first.generatedFor(program);
      before.keySet().retainAll(now.keySet());
      if (names && !before.equals(now)) {
        problem(program, where + ": other bytes than all together", difference(before, now));
      }
    }
  }

  private long seed() {
    return programs.get(0).seed();
  }

  private void ecj(Compilation first, List<Program> legal) {
    Compilation ecj =
        Compilation.run(
            TestCompiler.ECJ,
            folder,
            sources(legal),
            List.of(),
            new EspalierProcessor(),
            "-nowarn",
            QUIET);
    failed("ECJ", ecj);
    for (Program program : legal) {
      silent("ECJ", program, ecj);
      if (!ecj.generatedFor(program).equals(first.generatedFor(program))) {
        problem(
            program,
            "javac and ECJ lead to other bytes",
            difference(first.generatedFor(program), ecj.generatedFor(program)));
      }
    }
  }

  private void illegal(Compilation first, List<Program> illegal) {
    if (illegal.isEmpty()) {
      return;
    }
    Compilation javac =
        Compilation.run(
            TestCompiler.JAVAC,
            folder,
            sources(illegal),
            List.of(),
            new EspalierProcessor(),
            "-Xmaxerrs",
            "100000",
            QUIET);
    failed("javac, illegal", javac);
    illegal.forEach(program -> onlyFindings("javac, illegal", program, javac));
    if (!looksFor("ECJ", "javac and ECJ")) {
      return;
    }
    Compilation ecj =
        Compilation.run(
            TestCompiler.ECJ,
            folder,
            sources(illegal),
            List.of(),
            new EspalierProcessor(),
            "-nowarn",
            QUIET);
    failed("ECJ, illegal", ecj);
    for (Program program : illegal) {
      onlyFindings("ECJ, illegal", program, ecj);
      if (!ids(ecj.about(program)).equals(ids(first.about(program)))) {
        problem(
            program,
            "javac and ECJ find different things",
            ids(first.about(program)) + "\n" + ids(ecj.about(program)));
      }
    }
  }

  private boolean looksFor(String... gists) {
    return only.isEmpty() || java.util.Arrays.stream(gists).anyMatch(only::startsWith);
  }

  private boolean failed(String where, Compilation run) {
    run.aboutNone().stream()
        .filter(message -> !message.text().contains("-Werror"))
        .forEach(message ->
            problems.add(new Problem(null, where + ": " + message.gist(), message.text())));
    return run.aboutNone().stream().anyMatch(message -> message.text().contains("has failed"));
  }

  private void onlyFindings(String where, Program program, Compilation run) {
    run.about(program).stream()
        .filter(m -> m.error() && (m.id().isEmpty() || m.id().equals("ESP900")))
        .limit(1)
        .forEach(m -> problem(program, where + ": " + m.gist(), all(run, program)));
  }

  private void silent(String where, Program program, Compilation run) {
    run.about(program).stream()
        .limit(1)
        .forEach(m -> problem(program, where + ": " + m.gist(), all(run, program)));
  }

  private static String all(Compilation run, Program program) {
    return run.about(program).stream()
        .map(Compilation.Message::text)
        .collect(Collectors.joining("\n"));
  }

  private void problem(Program program, String gist, String text) {
    problems.add(new Problem(program, gist, text));
  }

  private static Set<String> ids(List<Compilation.Message> messages) {
    return messages.stream()
        .map(Compilation.Message::id)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String difference(Map<String, String> left, Map<String, String> right) {
    Set<String> paths = new TreeSet<>(left.keySet());
    paths.addAll(right.keySet());
    StringBuilder text = new StringBuilder();
    for (String path : paths) {
      String one = left.getOrDefault(path, "");
      String other = right.getOrDefault(path, "");
      if (!one.equals(other)) {
        List<String> lines = one.lines().toList();
        text.append(path).append('\n');
        other
            .lines()
            .filter(l -> !lines.contains(l))
            .limit(5)
            .forEach(l -> text.append("> ").append(l).append('\n'));
        List<String> others = other.lines().toList();
        lines.stream()
            .filter(l -> !others.contains(l))
            .limit(5)
            .forEach(l -> text.append("< ").append(l).append('\n'));
      }
    }
    return text.toString();
  }

  private static Map<String, String> sources(List<Program> programs) {
    Map<String, String> sources = new LinkedHashMap<>();
    programs.forEach(program -> sources.putAll(program.sources()));
    return sources;
  }
}
