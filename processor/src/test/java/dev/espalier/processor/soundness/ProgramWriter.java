package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes a program of a seed. */
final class ProgramWriter {

  private ProgramWriter() {}

  /** The program of a seed in the package {@code root}. */
  static Program write(long seed, String root, Mode mode) {
    Draw draw = new Draw(seed);
    World world = new World(draw, root, mode);
    new ValueWriter(world).write();
    new WorkerWriter(world).write();
    SupervisorWriter supervisors = new SupervisorWriter(world);
    supervisors.write();
    new ClientWriter(world).write(supervisors.accesses());
    if (!mode.named() && draw.percent(20)) {
      fakes(world);
    }
    Set<String> expected = new TreeSet<>();
    if (draw.percent(30)) {
      for (int i = draw.between(1, 3); i > 0; i--) {
        expected.add(fault(world, draw.of(Fault.values())));
      }
    }
    List<Program.File> files = new ArrayList<>(world.files);
    draw.shuffle(files);
    return new Program(seed, root, List.copyOf(files), Set.copyOf(expected), Set.of(), mode);
  }

  /** A test that has others play what the program is made of. */
  private static void fakes(World world) {
    String home = world.clientHome();
    List<String> subjects = new ArrayList<>();
    world.draw.some(world.supervisors, 2).forEach(s -> subjects.add(s.qualified() + ".class"));
    world.draw.some(world.workers, 2).stream()
        .filter(worker -> worker.hasRef() && worker.isSeenFrom(home, false))
        .forEach(worker -> subjects.add(worker.type().qualified() + ".class"));
    if (!subjects.isEmpty()) {
      String quiet = "@java.lang.SuppressWarnings({\"deprecation\", \"removal\"})\n";
      String name = world.vocabulary.type();
      Piece file =
          Piece.group(
              World.packageLine(home) + quiet + "@dev.espalier.testkit.Fakes({",
              ", ",
              "})\nclass " + name + " {}\n");
      subjects.forEach(file::add);
      String path = new Declared(home, List.of(name), false, List.of()).path();
      world.files.add(new Program.File(path, false, file));
    }
  }

  private static String fault(World world, Fault fault) {
    String home = world.home(false);
    String worker = world.vocabulary.type();
    String name = world.vocabulary.type();
    file(
        world,
        home,
        worker,
        "class " + worker + " { @dev.espalier.annotations.Call int count() { return 1; } }\n");
    file(world, home, name, fault.text(name, worker));
    return fault.id();
  }

  private static void file(World world, String home, String name, String text) {
    String path = new Declared(home, List.of(name), false, List.of()).path();
    String whole = World.packageLine(home) + text;
    world.files.add(new Program.File(path, false, Piece.text(whole)));
  }
}
