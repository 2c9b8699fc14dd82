package dev.espalier.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The behaviours of OTP and Elixir that the project is held to, and where it deviates; read from
 * the resources for {@link ConformanceTest}.
 *
 * @param sections the behaviours by section, in order
 * @param deviations the deviations by id, in order
 */
record Catalogue(List<Section> sections, Map<String, Deviation> deviations) {
  private static final Path FOLDER = Path.of("src/test/resources/conformance");
  private static final Pattern SECTION = Pattern.compile("## ([A-Z]+) (.+)");
  private static final Pattern BEHAVIOUR = Pattern.compile("([A-Z]+-\\d{3}) (.+)");
  private static final Pattern DEVIATION = Pattern.compile("([A-Z]+-\\d{3}) ([a-z ]+): (.+)");

  /**
   * Behaviours of one kind.
   *
   * @param prefix what their ids begin with
   */
  record Section(String prefix, String title, List<Behaviour> behaviours) {}

  /** One behaviour, with a title in our own words. */
  record Behaviour(String id, String title) {}

  /** A behaviour that no test shows. */
  record Deviation(String id, Kind kind, String reason) {}

  /** Why no test shows a behaviour. */
  enum Kind {
    /** Something else happens, on purpose. */
    DIFFERS("differs", "Espalier does something else, on purpose."),
    /** There is nothing that could behave so. */
    DOES_NOT_APPLY("does not apply", "Espalier has nothing that could behave so.");

    private final String word;
    private final String meaning;

    Kind(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    String word() {
      return word;
    }

    String meaning() {
      return meaning;
    }

    private static Kind of(String word, String line) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no such kind of deviation: " + line);
    }
  }

  static Catalogue read() throws IOException {
    return new Catalogue(readSections(), readDeviations());
  }

  private static List<Section> readSections() throws IOException {
    List<Section> sections = new ArrayList<>();
    for (String line : lines("behaviours.txt")) {
      Matcher section = SECTION.matcher(line);
      Matcher behaviour = BEHAVIOUR.matcher(line);
      if (section.matches()) {
        sections.add(new Section(section.group(1), section.group(2), new ArrayList<>()));
      } else if (behaviour.matches()) {
        sections.getLast().behaviours().add(new Behaviour(behaviour.group(1), behaviour.group(2)));
      } else {
        throw new IllegalArgumentException("neither a section nor a behaviour: " + line);
      }
    }
    return sections;
  }

  private static Map<String, Deviation> readDeviations() throws IOException {
    Map<String, Deviation> deviations = new LinkedHashMap<>();
    for (String line : lines("deviations.txt")) {
      Matcher matcher = DEVIATION.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no deviation (`ID kind: reason`): " + line);
      }
      String id = matcher.group(1);
      Deviation deviation = new Deviation(id, Kind.of(matcher.group(2), line), matcher.group(3));
      if (deviations.put(id, deviation) != null) {
        throw new IllegalArgumentException("two deviations for " + id);
      }
    }
    return deviations;
  }

  /** The lines of a resource that are neither empty nor comments. */
  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .toList();
  }

  /** All behaviours, in order. */
  List<Behaviour> behaviours() {
    return sections.stream().flatMap(section -> section.behaviours().stream()).toList();
  }
}
