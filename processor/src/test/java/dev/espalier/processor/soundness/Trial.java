package dev.espalier.processor.soundness;

import dev.espalier.processor.EspalierProcessor;
import dev.espalier.processor.WatchedProcessor;
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

/** Puts many programs at once to the test, and says what is wrong with which. */
final class Trial {

  private static final String STUB = "has errors: see the compiler's messages";

  private final Build build;
  private final Mode mode;
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
    this.programs = programs;
    this.only = only;
    this.mode = programs.get(0).mode();
    this.build = new Build(folder, mode, Math.floorMod(seed(), 3) > 0);
  }

  /** How many programs had no findings. */
  int clean() {
    return clean;
  }

  List<Problem> run() {
    WatchedProcessor processor = new WatchedProcessor();
    Compilation first =
        build.run(
            TestCompiler.JAVAC,
            sources(programs),
            List.of(),
            processor,
            "-proc:only",
            "-Xmaxerrs",
            "100000");
    if (failed("javac, processing", first)) {
      return problems;
    }
    oneOrigin(processor);
    processor.misread().forEach((type, text) -> problem(null, "first sight of " + type, text));
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
    // two compilers with the processor for each batch, what costs more for one batch in four
    boolean thorough = !only.isEmpty() || Math.floorMod(seed(), 4) == 0;
    if (looksFor("javac:", "one file")) {
      boolean classes = thorough && !mode.named();
      Compilation javac = generatedCompiles(first, legal, illegal, classes);
      if (problems.isEmpty() && !legal.isEmpty() && classes) {
        oneFileAlone(first, legal, javac.classes());
      }
    }
    if (looksFor("library") && thorough && !legal.isEmpty() && !mode.named()) {
      libraryFirst(first, legal);
    }
    // Eclipse's compiler finds no module path when it is called from code
    if (looksFor("ECJ", "javac and ECJ") && !mode.named()) {
      ecj(first, legal, illegal);
    }
    if (looksFor("all rules") && thorough) {
      allRules(first);
    }
    return problems;
  }

  /**
   * With the generated files as sources, which is a run of the processor less, and has javac look
   * at what it leaves alone once a processor has found errors: the users of stubs.
   */
  private Compilation generatedCompiles(
      Compilation first, List<Program> legal, List<Program> illegal, boolean classes) {
    Map<String, String> all = sources(programs);
    for (Program program : programs) {
      all.putAll(first.generatedFor(program));
    }
    for (Program program : legal) {
      first
          .generatedFor(program)
          .forEach((path, text) -> {
            if (text.contains(STUB)) {
              problem(program, "a stub without a finding", path);
            }
          });
    }
    Compilation javac =
        build.run(
            TestCompiler.JAVAC,
            all,
            List.of(),
            null,
            "-proc:none",
            "-parameters",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "100000",
            classes ? "-g" : "-XDshould-stop.ifNoError=FLOW", // no checks come after that
            Build.LINT);
    failed("javac", javac);
    legal.forEach(program -> silent("javac", program, javac));
    illegal.forEach(program -> onlyFindings("javac: stubs", program, javac));
    return javac;
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
        build.run(
            TestCompiler.JAVAC,
            changed,
            List.of(classes),
            new EspalierProcessor(),
            "-proc:only",
            "-parameters");
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
        build.run(
            earlier,
            library,
            List.of(),
            new EspalierProcessor(),
            parameters,
            earlier == TestCompiler.ECJ ? "-nowarn" : Build.LINT);
    failed(where, one);
    legal.forEach(program -> silent(where, program, one));
    if (!problems.isEmpty()) {
      return;
    }
    Compilation two =
        build.run(
            TestCompiler.JAVAC,
            rest,
            List.of(one.classes()),
            new EspalierProcessor(),
            parameters,
            Build.LINT);
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

  private void ecj(Compilation first, List<Program> legal, List<Program> illegal) {
    Compilation ecj =
        build.run(
            TestCompiler.ECJ, sources(programs), List.of(), new EspalierProcessor(), "-nowarn");
    failed("ECJ", ecj);
    Set<String> nowhere = ids(ecj.aboutNone()); // to Eclipse's compiler, a record is nowhere
    Set<String> foreign = new TreeSet<>(nowhere);
    illegal.forEach(program -> foreign.removeAll(ids(first.about(program))));
    if (!foreign.isEmpty()) {
      problem(null, "javac and ECJ find different things", foreign.toString());
    }
    for (Program program : legal) {
      silent("ECJ", program, ecj);
    }
    for (Program program : illegal) {
      onlyFindings("ECJ, illegal", program, ecj);
      Set<String> here = ids(first.about(program));
      Set<String> there = ids(ecj.about(program));
      here.stream().filter(nowhere::contains).forEach(there::add);
      if (!here.equals(there)) {
        problem(program, "javac and ECJ find different things", here + "\n" + there);
      }
    }
    for (Program program : programs) {
      if (!ecj.generatedFor(program).equals(first.generatedFor(program))) {
        problem(
            program,
            "javac and ECJ lead to other bytes",
            difference(first.generatedFor(program), ecj.generatedFor(program)));
      }
    }
  }

  /** With the warnings that random programs deserve: nothing else is said because of them. */
  private void allRules(Compilation first) {
    Compilation all =
        build.runWithWarnings(
            TestCompiler.JAVAC,
            sources(programs),
            List.of(),
            new EspalierProcessor(),
            "-proc:only",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "100000");
    failed("all rules", all);
    for (Program program : programs) {
      all.about(program).stream()
          .filter(m -> m.error() ? !isAmong(m, first.about(program)) : m.id().isEmpty())
          .limit(1)
          .forEach(m -> problem(program, "all rules: " + m.gist(), all(all, program)));
    }
  }

  private static boolean isAmong(Compilation.Message message, List<Compilation.Message> others) {
    return others.stream().anyMatch(other -> other.text().equals(message.text()));
  }

  private boolean looksFor(String... gists) {
    return only.isEmpty() || java.util.Arrays.stream(gists).anyMatch(only::startsWith);
  }

  private boolean failed(String where, Compilation run) {
    run.aboutNone().stream()
        // what ECJ says of records
        .filter(message -> message.id().isEmpty() || message.id().equals("ESP900"))
        .forEach(message ->
            problems.add(new Problem(null, where + ": " + message.gist(), message.text())));
    return run.aboutNone().stream().anyMatch(message -> message.text().contains("has failed"));
  }

  private void onlyFindings(String where, Program program, Compilation run) {
    run.about(program).stream()
        .filter(m -> isUnexpected(m, program))
        .limit(1)
        .forEach(m -> problem(program, where + ": " + m.gist(), all(run, program)));
  }

  private static boolean isUnexpected(Compilation.Message message, Program program) {
    return message.error()
        ? message.id().isEmpty() || message.id().equals("ESP900")
        : !message.id().isEmpty() && program.expected().isEmpty(); // mistakes may deserve one more
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
        .filter(Compilation.Message::error)
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
