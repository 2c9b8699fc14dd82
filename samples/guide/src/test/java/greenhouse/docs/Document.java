package greenhouse.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Markdown file of the repository, cut into its fenced blocks and the prose between them.
 *
 * @param file where it is
 * @param blocks what stands between fences
 * @param prose the lines outside of fences, numbered as in the file
 */
record Document(Path file, List<Block> blocks, List<Line> prose) {

  /** The root of the repository; tests run in the folder of their module. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final String FENCE = "```";

  /**
   * A fenced block.
   *
   * @param file where it is
   * @param line its first line in the file
   * @param language what stands behind the fence
   * @param lines what is in it, without a common indentation
   */
  record Block(Path file, int line, String language, List<String> lines) {
    String code() {
      return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
      return ROOT.relativize(file) + ":" + line + " (" + language + ")";
    }
  }

  /**
   * A line of prose.
   *
   * @param number its number in the file
   * @param text what it says
   */
  record Line(int number, String text) {}

  static List<Document> guide() {
    return below("docs/guide");
  }

  static Document readme() {
    return read(ROOT.resolve("README.md"));
  }

  /** All Markdown files in a folder and the folders below it. */
  static List<Document> below(String folder) {
    return files(ROOT.resolve(folder), ".md").map(Document::read).toList();
  }

  /** All files with some ending in a folder and the folders below it, but not what was built. */
  static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && !file.toString().contains("/target/"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document read(Path file) {
    List<Block> blocks = new ArrayList<>();
    List<Line> prose = new ArrayList<>();
    List<String> lines = text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.strip().startsWith(FENCE)) {
        prose.add(new Line(i + 1, line));
        continue;
      }
      int end = i + 1;
      while (!lines.get(end).strip().equals(FENCE)) {
        end++;
      }
      String language = line.strip().substring(FENCE.length());
      blocks.add(new Block(file, i + 2, language, outdented(lines.subList(i + 1, end))));
      i = end;
    }
    return new Document(file, List.copyOf(blocks), List.copyOf(prose));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines without the indentation that all of them have, and without blanks at their ends. */
  static List<String> outdented(List<String> lines) {
    return String.join("\n", lines).stripIndent().lines().map(String::stripTrailing).toList();
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }
}
