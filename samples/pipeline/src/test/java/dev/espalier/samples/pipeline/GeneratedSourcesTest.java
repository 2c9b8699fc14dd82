package dev.espalier.samples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the processor has written for this sample is what is checked in under {@code
 * src/test/resources/goldens}, where a reader can look at it. After a change that is meant: {@code
 * -Dgoldens=update}.
 */
class GeneratedSourcesTest {

  @Test
  void areAsCheckedIn() throws Exception {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    TreeMap<String, String> generated =
        sources(classes.resolveSibling("generated-sources").resolve("annotations"));
    Path goldens = Path.of("src/test/resources/goldens");
    if ("update".equals(System.getProperty("goldens"))) {
      for (var entry : generated.entrySet()) {
        Files.writeString(goldens.resolve(entry.getKey()), entry.getValue());
      }
    }
    assertThat(generated).isNotEmpty().isEqualTo(sources(goldens));
  }

  private static TreeMap<String, String> sources(Path folder) throws IOException {
    TreeMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }
}
