package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each mistake leads to exactly the expected words of the whole compiler, and its fix compiles. */
class BadFixturesTest {

  @TestFactory
  Stream<DynamicTest> wholeOutput() {
    return Goldens.cases("bad").stream()
        .flatMap(folder ->
            Stream.of(TestCompiler.values())
                .map(compiler ->
                    DynamicTest.dynamicTest(
                        folder.getFileName() + " " + compiler,
                        () -> wholeOutput(folder, compiler))));
  }

  private static void wholeOutput(Path folder, TestCompiler compiler) throws Exception {
    TestCompiler.Outcome outcome = compiler.compile(Goldens.sources(folder), options(folder));
    assertThat(outcome.output()).doesNotContain("\tat ");
    Goldens.check(folder.resolve(compiler.golden()), outcome.output());
  }

  private static String[] options(Path folder) throws IOException {
    Path options = folder.resolve("options.txt");
    return Files.exists(options) ? Files.readString(options).strip().split("\\s+") : new String[0];
  }

  @TestFactory
  Stream<DynamicTest> fixes() {
    return Goldens.cases("bad").stream()
        .filter(folder -> Files.isDirectory(folder.resolve("fixed")))
        .flatMap(folder ->
            Stream.of(TestCompiler.values())
                .map(compiler ->
                    DynamicTest.dynamicTest(
                        folder.getFileName() + " " + compiler, () -> fix(folder, compiler))));
  }

  private static void fix(Path folder, TestCompiler compiler) throws IOException {
    Map<String, String> sources = Goldens.sources(folder.resolve("fixed"));
    TestCompiler.Outcome outcome = compiler.compile(sources, options(folder));
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.success()).isTrue();
  }
}
