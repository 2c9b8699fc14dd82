package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules on strategies and natures say where it takes more than one fixture to see it. */
class StrategyTest {

  private static final String ALL = "-Aespalier.rules=ESP054:warning,ESP058:warning";

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void whatLombokMakesAConstructorForIsGiven(TestCompiler compiler) {
    String worker =
        """
        package app;

        import dev.espalier.annotations.Call;
        import java.io.Writer;
        import lombok.RequiredArgsConstructor;

        @RequiredArgsConstructor
        class Ledger {
          private final Writer file = null; // Lombok would give it
          private int lines;

          @Call
          int lines() {
            return ++lines + file.hashCode();
          }
        }
        """;
    String lombok = "package lombok; public @interface RequiredArgsConstructor {}";
    TestCompiler.Outcome outcome = compiler.compile(TestCompiler.sources(worker, lombok), ALL);
    assertThat(outcome.output()).doesNotContain("[ESP");
    String plain = worker.replace("@RequiredArgsConstructor\n", "");
    assertThat(compiler.compile(TestCompiler.sources(plain, lombok), ALL).output())
        .contains("[ESP060]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ESP054-idle-workers",
        "ESP055-left-behind",
        "ESP056-nothing-in-common",
        "ESP057-temporary-dependency",
        "ESP058-no-state",
        "ESP059-tasks",
        "ESP060-left-open",
        "ESP061-killed-before-close",
        "ESP074-keys-without-equals"
      })
  void eachIsSilencedAtTheTypesAroundIt(String fixture) {
    String id = fixture.substring(0, fixture.indexOf('-'));
    Map<String, String> silenced = new TreeMap<>();
    Goldens.sources(Goldens.ROOT.resolve("bad").resolve(fixture))
        .forEach((path, text) ->
            silenced.put(
                path,
                text.replaceAll(
                    "(?m)^(final |abstract )?(class|interface|record) ",
                    "@SuppressWarnings(\"" + id + "\") $0")));
    assertThat(TestCompiler.JAVAC.compile(silenced, ALL).output()).isEmpty();
  }
}
