package dev.espalier.processor.soundness;

import java.util.List;

/** Writes a class that uses all generated classes, as the code of a user would. */
final class ClientWriter {

  private final World world;

  ClientWriter(World world) {
    this.world = world;
  }

  void write(List<SupervisorWriter.Access> accesses) {
    String home = world.clientHome();
    String name = world.vocabulary.type();
    Declared type = new Declared(home, List.of(name), false, List.of());
    String quiet =
        "@java.lang.SuppressWarnings({\"deprecation\", \"removal\", \"rawtypes\","
            + " \"unchecked\"})\n";
    Piece body = Piece.group(World.packageLine(home) + quiet + "class " + name + " {\n", "", "}\n");
    int count = 0;
    for (World.Worker worker : world.workers) {
      if (worker.hasRef() && worker.isSeenFrom(home, false)) {
        Piece method =
            Piece.group(
                "  void use"
                    + count++
                    + "("
                    + worker.ref()
                    + " ref) throws java.lang.Throwable {\n",
                "",
                "  }\n");
        worker.uses().forEach(use -> method.add("    " + use + "\n"));
        body.add(method);
      }
    }
    for (SupervisorWriter.Access access : accesses) {
      String start =
          access.dynamic() == null ? "" : "    child.start(" + access.dynamic().given() + ");\n";
      body.add(
          "  void use"
              + count++
              + "("
              + access.supervisor().generated("Tree")
              + " tree) {\n    "
              + access.type()
              + " child = tree."
              + access.method()
              + "();\n"
              + start
              + "  }\n");
    }
    world.files.add(new Program.File(type.path(), false, body));
  }
}
