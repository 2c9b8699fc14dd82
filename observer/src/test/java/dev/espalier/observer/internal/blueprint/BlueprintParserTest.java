package dev.espalier.observer.internal.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.observer.internal.blueprint.Blueprint.Box;
import dev.espalier.observer.internal.blueprint.Blueprint.Section;
import dev.espalier.observer.internal.blueprint.Blueprint.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blueprints as the processor writes them, read and written again. */
class BlueprintParserTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  static List<Path> blueprints() throws IOException {
    try (Stream<Path> goldens =
        Files.walk(REPOSITORY.resolve("processor/src/test/resources/good"))) {
      List<Path> all =
          goldens
              .filter(file -> file.getParent().endsWith("META-INF/espalier"))
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .collect(Collectors.toList());
      assertThat(all).hasSizeGreaterThan(20);
      all.add(REPOSITORY.resolve("samples/otp-tour/trees/Playroom.md"));
      return all;
    }
  }

  @ParameterizedTest
  @MethodSource("blueprints")
  void nothingIsLost(Path file) throws IOException {
    String markdown = Files.readString(file);
    assertThat(Written.of(BlueprintParser.parse(markdown))).isEqualTo(markdown);
  }

  @Test
  void signsThatCount() {
    Blueprint blueprint =
        BlueprintParser.parse(
            """
            # Supervision tree of `A`

            ## Picture

            ```mermaid
            flowchart LR
              n0["A<br>one_for_one"]
              n0 --- n1("#34;#60;img onerror=x#62;#35;<br>B#60;C, D#62;<br>permanent")
              n0 --- n2(["#60;id#62;<br>E<br>transient"])
            ```

            ## Children

            | Child | What it is |
            | --- | --- |
            | `a\\|b` | `` c`d ``: dynamic, input `e` |
            """);
    assertThat(blueprint.boxes().get(1).lines())
        .containsExactly("\"<img onerror=x>#", "B<C, D>", "permanent");
    assertThat(blueprint.boxes().get(1).parent()).isEqualTo("n0");
    assertThat(blueprint.boxes())
        .extracting(Box::form)
        .containsExactly(Blueprint.Form.SUPERVISOR, Blueprint.Form.WORKER, Blueprint.Form.MANY);
    List<List<Span>> row = blueprint.sections().get(1).table().get(1);
    assertThat(row.getFirst()).containsExactly(new Span("a|b", true));
    assertThat(row.get(1))
        .containsExactly(
            new Span("c`d", true), new Span(": dynamic, input ", false), new Span("e", true));
  }

  @Test
  void somethingElse() {
    assertThatThrownBy(() -> BlueprintParser.parse("# Readme"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("this is no blueprint")
        .hasMessageContaining("blueprint()");
    assertThatThrownBy(() -> BlueprintParser.parse(""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Writes a blueprint as the processor does. */
  private static final class Written {
    private final StringBuilder text = new StringBuilder();

    static String of(Blueprint blueprint) {
      Written written = new Written();
      written.line("# Supervision tree of " + code(blueprint.title()));
      written.line("");
      written.line("Written by Espalier when it was compiled. Do not edit.");
      blueprint.sections().forEach(section -> written.section(section, blueprint));
      return written.text.toString();
    }

    private void section(Section section, Blueprint blueprint) {
      line("");
      line("## " + section.title());
      line("");
      line(text(section.lines().getFirst()));
      line("");
      section.lines().stream().skip(1).forEach(sentence -> line(text(sentence)));
      switch (section.title()) {
        case "Picture" -> picture(blueprint);
        case "Dependencies" -> dependencies(blueprint);
        default -> {}
      }
      for (int i = 0; i < section.table().size(); i++) {
        List<List<Span>> row = section.table().get(i);
        line(row(row.stream().map(Written::text).toList()));
        if (i == 0) {
          line(row(row.stream().map(cell -> "---").toList()));
        }
      }
    }

    private static String row(List<String> cells) {
      return "|"
          + cells.stream()
              .map(cell -> (cell.isEmpty() ? "" : " " + cell) + " |")
              .collect(Collectors.joining());
    }

    private void picture(Blueprint blueprint) {
      line("```mermaid");
      line("flowchart LR");
      for (Box box : blueprint.boxes()) {
        line(
            "  "
                + (box.parent() == null ? "" : box.parent() + " --- ")
                + box.name()
                + drawn(box, box.lines()));
      }
      line("```");
    }

    private void dependencies(Blueprint blueprint) {
      line("```mermaid");
      line("flowchart RL");
      for (Box box : blueprint.boxes()) {
        if (blueprint.arrows().stream()
            .anyMatch(arrow -> arrow.from().equals(box.name()) || arrow.to().equals(box.name()))) {
          line("  " + box.name() + drawn(box, List.of(path(box, blueprint))));
        }
      }
      blueprint.arrows().forEach(arrow -> line("  " + arrow.from() + " --> " + arrow.to()));
      line("```");
    }

    private static String path(Box box, Blueprint blueprint) {
      String name = box.lines().getFirst();
      return blueprint.boxes().stream()
          .filter(other -> other.name().equals(box.parent()) && other.parent() != null)
          .map(above -> path(above, blueprint) + "/" + name)
          .findFirst()
          .orElse(name);
    }

    private static String drawn(Box box, List<String> lines) {
      String label = lines.stream().map(Written::label).collect(Collectors.joining("<br>"));
      return switch (box.form()) {
        case SUPERVISOR -> "[\"" + label + "\"]";
        case WORKER -> "(\"" + label + "\")";
        case MANY -> "([\"" + label + "\"])";
      };
    }

    private static String label(String line) {
      StringBuilder label = new StringBuilder();
      line.chars()
          .forEach(sign ->
              label.append("\"#<>&`\\;".indexOf(sign) >= 0 ? "#" + sign + ";" : "" + (char) sign));
      return label.toString();
    }

    private static String text(List<Span> spans) {
      return spans.stream()
          .map(span -> span.code() ? code(span.text()) : span.text())
          .collect(Collectors.joining());
    }

    private static String code(String name) {
      String cell = name.replace("|", "\\|");
      return cell.contains("`") ? "`` " + cell + " ``" : "`" + cell + "`";
    }

    private void line(String line) {
      text.append(line).append('\n');
    }
  }
}
