package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes what makes an application of a supervisor: the annotation and the callbacks. */
final class ApplicationWriter {

  private final World world;
  private final Draw draw;
  private final Imports imports;
  private final TypeDraw types;
  private final Declared type;

  ApplicationWriter(World world, Imports imports, TypeDraw types, Declared type) {
    this.world = world;
    this.draw = world.draw;
    this.imports = imports;
    this.types = types;
    this.type = type;
  }

  /** {@code @Application} with settings. */
  String mark() {
    List<String> settings = new ArrayList<>();
    if (draw.percent(30)) {
      settings.add("name = \"" + draw.of(SupervisorWriter.IDS).replace("/", "") + "\"");
    }
    if (draw.percent(30)) {
      String kind = imports.name(World.ANNOTATIONS + "ApplicationType");
      settings.add("type = " + kind + draw.of(".PERMANENT", ".TRANSIENT", ".TEMPORARY"));
    }
    if (draw.percent(30)) {
      settings.add("terminationGrace = " + draw.of("1", "60_000"));
    }
    return imports.annotation("Application") + "(" + String.join(", ", settings) + ")";
  }

  /** What it does beside its tree. */
  void callbacks(Piece body, String modifier, Set<String> taken) {
    for (int i = draw.of(0, 1, 1, 2); i > 0; i--) {
      callback(body, modifier, taken, "StartPhase", true);
    }
    if (draw.percent(30)) {
      callback(body, modifier, taken, "PrepStop", true);
    }
    if (draw.percent(30)) {
      callback(body, modifier, taken, "OnStop", false);
    }
  }

  private void callback(
      Piece body, String modifier, Set<String> taken, String mark, boolean asksProcesses) {
    String thrown = draw.percent(20) ? " throws java.lang.Exception" : "";
    String head = "  " + imports.annotation(mark) + " " + modifier + "void ";
    Piece method =
        Piece.group(head + world.vocabulary.method(taken) + "(", ", ", ")" + thrown + " {}\n");
    Set<String> names = new TreeSet<>();
    for (int i = draw.upTo(2); i > 0; i--) {
      method.add(parameter(asksProcesses) + " " + world.vocabulary.parameter(names));
    }
    body.add(method);
  }

  private String parameter(boolean asksProcesses) {
    List<World.Worker> seen =
        world.workers.stream()
            .filter(w -> w.hasRef() && w.isSeenFrom(type.home(), type.library()))
            .toList();
    int roll = asksProcesses ? draw.upTo(3) : 3;
    if (roll == 0) {
      return imports.name(type.generated("Tree"));
    }
    if (roll == 1 && !seen.isEmpty()) {
      Declared worker = draw.of(seen).type();
      return imports.name(worker.generated("Ref")) + worker.arguments();
    }
    return types.any();
  }
}
