package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Good sources compile on both compilers without a word under all of javac's lint, and lead to the
 * same bytes, which read well.
 */
class GoodFixturesTest {

  private static final int WIDEST_LINE = 120;

  @TestFactory
  Stream<DynamicTest> generatedSources() {
    return Goldens.cases("good").stream()
        .map(folder ->
            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> generated(folder)));
  }

  private static void generated(Path folder) {
    Map<String, String> sources = Goldens.sources(folder);
    TestCompiler.Outcome javac =
        TestCompiler.JAVAC.compile(
            sources, "-Xlint:all,-processing,-auxiliaryclass,-options", "-Werror");
    assertThat(javac.output()).isEmpty();
    assertThat(javac.success()).isTrue();
    TestCompiler.Outcome ecj = TestCompiler.ECJ.compile(sources, "-nowarn");
    assertThat(ecj.output()).isEmpty();
    assertThat(ecj.generated()).isEqualTo(javac.generated()).isNotEmpty();
    javac
        .generated()
        .forEach((path, text) -> {
          boolean table = path.endsWith(".md");
          assertThat(text.lines()).allMatch(line -> table || line.length() <= WIDEST_LINE);
          assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
          Goldens.check(folder.resolve("expected").resolve(path), text);
        });
  }
}
