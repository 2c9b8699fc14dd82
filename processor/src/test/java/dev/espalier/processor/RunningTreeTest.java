package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated code runs on the real runtime: compiled in memory, started, asked and stopped. */
class RunningTreeTest {

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aTreeStartsAnswersRestartsAndStops(TestCompiler compiler) throws Exception {
    TestCompiler.Outcome outcome =
        compiler.compile(Goldens.sources(Goldens.ROOT.resolve("running")));
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    URL[] classes = {outcome.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      Object report = loader.loadClass("app.Main").getMethod("run").invoke(null);
      assertThat(report)
          .isEqualTo(
              String.join(
                  "\n",
                  "price 7",
                  "no price for the symbol nothing",
                  "later 7",
                  "exposure 107",
                  "session of me sees 7",
                  "cached 5",
                  "after a crash 7",
                  "closed feed"));
    }
  }
}
