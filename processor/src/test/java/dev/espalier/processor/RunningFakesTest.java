package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated fakes play in real trees: of classes compiled with the test, and compiled before. */
class RunningFakesTest {
  private static final Path FOLDER = Goldens.ROOT.resolve("running-fakes");
  private static final String[] LINT = {"-Xlint:all,-processing,-options", "-Werror"};

  private static final String[] REPORT = {
    "sold 41",
    "sold out: rum",
    "received [Take[good=tea, number=1], Take[good=rum, number=1]]",
    "takes of rum true",
    "replied false",
    "replied tomorrow",
    "played worker `stock` transient, shutdown 1234 ms",
    "failed crash(dev.espalier.testkit.UnansweredCall: `StockFake` has no answer to"
        + " Take[good=tea, number=1]; give it one with onTake(...))",
    "failed crash(java.lang.IllegalArgumentException: on fire)",
    "failed crash(dev.espalier.testkit.UnansweredCall: `StockFake` has no answer to"
        + " Order[good=gin]; give it one with onOrder(...))",
    "then [Take[good=tea, number=1], Take[good=rum, number=2], Order[good=gin]]",
    "balance 4",
    "booked true",
    "sizes 11 22",
    "found 11 2",
    "again 11 3",
    "there must be a fake for each child; there is none for worker `Basket` permanent, shutdown"
        + " 5000 ms, key `3`",
    "visits 2 []",
    "after a restart 5",
    "alone 7",
    "`StockFake` has not received a message that fulfils the condition within 1 ms, but"
        + " [Take[good=tea, number=1]]",
    "the fakes of `Shop` play nobody: its tree has to be started by what start(...) is given",
  };

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void ofWhatIsCompiledWithTheTest(TestCompiler compiler) throws Exception {
    Map<String, String> all = new LinkedHashMap<>(Goldens.sources(FOLDER.resolve("app")));
    all.putAll(Goldens.sources(FOLDER.resolve("test")));
    TestCompiler.Outcome outcome = compiler.compile(all);
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    assertThat(run(outcome.classes())).containsExactly(REPORT);
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void ofWhatWasCompiledBefore(TestCompiler compiler) throws Exception {
    TestCompiler.Outcome app = compiler.compile(Goldens.sources(FOLDER.resolve("app")));
    assertThat(app.success()).as(app.output()).isTrue();
    assertThat(app.generated().keySet()).noneMatch(path -> path.contains("Fake"));
    TestCompiler.Outcome test =
        compiler.compileAgainst(
            app.classes(), Goldens.sources(FOLDER.resolve("test")), lint(compiler));
    assertThat(test.output()).isEmpty();
    assertThat(test.generated().keySet())
        .containsExactly(
            "app/BackOfficeFakes.java",
            "app/BasketFake.java",
            "app/LedgerFake.java",
            "app/ShopFakes.java",
            "app/StockFake.java",
            "app/TillFake.java",
            "app/VisitFake.java");
    assertThat(test.generated().get("app/StockFake.java"))
        .contains("public record Take(String good, int number)", "(good, number) -> {");
    assertThat(run(test.classes(), app.classes())).containsExactly(REPORT);
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void whatDoesNotFitDoesNotCompile(TestCompiler compiler) {
    TestCompiler.Outcome app = compiler.compile(Goldens.sources(FOLDER.resolve("app")));
    assertThat(wrong(compiler, app, "new ShopFakes().stock(new StockFake())")).isEmpty();
    assertThat(wrong(compiler, app, "new ShopFakes().stock(new TillFake())")).contains("TillFake");
    assertThat(wrong(compiler, app, "new ShopFakes().ledger(null)")).contains("ledger");
    assertThat(wrong(compiler, app, "new BackOfficeFakes()")).contains("BackOfficeFakes");
    assertThat(wrong(compiler, app, "new ShopFakes().stock(new StockFake().onTake(good -> 1))"))
        .contains("onTake");
  }

  /** What the compiler says about the fakes that a tree is started with. */
  private static String wrong(TestCompiler compiler, TestCompiler.Outcome app, String fakes) {
    String test =
        """
        package test;

        import app.*;
        import dev.espalier.testkit.Fakes;
        import dev.espalier.testkit.TestSupervisor;

        @Fakes(Shop.class)
        class WrongTest {
          ShopTree wrong(TestSupervisor supervisor) {
            return supervisor.start(%s, () -> ShopTree.start(null));
          }
        }
        """;
    return compiler
        .compileAgainst(app.classes(), TestCompiler.sources(test.formatted(fakes)))
        .output();
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void whatWasCompiledWithoutTheProcessorIsOneClearErrorForEachClass(TestCompiler compiler) {
    Map<String, String> feed =
        TestCompiler.sources(
            "package lib; public class Feed { @dev.espalier.annotations.Call void poll() {} }");
    Map<String, String> root =
        TestCompiler.sources(
            "package lib; @dev.espalier.annotations.Supervisor public interface Root {"
                + " @dev.espalier.annotations.Child Feed feed(); }");
    Map<String, String> all = new LinkedHashMap<>(feed);
    all.putAll(root);
    TestCompiler.Outcome bare = compiler.compile(all, List.of(), null, "-proc:none");
    Map<String, String> test =
        TestCompiler.sources(
            "package app; @dev.espalier.testkit.Fakes({lib.Root.class, lib.Feed.class}) class T"
                + " {}");
    TestCompiler.Outcome outcome = compiler.compileAgainst(bare.classes(), test);
    assertThat(outcome.output().lines().filter(line -> line.contains("[ESP")))
        .hasSize(2)
        .anyMatch(line -> line.contains("[ESP048] supervisor `Root` was compiled without its tree"))
        .anyMatch(line -> line.contains("[ESP048] worker `Feed` was compiled without its ref"));
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aClassThatDoesNotExistIsTheCompilersToReport(TestCompiler compiler) {
    Map<String, String> test =
        TestCompiler.sources("package app; @dev.espalier.testkit.Fakes(Nobody.class) class T {}");
    TestCompiler.Outcome outcome = compiler.compile(test);
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.output()).contains("Nobody").doesNotContain("[ESP");
  }

  private static String[] lint(TestCompiler compiler) {
    return compiler == TestCompiler.JAVAC ? LINT : new String[] {"-nowarn"};
  }

  private List<String> run(Path... folders) throws Exception {
    URL[] classes = new URL[folders.length];
    for (int i = 0; i < folders.length; i++) {
      classes[i] = folders[i].toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      Object report = loader.loadClass("test.Main").getMethod("run").invoke(null);
      return String.valueOf(report).lines().toList();
    }
  }
}
