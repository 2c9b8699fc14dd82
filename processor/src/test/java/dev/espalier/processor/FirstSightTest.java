package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.cost.LargeProject;
import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What javac shows before refs and trees exist is what it shows when they do, so that trees can be
 * written and checked at first sight.
 */
class FirstSightTest {

  @TestFactory
  Stream<DynamicTest> isRight() {
    return Stream.of("good", "bad", "planted")
        .flatMap(kind -> Goldens.cases(kind).stream())
        .map(folder ->
            DynamicTest.dynamicTest(
                folder.getParent().getFileName() + " " + folder.getFileName(),
                () -> look(Goldens.sources(folder))));
  }

  @Test
  void hasNoDoubtsInAnOrdinaryProject() {
    assertThat(look(LargeProject.sources(20)).compared()).isGreaterThan(20);
  }

  private static TwoSights look(Map<String, String> sources) {
    WatchedProcessor processor = new WatchedProcessor();
    TestCompiler.JAVAC.compile(sources, List.of(), processor, "-proc:only");
    assertThat(processor.sights().differences()).isEmpty();
    return processor.sights();
  }
}
