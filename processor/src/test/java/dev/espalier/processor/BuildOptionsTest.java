package dev.espalier.processor;

import static dev.espalier.processor.testing.JavacCommand.LIBRARIES;
import static dev.espalier.processor.testing.JavacCommand.PROCESSOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.JavacCommand;
import dev.espalier.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of javac that change how the processor is found, what it sees, and what comes of it. */
class BuildOptionsTest {

  private static final Map<String, String> TRADING =
      Goldens.sources(Goldens.ROOT.resolve("good/trading"));

  private static final String LINT = "-Xlint:all,-processing,-auxiliaryclass,-options,-path";

  /** One warning, at an annotation in a module. */
  private static final String SHOP =
      """
      package app;

      import dev.espalier.annotations.Call;
      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.Supervisor;

      @Supervisor
      public interface Shop {
        @Child(shutdown = 60_000)
        Stock stock();

        @Supervisor
        interface Stock {
          @Child
          Shelf shelf();
        }

        class Shelf {
          @Call
          int count() {
            return 1;
          }
        }
      }
      """;

  @TempDir Path folder;

  static Stream<String> releases() {
    return Stream.of(21, 25)
        .filter(release -> release <= Runtime.version().feature())
        .map(String::valueOf);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void eachReleaseThatTheRuntimeSupports(String release) {
    TestCompiler.Outcome outcome =
        JavacCommand.run(
            folder,
            TRADING,
            "--release",
            release,
            LINT,
            "-Werror",
            "-classpath",
            LIBRARIES,
            "-processorpath",
            PROCESSOR);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.success()).isTrue();
    assertThat(outcome.generated()).containsKey("app/TradingTree.java");
  }

  @Test
  void theClassPathIsSearchedIfProcessorsAreAskedFor() {
    String all = LIBRARIES + File.pathSeparator + PROCESSOR;
    TestCompiler.Outcome outcome =
        JavacCommand.run(folder, TRADING, LINT, "-Werror", "-classpath", all, "-proc:full");
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.generated()).containsKey("app/TradingTree.java");
  }

  /** Nothing is generated for a class that is not named, and we say what to do. */
  @Test
  void aWorkerThatIsCompiledOnlyBecauseItIsNamedIsOneClearError() throws IOException {
    Path sources = folder.resolve("workers");
    Files.createDirectories(sources.resolve("app"));
    Files.writeString(
        sources.resolve("app/Feed.java"),
        """
        package app;

        import dev.espalier.annotations.Call;

        class Feed {
          @Call
          int price() {
            return 7;
          }
        }
        """);
    String trading =
        """
        package app;

        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;

        @Supervisor
        interface Trading {
          @Child
          Feed feed();
        }
        """;
    TestCompiler.Outcome outcome =
        JavacCommand.run(
            folder,
            TestCompiler.sources(trading),
            "-implicit:class",
            "-sourcepath",
            sources.toString(),
            "-classpath",
            LIBRARIES,
            "-processorpath",
            PROCESSOR);
    assertThat(outcome.output().lines().filter(line -> line.contains("error:")))
        .singleElement()
        .asString()
        .endsWith("[ESP030] worker `Feed` was compiled without its ref `FeedRef`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--processor-module-path", "--processor-path"})
  void modulesAreCompiledWithTheProcessorOnEitherPath(String option) throws IOException {
    TestCompiler.Outcome outcome = compileModule("", option);
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    assertThat(outcome.output().lines().filter(line -> line.contains("[ESP"))).hasSize(1);
    assertThat(outcome.generated()).containsKeys("app/ShopTree.java", "app/Shop_ShelfRef.java");
  }

  @Test
  void aModuleIsALevelAtWhichWarningsAreSilenced() throws IOException {
    TestCompiler.Outcome outcome =
        compileModule("@SuppressWarnings(\"ESP029\")\n", "--processor-path");
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.success()).isTrue();
  }

  private TestCompiler.Outcome compileModule(String silence, String option) throws IOException {
    String processors = option.equals("--processor-path") ? PROCESSOR : modules().toString();
    Map<String, String> sources = new TreeMap<>(TestCompiler.sources(SHOP));
    sources.put("module-info.java", silence + "module app {\n  requires dev.espalier;\n}\n");
    return JavacCommand.run(folder, sources, "--module-path", LIBRARIES, option, processors);
  }

  /** The processor as a jar, as it is shipped, with what is inside it or beside it. */
  private Path modules() throws IOException {
    Path modules = Files.createDirectories(folder.resolve("modules"));
    Path manifest = folder.resolve("manifest");
    Files.writeString(manifest, "Automatic-Module-Name: dev.espalier.processor\n");
    for (String entry : PROCESSOR.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        boolean named = Files.exists(path.resolve("module-info.class"));
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--create", "--file"));
        arguments.add(modules.resolve(named ? "annotations.jar" : "processor.jar").toString());
        arguments.addAll(named ? List.of() : List.of("--manifest", manifest.toString()));
        arguments.addAll(List.of("-C", entry, "."));
        int exit =
            ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        assertThat(exit).isZero();
      } else {
        Files.copy(path, modules.resolve(path.getFileName()));
      }
    }
    return modules;
  }
}
