package app;

import dev.espalier.ChildInfo;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.SupervisorRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Kills each worker of a new tree and compares what happens with the table in the blueprint. */
public class Main {

  public static String run() {
    List<String> said = new ArrayList<>();
    for (String line : RootTree.blueprint().lines().toList()) {
      if (line.matches("\\| `\\w+/\\w+` \\|.*(gives up|not restarted).*")) {
        String[] cells = line.substring(1).split("\\|");
        String path = names(cells[0]).get(0);
        said.add(path + " restarts " + names(cells[1]) + ", drops " + names(cells[2]));
        said.add(path + " " + happens(path));
      }
    }
    return String.join("\n", said);
  }

  private static String happens(String path) {
    Log log = new Log(new ConcurrentHashMap<>());
    try (RootTree tree = RootTree.start(log)) {
      Map<String, Integer> before = new TreeMap<>(log.starts());
      SupervisorRef supervisor = tree.supervisor().supervisor(path.split("/")[0]);
      ProcessRef victim = supervisor.child(path.split("/")[1]);
      List<String> ids = ids(supervisor);
      Signals.kill(victim);
      List<String> gone = new ArrayList<>(ids);
      gone.removeAll(ids(supervisor)); // answers when the restart is done
      List<String> restarted = new ArrayList<>();
      for (String place : new TreeSet<>(log.starts().keySet())) {
        if (!log.starts().get(place).equals(before.get(place))) {
          restarted.add(place.replace("Root/", ""));
        }
      }
      List<String> dropped = gone.stream().map(id -> path.split("/")[0] + "/" + id).toList();
      boolean itself = restarted.remove(path);
      return "restarts "
          + restarted
          + ", drops "
          + dropped.stream().filter(place -> !place.equals(path)).toList()
          + (itself ? "" : ", not itself");
    }
  }

  private static List<String> ids(SupervisorRef supervisor) {
    return supervisor.whichChildren().stream().map(ChildInfo::id).sorted().toList();
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    for (String name : cell.split(",")) {
      if (!name.isBlank()) {
        names.add(name.strip().replace("`", ""));
      }
    }
    return names;
  }
}
