package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same sources give the same bytes and the same words, whatever their order. */
class DeterminismTest {

  private static final int SHUFFLES = 3;

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void shuffledInputGivesTheSameBytes(TestCompiler compiler) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String fixture : List.of("trading", "cyclic-refs", "settings", "dynamic")) {
      sources.putAll(Goldens.sources(Goldens.ROOT.resolve("good").resolve(fixture)));
    }
    sources.remove("app/Others.java"); // holds a class that another fixture has too
    sources.putAll(Goldens.sources(Goldens.ROOT.resolve("good/trading")));
    assertSameBytes(compiler, sources);
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void shuffledTestsGiveTheSameFakes(TestCompiler compiler) {
    assertSameBytes(compiler, Goldens.sources(Goldens.ROOT.resolve("good/fakes")));
  }

  private static void assertSameBytes(TestCompiler compiler, Map<String, String> sources) {
    Map<String, String> first = compiler.compile(sources).generated();
    assertThat(first).isNotEmpty();
    for (int seed = 0; seed < SHUFFLES; seed++) {
      assertThat(compiler.compile(shuffled(sources, seed)).generated()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void shuffledInputGivesTheSameFindings(TestCompiler compiler) {
    Path folder = Goldens.ROOT.resolve("bad/ESP024-numbers");
    Map<String, String> sources = Goldens.sources(folder);
    List<String> first = headlines(compiler.compile(sources).output());
    assertThat(first).isNotEmpty();
    for (int seed = 0; seed < SHUFFLES; seed++) {
      TestCompiler.Outcome outcome = compiler.compile(shuffled(sources, seed));
      if (compiler == TestCompiler.JAVAC) { // Eclipse's compiler groups problems by file
        assertThat(headlines(outcome.output())).isEqualTo(first);
      } else {
        assertThat(headlines(outcome.output())).containsExactlyInAnyOrderElementsOf(first);
      }
    }
  }

  private static List<String> headlines(String output) {
    return output.lines().filter(line -> line.contains("[ESP")).toList();
  }

  private static Map<String, String> shuffled(Map<String, String> sources, int seed) {
    List<String> paths = new ArrayList<>(sources.keySet());
    Collections.shuffle(paths, new Random(seed));
    Map<String, String> shuffled = new LinkedHashMap<>();
    paths.forEach(path -> shuffled.put(path, sources.get(path)));
    return shuffled;
  }
}
