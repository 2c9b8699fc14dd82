package dev.espalier.processor.soundness;

import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.diag.Severity;
import dev.espalier.processor.testing.TestCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** How programs are compiled in their mode: with which rules, as a module or without one. */
final class Build {

  /** Lint that has nothing to do with what is generated. */
  static final String LINT =
      "-Xlint:all,-requires-automatic,-requires-transitive-automatic,-processing,-exports,-options";

  private static final Set<RuleId> OF_ISOLATION =
      Set.of(RuleId.ESP050, RuleId.ESP051, RuleId.ESP052, RuleId.ESP053);

  private final Path folder;
  private final Mode mode;
  private final boolean java;

  /**
   * Creates one.
   *
   * @param java whether a module reads {@code java.compiler}, where {@code @Generated} is
   */
  Build(Path folder, Mode mode, boolean java) {
    this.folder = folder;
    this.mode = mode;
    this.java = java;
  }

  /** Compiles without what random programs have no reason to heed. */
  Compilation run(
      TestCompiler compiler,
      Map<String, String> sources,
      List<Path> classPath,
      Processor processor,
      String... options) {
    String[] all = Stream.concat(Stream.of(options), Stream.of(quiet())).toArray(String[]::new);
    return runWithWarnings(compiler, sources, classPath, processor, all);
  }

  /** Compiles with all rules. */
  Compilation runWithWarnings(
      TestCompiler compiler,
      Map<String, String> sources,
      List<Path> classPath,
      Processor processor,
      String... options) {
    Map<String, String> all = new LinkedHashMap<>(sources);
    List<String> more = new ArrayList<>(List.of(options));
    if (mode.named()) {
      all.put(Program.MODULE, module());
      more.addAll(List.of("-classpath", "", "--module-path", TestCompiler.classPath(classPath)));
    }
    return Compilation.run(
        compiler, folder, all, classPath, processor, more.toArray(String[]::new));
  }

  /** Warnings are off, but for those that must not come. */
  private String quiet() {
    return Stream.of(RuleId.values())
        .filter(id -> id.severity() == Severity.WARNING && id.compareTo(RuleId.ESP900) < 0)
        .filter(id -> !mode.isolated() || !OF_ISOLATION.contains(id))
        .map(id -> id + ":off")
        .collect(Collectors.joining(",", "-Aespalier.rules=", ""));
  }

  private String module() {
    return "module programs {\n  requires dev.espalier;\n  requires static org.jspecify;\n"
        + (java ? "  requires static java.compiler;\n" : "")
        + "}\n";
  }
}
