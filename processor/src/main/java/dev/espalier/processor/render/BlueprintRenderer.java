package dev.espalier.processor.render;

import dev.espalier.processor.model.StopTime;
import dev.espalier.processor.plan.BlueprintPlan;
import dev.espalier.processor.plan.BlueprintPlan.Box;
import dev.espalier.processor.plan.BlueprintPlan.Crash;
import dev.espalier.processor.plan.BlueprintPlan.Got;
import dev.espalier.processor.plan.BlueprintPlan.Limit;
import dev.espalier.processor.plan.BlueprintPlan.Place;
import dev.espalier.processor.plan.TreePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Renders the blueprint of a tree as Markdown with a Mermaid diagram: for people who review a tree,
 * and for the file that a test compares with it.
 *
 * <p>Cells are not padded: a change of one place is a change of the lines about that place, and of
 * no others.
 */
public final class BlueprintRenderer {

  private final BlueprintPlan plan;
  private final StringBuilder text = new StringBuilder();

  private BlueprintRenderer(BlueprintPlan plan) {
    this.plan = plan;
  }

  /** Renders a blueprint. */
  public static Resource render(BlueprintPlan plan) {
    BlueprintRenderer renderer = new BlueprintRenderer(plan);
    renderer.head();
    renderer.picture();
    renderer.dependencies();
    renderer.places();
    renderer.crashes();
    renderer.stop();
    renderer.inputs();
    return new Resource(plan.resource(), renderer.text.toString());
  }

  // # Supervision tree of `app.Trading`
  private void head() {
    line("# Supervision tree of " + code(plan.source().qualified()));
    line("");
    line("Written by Espalier when it was compiled. Do not edit.");
  }

  // flowchart LR
  //   n0["Trading<br>rest_for_one, at most 3 restarts in 5 s"]
  //   n0 --- n1("feed<br>PriceFeed<br>transient")
  private void picture() {
    section("Picture", "Children of one supervisor start from the top down.");
    line("```mermaid");
    line("flowchart LR");
    for (Box box : plan.boxes()) {
      String above = box.parent() == null ? "" : box.parent() + " --- ";
      line("  " + above + box.name() + drawn(box, box.lines()));
    }
    line("```");
  }

  // flowchart RL
  //   n2("risk")
  //   n2 --> n1
  private void dependencies() {
    if (plan.arrows().isEmpty()) {
      return;
    }
    section("Dependencies", "An arrow leads from who has a ref to what it refers to.");
    line("```mermaid");
    line("flowchart RL");
    for (Box box : plan.boxes()) {
      if (plan.arrows().stream().anyMatch(arrow -> arrow.touches(box))) {
        line("  " + box.name() + drawn(box, List.of(box.path())));
      }
    }
    plan.arrows().forEach(arrow -> line("  " + arrow.from() + " --> " + arrow.to()));
    line("```");
  }

  private static String drawn(Box box, List<String> lines) {
    String label = lines.stream().map(Markdown::label).collect(Collectors.joining("<br>"));
    return switch (box.form()) {
      case SUPERVISOR -> "[\"" + label + "\"]";
      case WORKER -> "(\"" + label + "\")";
      case MANY -> "([\"" + label + "\"])";
    };
  }

  // | `feed` | `PriceFeed` | transient | shutdown 10 s | 10 s | `config` |
  private void places() {
    section("Children", "They start in this order and stop in the reverse one.");
    row("Child", "What it is", "Restart", "Shutdown", "Has stopped within", "Is made with");
    row("---", "---", "---", "---", "---", "---");
    for (Place place : plan.places()) {
      row(
          code(place.path()),
          code(place.what()) + (place.rule().isEmpty() ? "" : ": " + place.rule()),
          place.restart(),
          place.shutdown().replace("shutdown ", ""),
          time(place.stop()),
          place.gets().stream().map(BlueprintRenderer::got).collect(Collectors.joining(", ")));
    }
  }

  private static String got(Got got) {
    return switch (got.kind()) {
      case REF -> code(got.name());
      case INPUT -> "input " + code(got.name());
      case ARGUMENT -> "argument " + code(got.name());
      case OWN_REF -> "its own ref";
      case SELF -> "its own `Self`";
      case NUMBER -> "its number";
    };
  }

  // | `feed` | `risk`, `gateway` | | `Trading` after 4 in 5 s |
  private void crashes() {
    section(
        "Crashes",
        "What happens when a child crashes, or when a supervisor among the children gives up.");
    row("Child", "Restarted with it", "Stopped with it for good", "When crashes go on");
    row("---", "---", "---", "---");
    for (Crash crash : plan.crashes()) {
      row(code(crash.path()), codes(crash.with()), codes(crash.dropped()), limits(crash));
    }
  }

  private static String limits(Crash crash) {
    if (!crash.restarted()) {
      return "it is not restarted at all";
    }
    List<String> words = new ArrayList<>();
    for (Limit limit : crash.limits()) {
      String in = limit.failures() + " in " + limit.seconds() + " s";
      words.add(
          code(limit.path())
              + (words.isEmpty()
                  ? " gives up after " + in
                  : " after " + in + " of these: " + limit.crashes() + " crashes"));
    }
    return String.join(", ", words) + (crash.lasting() ? ", and is not restarted" : "");
  }

  // The tree has stopped within 25 s.
  private void stop() {
    section("Stop", "The last child stops first; each supervisor waits for its children.");
    StopTime stop = plan.stop();
    line(
        stop.isBounded()
            ? "The tree has stopped within " + time(stop) + ", if all take the time they are given."
            : "There is no limit: "
                + code(String.join("/", stop.endless()))
                + " is waited for as long as it takes.");
    Integer grace = plan.grace();
    if (grace != null) {
      line(
          "Its application cuts off what has not stopped "
              + Text.time(grace)
              + " after it was told.");
    }
  }

  /** A time, or what is waited for without end. */
  private static String time(StopTime stop) {
    if (!stop.isBounded()) {
      return "no limit";
    }
    String time = stop.millis() == 0 ? "no time" : Text.time(stop.millis());
    return stop.perProcessor() ? time + " or more, by the number of processors" : time;
  }

  // | `config` | `app.ExchangeConfig` | `feed` |
  private void inputs() {
    section("Inputs", "What the tree is started with.");
    if (plan.inputs().isEmpty()) {
      line("None.");
      return;
    }
    row("Input", "Type", "For");
    row("---", "---", "---");
    for (TreePlan.Input input : plan.inputs()) {
      row(
          code(input.parameter().name()),
          code(input.parameter().type().bare().shown()),
          input.users().isEmpty() ? "the start functions" : codes(input.users()));
    }
  }

  private void section(String title, String sentence) {
    line("");
    line("## " + title);
    line("");
    line(sentence);
    line("");
  }

  private void row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(cell.isEmpty() ? "" : " " + cell).append(" |");
    }
    line(row.toString());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String code(String name) {
    return Markdown.code(name);
  }

  private static String codes(List<String> names) {
    return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }
}
