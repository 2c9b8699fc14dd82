package dev.espalier.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.benchmarks.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has to be said twice: the rows in the document, the sources for the BEAM, the times. */
class InStepTest {
  private static final Path DOCUMENT = Path.of("../docs/performance.md");
  private static final Path BEAM = Path.of("src/main/beam");

  @Test
  void theDocumentHasAllRowsAndNoOthers() throws IOException {
    List<String> titles = Suite.rows().stream().flatMap(row -> Table.titles(row).stream()).toList();
    assertThat(Document.read(DOCUMENT).titles())
        .as("mvn -q -Pbenchmarks -Dwrite, with -Drows=... for those that are missing")
        .isEqualTo(titles);
  }

  @Test
  void rowsAndLinesAreDistinct() {
    assertThat(Suite.rows()).extracting(Row::id).doesNotHaveDuplicates();
    assertThat(Suite.rows().stream().flatMap(row -> Table.titles(row).stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void allSourcesForTheBeamAreCompiled() throws IOException {
    try (Stream<Path> files = Files.list(BEAM)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(BeamCode.sources());
    }
  }

  @Test
  void theBeamWarmsUpAndMeasuresAsLong() throws IOException {
    assertThat(Files.readString(BEAM.resolve("harness.erl")))
        .contains(
            "{of_scale(%d, %d), of_scale(%d, %d)}"
                .formatted(
                    Scale.FULL.warmUp().toMillis(),
                    Scale.SMOKE.warmUp().toMillis(),
                    Scale.FULL.measuring().toMillis(),
                    Scale.SMOKE.measuring().toMillis()));
  }
}
