package dev.espalier.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each block of Java in the README stands, line by line, in a source of a sample, which compiles.
 */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void showsCodeThatCompiles() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    List<String> blocks = JAVA.matcher(readme).results().map(MatchResult::group).toList();
    List<String> sources;
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      sources = files.filter(ReadmeTest::isSource).map(ReadmeTest::read).toList();
    }
    assertThat(blocks).hasSize(9);
    for (String block : blocks) {
      String code = block.substring("```java\n".length(), block.length() - "```".length());
      assertThat(sources).as(code).anyMatch(source -> source.contains(code));
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("/src/");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
