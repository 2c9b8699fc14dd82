package dev.espalier.conformance;

import dev.espalier.conformance.Catalogue.Behaviour;
import dev.espalier.conformance.Catalogue.Deviation;
import dev.espalier.conformance.Catalogue.Kind;
import dev.espalier.conformance.Catalogue.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes {@code docs/conformance.md}: what is claimed, where we deviate, and what shows the rest.
 */
final class ConformancePage {
  private static final String INTRODUCTION =
      """
      # Conformance to OTP

      Espalier claims to behave as OTP does: processes, servers, supervisors, applications, reports and introspection as in
      Erlang/OTP; dynamic supervisors, tasks, registries, partition supervisors, agents and support for tests as in Elixir. This
      page says what the claim rests on, and where it does not hold.

      The reference is Erlang/OTP 25, with Elixir's `DynamicSupervisor`, `GenServer` and defaults where the two differ. Where a
      newer release behaves differently, the newest behaviour counts. The claim has three independent proofs:

      1. **Behaviours.** The tables below: what can be observed of OTP, one row each, and the tests that observe the same
         of Espalier. A row is either named by a test or stands under [Deviations](#deviations); a test of the build
         insists on it, and this page is generated from the same data. What is observed the same way in Java may have another
         form: what is a tuple there is a type here, and a match specification is a predicate.
      2. **Recordings.** Scenarios of supervisors, with declared children and with children on demand, that were played on
         real OTP, with everything that was seen there: who started, ended and was asked in which order, and what each
         request was answered. They are played again on Espalier's public interface, with threads, and on the core of
         supervision, without any. No difference is accepted.
      3. **Random histories.** More than a million random events against the core of supervision, under invariants such as
         "never two processes of one child" and "as many restarts as allowed, and not one more". A second, independent
         account of what must hold checks each step; a failure prints its seed and is shrunk.

      To see for yourself:

      | what | command |
      |---|---|
      | the tests of one row | `grep -rn SHD-030 --include=*Test.java .` finds them by the id in their names; run one class with `-Dtest=PoolTest` as below, in its module |
      | the recordings | `mvn -q -Poracle`; `-Dscenarios=FILE -Dtraces=FILE` plays others of the same format |
      | the random histories | `mvn -q -Pquick test -pl runtime -am -Dtest=RandomHistoryTest -Dsurefire.failIfNoSpecifiedTests=false` |
      | this page | `mvn -q -Pquick test -pl runtime -am -Dtest=ConformanceTest -Dsurefire.failIfNoSpecifiedTests=false`; with `-Dgoldens=update` it is written anew |

      Classes of `supervision` test the core of supervision alone, without threads and with a clock of their own, and those of
      `registry` the tables of registries step by step; those of `process`, `application`, `report`, `testkit` and `espalier` run real
      trees; those of `processor` run the compiler. Ids have gaps and mean nothing beyond their section.
      """;

  private final Catalogue catalogue;
  private final Map<String, Set<Path>> tests;
  private final StringBuilder page = new StringBuilder(INTRODUCTION);

  private ConformancePage(Catalogue catalogue, Map<String, Set<Path>> tests) {
    this.catalogue = catalogue;
    this.tests = tests;
  }

  static String of(Catalogue catalogue, Map<String, Set<Path>> tests) {
    ConformancePage page = new ConformancePage(catalogue, tests);
    page.summary();
    page.deviations();
    catalogue.sections().forEach(page::section);
    return page.page.toString();
  }

  private void summary() {
    page.append("\n## In numbers\n\n| section | behaviours | shown by tests | deviations |\n");
    page.append("|---|---|---|---|\n");
    for (Section section : catalogue.sections()) {
      row("[" + heading(section) + "](#" + anchor(section) + ")", section.behaviours());
    }
    row("**all**", catalogue.behaviours());
  }

  private void row(String name, List<Behaviour> behaviours) {
    long deviations = behaviours.stream().filter(it -> deviation(it) != null).count();
    page.append(
        "| %s | %d | %d | %d |\n"
            .formatted(name, behaviours.size(), behaviours.size() - deviations, deviations));
  }

  private Deviation deviation(Behaviour behaviour) {
    return catalogue.deviations().get(behaviour.id());
  }

  private void deviations() {
    page.append("\n## Deviations\n");
    for (Kind kind : Kind.values()) {
      page.append("\n**%s.** %s\n\n".formatted(capitalised(kind.word()), kind.meaning()));
      page.append("| id | OTP | why, and what to do instead |\n|---|---|---|\n");
      for (Behaviour behaviour : catalogue.behaviours()) {
        Deviation deviation = deviation(behaviour);
        if (deviation != null && deviation.kind() == kind) {
          page.append(
              "| %s | %s | %s |\n"
                  .formatted(behaviour.id(), behaviour.title(), deviation.reason()));
        }
      }
    }
  }

  private void section(Section section) {
    page.append(
        "\n## %s\n\n| id | behaviour | shown by |\n|---|---|---|\n".formatted(heading(section)));
    for (Behaviour behaviour : section.behaviours()) {
      page.append(
          "| %s | %s | %s |\n".formatted(behaviour.id(), behaviour.title(), evidence(behaviour)));
    }
  }

  private String evidence(Behaviour behaviour) {
    Deviation deviation = deviation(behaviour);
    return deviation != null
        ? "[" + deviation.kind().word() + "](#deviations)"
        : tests.getOrDefault(behaviour.id(), Set.of()).stream()
            .map(ConformancePage::link)
            .collect(Collectors.joining(", "));
  }

  /** A test class, with the last part of its package, since some names exist twice. */
  private static String link(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    String folder = file.getParent().getFileName().toString();
    return "[%s.%s](../%s)".formatted(folder, name, file.toString().replace('\\', '/'));
  }

  private static String heading(Section section) {
    return section.prefix() + ": " + section.title();
  }

  /** What GitHub makes of a heading. */
  private static String anchor(Section section) {
    return heading(section)
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
