package dev.espalier.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table in the document: all of it, or some of its lines. */
class DocumentTest {
  private static final List<String> ORDER = List.of("apples", "pears", "plums");
  private static final Machine HERE = new Machine("Measured here.", LocalDate.of(2026, 1, 2));
  private static final Machine LATER = new Machine("Measured here.", LocalDate.of(2026, 3, 4));

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void createFile() throws IOException {
    file = directory.resolve("performance.md");
    Files.writeString(
        file,
        """
        # Speed

        <!-- table: mvn -q -Pbenchmarks -Dwrite -->
        <!-- end of the table -->

        More.
        """);
  }

  @Test
  void allLinesAreWritten() throws IOException {
    Document.read(file).write(ORDER, HERE, all());
    assertThat(Document.read(file).titles()).isEqualTo(ORDER);
    assertThat(Files.readString(file))
        .startsWith("# Speed\n\n<!-- table")
        .contains("Measured here. 2026-01-02\n\n| work ")
        .contains("| pears | 2 |\n| plums | 3 |\n\n<!-- end")
        .endsWith("\n\nMore.\n");
  }

  @Test
  void aPartReplacesItsLinesOnly() throws IOException {
    Document.read(file).write(ORDER, HERE, all());
    Document.read(file).write(ORDER, LATER, Map.of("pears", "| pears | 7 |"));
    assertThat(Files.readString(file))
        .contains("Measured here. 2026-01-02")
        .contains("| apples | 1 |\n| pears | 7 |\n| plums | 3 |\n");
  }

  @Test
  void whatIsNoRowAnyMoreGoes() throws IOException {
    Document.read(file).write(ORDER, HERE, all());
    Document.read(file).write(List.of("plums", "apples"), HERE, Map.of("apples", "| apples | 1 |"));
    assertThat(Document.read(file).titles()).containsExactly("plums", "apples");
  }

  @Test
  void figuresOfTwoMachinesDoNotMix() throws IOException {
    Document.read(file).write(ORDER, HERE, all());
    Machine elsewhere = new Machine("Measured elsewhere.", LocalDate.of(2026, 1, 2));
    Document document = Document.read(file);
    assertThatThrownBy(() -> document.write(ORDER, elsewhere, Map.of("pears", "| pears | 7 |")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("measure all rows");
  }

  private static Map<String, String> all() {
    return Map.of("apples", "| apples | 1 |", "pears", "| pears | 2 |", "plums", "| plums | 3 |");
  }
}
