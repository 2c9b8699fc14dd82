package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.testing.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule has a page, a line in the index, and a fixture that shows the whole output. */
class RulePagesTest {

  static final Path PAGES = Path.of("../docs/rules").toAbsolutePath().normalize();

  /** What the page of a rule says that looks into methods. */
  static final String JAVAC_ONLY = "seen under javac only";

  /**
   * In a test, Eclipse's compiler reads the JDK's own classes, which have their names; and it does
   * not say which constructors it has added.
   */
  private static final Set<RuleId> NOT_UNDER_ECJ = Set.of(RuleId.ESP037, RuleId.ESP039);

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void pageHasAllParts(RuleId id) throws IOException {
    String page = Files.readString(PAGES.resolve(id.name() + ".md"));
    assertThat(page).startsWith("# " + id.name() + ": " + id.title() + "\n");
    assertThat(page).contains("## Why", "## How to silence it");
    if (!id.name().startsWith("ESP9")) {
      assertThat(page).contains("## Wrong", "## Right", "```java");
    }
  }

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void fixtureShowsTheFinding(RuleId id) throws IOException {
    if (id == RuleId.ESP900) { // a bug of ours, which no source can be written for
      return;
    }
    List<Path> fixtures =
        Goldens.cases("bad").stream()
            .filter(folder -> folder.getFileName().toString().startsWith(id.name() + "-"))
            .toList();
    assertThat(fixtures).isNotEmpty();
    String page = Files.readString(PAGES.resolve(id.name() + ".md"));
    for (Path fixture : fixtures) {
      assertThat(Files.readString(fixture.resolve("javac.txt"))).contains("[" + id.name() + "]");
      String ecj = Files.readString(fixture.resolve("ecj.txt"));
      if (page.contains(JAVAC_ONLY)) { // as no other compiler shows its methods
        assertThat(ecj).isEmpty();
      } else if (!NOT_UNDER_ECJ.contains(id)) {
        assertThat(ecj).contains("[" + id.name() + "]");
      }
    }
  }

  @Test
  void indexListsExactlyTheRules() throws IOException {
    String index = Files.readString(PAGES.resolve("README.md"));
    List<String> listed =
        Pattern.compile("(?m)^\\| \\[(ESP\\d{3})\\]\\(ESP\\d{3}\\.md\\) \\|")
            .matcher(index)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(listed).isEqualTo(Arrays.stream(RuleId.values()).map(RuleId::name).toList());
    for (RuleId id : RuleId.values()) {
      assertThat(index).contains(id.title());
    }
  }

  @Test
  void theTenMistakesOfNewcomersEachHaveAFixAndOneError() throws IOException {
    String index = Files.readString(PAGES.resolve("README.md"));
    List<String> mistakes =
        Pattern.compile("`bad/([\\w-]+)`").matcher(index).results().map(m -> m.group(1)).toList();
    assertThat(mistakes).hasSize(10).doesNotHaveDuplicates();
    for (String mistake : mistakes) {
      Path folder = Goldens.ROOT.resolve("bad").resolve(mistake);
      assertThat(folder.resolve("fixed")).isDirectory();
      assertThat(count("error: ", folder.resolve("javac.txt"))).as(mistake).isEqualTo(1);
      assertThat(count("ERROR in", folder.resolve("ecj.txt"))).as(mistake).isEqualTo(1);
      assertThat(Files.readString(folder.resolve("javac.txt"))).contains("help: ");
    }
  }

  private static long count(String text, Path file) throws IOException {
    return Pattern.compile(text)
        .matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .count();
  }
}
