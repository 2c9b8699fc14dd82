package greenhouse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import greenhouse.Blueprints;
import greenhouse.docs.Document.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the guide shows as a message of the compiler, as a report, as what a program prints, or as a
 * table of a blueprint is really what comes out. A line {@code ...} stands for any number of lines.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class OutputsTest {
  private static final String LEFT_OUT = "...";

  private static List<List<String>> outputs = List.of();

  @BeforeAll
  static void collect(@TempDir Path folder) throws Exception {
    Programs programs = new Programs(folder);
    List<String> all = new ArrayList<>(Mistakes.messages(folder));
    all.addAll(programs.outputs());
    all.add(programs.verbose());
    all.addAll(programs.terminated());
    all.addAll(programs.watched());
    all.addAll(programs.events().toList());
    all.addAll(Blueprints.all());
    outputs = all.stream().map(output -> output.lines().map(OutputsTest::steady).toList()).toList();
  }

  static Stream<Block> texts() {
    return CodeBlocksTest.ofGuide("text");
  }

  static Stream<Document> pages() {
    return Document.guide().stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsWhatComesOut(Block block) {
    List<String> wanted = block.lines().stream().map(OutputsTest::steady).toList();
    assertThat(outputs.stream().anyMatch(output -> contains(output, wanted)))
        .as("%s comes out:%n%s%n(nearest: %s)", block, block.code(), nearest(wanted))
        .isTrue();
  }

  /** What has most of the lines, for whoever has to mend a page. */
  private static String nearest(List<String> wanted) {
    return outputs.stream()
        .max(Comparator.comparingLong(output -> wanted.stream().filter(output::contains).count()))
        .map(output -> String.join("\n", output))
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void tablesOfBlueprintsAreTheirs(Document page) {
    boolean inside = false;
    for (Document.Line line : page.prose()) {
      inside = line.text().startsWith("| Child |") || inside && line.text().startsWith("|");
      if (inside) {
        assertThat(outputs.stream().anyMatch(output -> output.contains(line.text())))
            .as("%s:%d is a row of a blueprint: %s", page, line.number(), line.text())
            .isTrue();
      }
    }
  }

  /** A line without what differs from run to run: how long something took. */
  private static String steady(String line) {
    return line.stripTrailing().replaceAll("took {6}\\d+ of", "took      some of");
  }

  private static boolean contains(List<String> output, List<String> wanted) {
    for (int i = 0; i < output.size(); i++) {
      if (matches(output.subList(i, output.size()), wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<String> output, List<String> wanted) {
    if (wanted.isEmpty()) {
      return true;
    }
    List<String> rest = wanted.subList(1, wanted.size());
    if (wanted.getFirst().strip().equals(LEFT_OUT)) {
      return contains(output, rest) || rest.isEmpty();
    }
    return !output.isEmpty()
        && output.getFirst().equals(wanted.getFirst())
        && matches(output.subList(1, output.size()), rest);
  }
}
