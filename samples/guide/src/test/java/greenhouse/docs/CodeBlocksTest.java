package greenhouse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import greenhouse.docs.Document.Block;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What README and guide show of code stands somewhere else, where it is compiled or checked: Java
 * in a source of a sample, builds of the guide in README or {@code docs/building.md}.
 */
class CodeBlocksTest {
  /** What a block of the guide may be; each kind has its check here or in {@link OutputsTest}. */
  private static final Set<String> LANGUAGES =
      Set.of("java", "properties", "xml", "kotlin", "text", "shell", "mermaid", "elixir");

  private static final List<List<String>> SOURCES =
      Stream.of(".java", ".properties")
          .flatMap(ending -> Document.files(Document.ROOT.resolve("samples"), ending))
          .filter(file -> file.toString().contains("/src/"))
          .map(file -> Document.text(file).lines().map(String::stripTrailing).toList())
          .toList();

  static Stream<Block> sources() {
    return Stream.concat(Stream.of(Document.readme()), Document.guide().stream())
        .flatMap(document -> document.blocks().stream())
        .filter(block -> Set.of("java", "properties").contains(block.language()));
  }

  static Stream<Block> builds() {
    return ofGuide("xml", "kotlin");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void sourcesStandInASample(Block block) {
    assertThat(SOURCES.stream().anyMatch(source -> contains(source, block.lines())))
        .as("%s stands in a sample:%n%s", block, block.code())
        .isTrue();
  }

  /** The other way round, too: a whole pom contains what README shows of one. */
  @ParameterizedTest
  @MethodSource("builds")
  void buildsAreThoseOfReadmeOrBuilding(Block block) {
    List<Block> known =
        Stream.of("README.md", "docs/building.md")
            .map(page -> Document.read(Document.ROOT.resolve(page)))
            .flatMap(page -> page.blocks().stream())
            .filter(other -> other.language().equals(block.language()))
            .toList();
    assertThat(known.stream().anyMatch(other -> either(other.lines(), block.lines())))
        .as("%s is what README or building.md shows:%n%s", block, block.code())
        .isTrue();
  }

  private static boolean either(List<String> one, List<String> other) {
    return contains(one, other) || contains(other, one);
  }

  @Test
  void theGuideHasNoBlocksThatNobodyChecks() {
    assertThat(Document.guide()).isNotEmpty();
    for (Document page : Document.guide()) {
      assertThat(page.blocks()).extracting(Block::language).as("%s", page).isSubsetOf(LANGUAGES);
    }
  }

  static Stream<Block> ofGuide(String... languages) {
    return Document.guide().stream()
        .flatMap(document -> document.blocks().stream())
        .filter(block -> List.of(languages).contains(block.language()));
  }

  /** Whether all lines of a block follow each other somewhere, however far they are indented. */
  private static boolean contains(List<String> lines, List<String> block) {
    String first = block.getFirst().strip();
    for (int i = 0; i + block.size() <= lines.size(); i++) {
      if (lines.get(i).strip().equals(first)
          && Document.outdented(lines.subList(i, i + block.size())).equals(block)) {
        return true;
      }
    }
    return false;
  }
}
