package dev.espalier.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which test classes name which behaviours in their {@code @DisplayName}s; read from the sources,
 * since tests of all modules are meant, samples included.
 */
final class TestSources {

  /** The root of the project; tests run in the folder of their module. */
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** Where modules are. */
  private static final List<Path> PARENTS = List.of(PROJECT, PROJECT.resolve("samples"));

  private static final Path TESTS = Path.of("src/test/java");

  private static final String LITERAL = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
  private static final Pattern DISPLAY_NAME =
      Pattern.compile("@DisplayName\\(\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)\\s*\\)");
  private static final Pattern DISABLED = Pattern.compile("@(?:Disabled)\\b");
  private static final Pattern ID = Pattern.compile("\\b[A-Z]{3,4}-\\d{3}\\b");

  /** What may contain quotes or what looks like a comment, and comments. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s:\"\"\".*?\"\"\")|" + LITERAL + "|'(?:[^'\\\\]|\\\\.)'|//[^\\n]*|(?s:/\\*.*?\\*/)");

  private TestSources() {}

  /** The files of the tests by the id that they name, as paths from the root of the project. */
  static Map<String, Set<Path>> byId() throws IOException {
    Map<String, Set<Path>> byId = new TreeMap<>();
    for (Path file : files()) {
      for (String id : ids(Files.readString(file))) {
        byId.computeIfAbsent(id, key -> new TreeSet<>()).add(PROJECT.relativize(file));
      }
    }
    return byId;
  }

  /** The files with tests that are switched off. */
  static List<Path> disabled() throws IOException {
    List<Path> disabled = new ArrayList<>();
    for (Path file : files()) {
      if (DISABLED.matcher(withoutComments(Files.readString(file))).find()) {
        disabled.add(PROJECT.relativize(file));
      }
    }
    return disabled;
  }

  private static List<Path> files() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path parent : PARENTS) {
      for (Path folder : testFolders(parent)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
        }
      }
    }
    return all;
  }

  private static List<Path> testFolders(Path parent) throws IOException {
    try (Stream<Path> modules = Files.list(parent)) {
      return modules.map(module -> module.resolve(TESTS)).filter(Files::isDirectory).toList();
    }
  }

  /** The ids in the display names of a source. */
  static List<String> ids(String source) {
    return DISPLAY_NAME
        .matcher(withoutComments(source))
        .results()
        .flatMap(name -> ID.matcher(name.group(1)).results())
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  private static String withoutComments(String source) {
    return TOKEN
        .matcher(source)
        .replaceAll(
            token -> token.group().startsWith("/") ? "" : Matcher.quoteReplacement(token.group()));
  }
}
