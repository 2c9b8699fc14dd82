package dev.espalier.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fixtures and expected texts as files. {@code -Dgoldens=update} rewrites what is expected; the
 * diff is then reviewed like any other.
 */
public final class Goldens {

  /** The fixtures, in the source folder so that an update is a change to the project. */
  public static final Path ROOT = Path.of("src/test/resources").toAbsolutePath();

  private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));

  private Goldens() {}

  /** The folders in a folder, in order. */
  public static List<Path> cases(String kind) {
    try (Stream<Path> folders = Files.list(ROOT.resolve(kind))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources right in a folder, by the path that their package asks for, in order. */
  public static Map<String, String> sources(Path folder) {
    Map<String, String> sources = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String text = Files.readString(file);
        sources.put(TestCompiler.path(text, file.getFileName().toString()), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  /** Compares a text with what is expected; a golden that does not exist fails with the text. */
  public static void check(Path golden, String actual) {
    try {
      if (UPDATE) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, actual);
        return;
      }
      if (!Files.exists(golden)) {
        fail("there is no golden %s; run with -Dgoldens=update for this text:%n%s", golden, actual);
      }
      assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
