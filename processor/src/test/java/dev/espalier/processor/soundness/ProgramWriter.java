package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes a program of a seed. */
final class ProgramWriter {

  private ProgramWriter() {}

  /** The program of a seed in the package {@code root}. */
  static Program write(long seed, String root) {
    Draw draw = new Draw(seed);
    World world = new World(draw, root);
    new ValueWriter(world).write();
    new WorkerWriter(world).write();
    SupervisorWriter supervisors = new SupervisorWriter(world);
    supervisors.write();
    new ClientWriter(world).write(supervisors.accesses());
    Set<String> expected = new TreeSet<>();
    if (draw.percent(30)) {
      for (int i = draw.between(1, 3); i > 0; i--) {
        expected.add(fault(world, draw.of(Fault.values())));
      }
    }
    List<Program.File> files = new ArrayList<>(world.files);
    draw.shuffle(files);
    return new Program(seed, root, List.copyOf(files), Set.copyOf(expected), Set.of());
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
    String path = home.replace('.', '/') + "/" + name + ".java";
    String whole = "package " + home + ";\n\n" + text;
    world.files.add(new Program.File(path, false, Piece.text(whole)));
  }
}
