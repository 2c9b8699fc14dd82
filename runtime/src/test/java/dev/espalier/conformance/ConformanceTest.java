package dev.espalier.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.conformance.Catalogue.Behaviour;
import dev.espalier.conformance.Catalogue.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Each behaviour of OTP that concerns us is either shown by a test, which names its id, or listed
 * as a deviation with a reason; {@code docs/conformance.md} is made of the two.
 */
class ConformanceTest {
  private static final Path PAGE = TestSources.PROJECT.resolve("docs/conformance.md");
  private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));

  private final Catalogue catalogue;
  private final Map<String, Set<Path>> tests;

  ConformanceTest() throws IOException {
    catalogue = Catalogue.read();
    tests = TestSources.byId();
  }

  @Test
  void eachBehaviourIsEitherTestedOrADeviation() {
    List<String> wrong = new ArrayList<>();
    for (Behaviour behaviour : catalogue.behaviours()) {
      String id = behaviour.id();
      boolean deviates = catalogue.deviations().containsKey(id);
      if (!tests.containsKey(id) && !deviates) {
        wrong.add(
            "%s (%s) is neither tested nor a deviation: name it in the @DisplayName of a test that"
                    .formatted(id, behaviour.title())
                + " shows it, or give the reason in deviations.txt");
      }
      if (tests.containsKey(id) && deviates) {
        wrong.add(
            "%s (%s) is a deviation, but %s names it: remove the one or the other"
                .formatted(id, behaviour.title(), tests.get(id)));
      }
    }
    assertThat(wrong).as("%d behaviours to settle", wrong.size()).isEmpty();
  }

  @Test
  void noUnknownBehaviourIsNamed() {
    Set<String> known = new HashSet<>();
    catalogue.behaviours().forEach(behaviour -> known.add(behaviour.id()));
    List<String> prefixes = catalogue.sections().stream().map(Section::prefix).toList();
    List<String> wrong = new ArrayList<>();
    tests.forEach((id, files) -> {
      if (prefixes.contains(id.substring(0, id.indexOf('-'))) && !known.contains(id)) {
        wrong.add("%s is named by %s, but is not in behaviours.txt".formatted(id, files));
      }
    });
    for (String id : catalogue.deviations().keySet()) {
      if (!known.contains(id)) {
        wrong.add("%s is in deviations.txt, but not in behaviours.txt".formatted(id));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatNamesABehaviourIsRun() throws IOException {
    assertThat(tests.values().stream().flatMap(Set::stream))
        .as("the build runs classes whose names end with Test")
        .allMatch(file -> file.toString().endsWith("Test.java"));
    assertThat(TestSources.disabled()).as("no test is switched off").isEmpty();
  }

  @Test
  void idsAreUniqueAndStandInTheirSection() {
    assertThat(catalogue.behaviours()).extracting(Behaviour::id).doesNotHaveDuplicates();
    for (Section section : catalogue.sections()) {
      assertThat(section.behaviours())
          .isNotEmpty()
          .allMatch(behaviour -> behaviour.id().startsWith(section.prefix() + "-"));
    }
  }

  @Test
  void thePageShowsTheState() throws IOException {
    String page = ConformancePage.of(catalogue, tests);
    if (UPDATE) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/conformance.md; rewrite it with -Dtest=ConformanceTest -Dgoldens=update")
        .isEqualTo(page);
  }

  @Test
  @DisplayName("tests of all modules are looked at")
  void modules() {
    assertThat(tests.values().stream().flatMap(Set::stream).map(file -> file.getName(0)))
        .contains(Path.of("runtime"), Path.of("processor"), Path.of("testkit"));
  }

  @Test
  @DisplayName("ids are found in names of several literals, and not in comments")
  void findsIds() {
    String source =
        """
        // %1$s("MSC-996")
        /* %1$s("MSC-997")
        */
        @Test
        %1$s(
            "MSC-998 a name that is"
                + " long MSC-999")
        /* INT-999 */
        """
            .formatted("@Display" + "Name");
    assertThat(TestSources.ids(source)).containsExactly("MSC-998", "MSC-999");
  }
}
