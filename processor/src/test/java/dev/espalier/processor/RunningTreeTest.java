package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated code runs on the real runtime: compiled in memory, started, asked and stopped. */
class RunningTreeTest {

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aTreeStartsAnswersRestartsAndStops(TestCompiler compiler) throws Exception {
    assertThat(run(compiler, "running"))
        .containsExactly(
            "price 7",
            "no price for the symbol nothing",
            "later 7",
            "exposure 107",
            "session of me sees 7",
            "cached 5",
            "after a crash 7",
            "closed feed");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void workersReplyLaterAndHearOfTheEndOfOthers(TestCompiler compiler) throws Exception {
    assertThat(run(compiler, "running-signals"))
        .containsExactly(
            "balance 7",
            "closed false",
            "accounts [me]",
            "last 7",
            "no account of nobody",
            "failed crash(java.lang.IllegalArgumentException: who)",
            "closed null",
            "caller crash(java.lang.IllegalStateException: robbed)",
            "exit Root/bank: crash(java.lang.IllegalStateException: robbed)",
            "down Root/partner: crash(java.lang.IllegalStateException: robbed)",
            "exit a thread: shutdown(by hand)",
            "watcher alive true");
  }

  /** Compiles a program and returns what it reports. */
  private List<String> run(TestCompiler compiler, String folder) throws Exception {
    TestCompiler.Outcome outcome = compiler.compile(Goldens.sources(Goldens.ROOT.resolve(folder)));
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    URL[] classes = {outcome.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      Object report = loader.loadClass("app.Main").getMethod("run").invoke(null);
      return String.valueOf(report).lines().toList();
    }
  }
}
