package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Small applications as people write them, each with one fault planted: it is found, and nothing
 * else is said. With the fault mended nothing is said at all. The name of the folder begins with
 * the rule; {@code mended} has the files that differ.
 */
class PlantedFaultsTest {

  private static final Pattern FINDING = Pattern.compile("\\[(ESP\\d{3})]");

  /** Nothing is off. */
  private static final String ALL_RULES = "-Aespalier.rules=ESP054:warning,ESP058:warning";

  private static final String LINT = "-Xlint:all,-processing,-auxiliaryclass,-options";

  @Test
  void thereAreThirtyOfThem() {
    assertThat(Goldens.cases("planted")).hasSizeGreaterThanOrEqualTo(30);
  }

  @TestFactory
  Stream<DynamicTest> theFaultIsFoundAndNothingElse() {
    return tests((folder, compiler) -> {
      TestCompiler.Outcome outcome = compiler.compile(Goldens.sources(folder), ALL_RULES);
      String planted = folder.getFileName().toString().substring(0, "ESP000".length());
      boolean hidden = compiler == TestCompiler.ECJ && isSeenUnderJavacOnly(planted);
      assertThat(findings(outcome)).isEqualTo(hidden ? List.of() : List.of(planted));
      if (compiler == TestCompiler.JAVAC) { // Eclipse's has things of its own to say
        assertThat(outcome.output().lines().toList()).last().isIn("1 error", "1 warning");
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> withTheFaultMendedNothingIsSaid() {
    return tests((folder, compiler) -> {
      Map<String, String> sources = Goldens.sources(folder);
      sources.putAll(Goldens.sources(folder.resolve("mended")));
      boolean javac = compiler == TestCompiler.JAVAC;
      String[] lint = javac ? new String[] {LINT, ALL_RULES} : new String[] {ALL_RULES};
      TestCompiler.Outcome outcome = compiler.compile(sources, lint);
      assertThat(findings(outcome)).isEmpty();
      assertThat(outcome.success()).isTrue();
      if (javac) {
        assertThat(outcome.output()).isEmpty();
      }
    });
  }

  private interface Check {
    void look(Path folder, TestCompiler compiler);
  }

  private static Stream<DynamicTest> tests(Check check) {
    return Goldens.cases("planted").stream()
        .flatMap(folder ->
            Stream.of(TestCompiler.values())
                .map(compiler ->
                    DynamicTest.dynamicTest(
                        folder.getFileName() + " " + compiler,
                        () -> check.look(folder, compiler))));
  }

  /** As its page says, since no other compiler shows its methods. */
  private static boolean isSeenUnderJavacOnly(String rule) {
    try {
      return Files.readString(RulePagesTest.PAGES.resolve(rule + ".md"))
          .contains(RulePagesTest.JAVAC_ONLY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> findings(TestCompiler.Outcome outcome) {
    return FINDING.matcher(outcome.output()).results().map(match -> match.group(1)).toList();
  }
}
