package dev.espalier.processor.plan;

import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Intensity;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.StopTime;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.plan.BlueprintPlan.Arrow;
import dev.espalier.processor.plan.BlueprintPlan.Box;
import dev.espalier.processor.plan.BlueprintPlan.Form;
import dev.espalier.processor.plan.BlueprintPlan.Got;
import dev.espalier.processor.plan.BlueprintPlan.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows a tree from the root to its last worker and notes what is to be said of each place. */
public final class BlueprintPlanner {

  private final List<Box> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<BlueprintPlan.Crash> crashes = new ArrayList<>();
  private final Map<String, String> boxByPath = new LinkedHashMap<>();

  private BlueprintPlanner() {}

  /** Plans the blueprint of a supervisor without errors. */
  public static BlueprintPlan plan(SupervisorModel supervisor, TreePlan tree) {
    BlueprintPlanner planner = new BlueprintPlanner();
    planner.root(supervisor);
    ApplicationModel application = supervisor.application();
    return new BlueprintPlan(
        supervisor.declaration().id(),
        List.copyOf(planner.boxes),
        List.copyOf(planner.arrows),
        List.copyOf(planner.places),
        List.copyOf(planner.crashes),
        StopTime.of(supervisor),
        application == null ? null : application.grace(),
        tree.inputs());
  }

  /**
   * Where the walk is.
   *
   * @param box the box of the supervisor
   * @param prefix what the paths of its children begin with
   * @param escalation what giving up leads to from here
   * @param inputs what the inputs of this supervisor are in the tree
   */
  private record Branch(
      String box, String prefix, Escalation escalation, Map<String, Got> inputs) {}

  private void root(SupervisorModel supervisor) {
    String name = supervisor.declaration().id().simple();
    String box = box("", null, Form.SUPERVISOR, List.of(name, Drawing.flags(supervisor)));
    Map<String, Got> inputs = new LinkedHashMap<>();
    for (Parameter input : Wiring.of(supervisor).inputs()) {
      inputs.put(input.name(), new Got(Got.Kind.INPUT, input.name()));
    }
    Escalation escalation = Escalation.root(name, supervisor.flags().intensity());
    children(supervisor, new Branch(box, "", escalation, inputs));
  }

  private void children(SupervisorModel supervisor, Branch branch) {
    Wiring wiring = Wiring.of(supervisor);
    String strategy = supervisor.flags().strategyName();
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      List<Got> gets = new ArrayList<>();
      for (Supply supply : wiring.supplies(i)) {
        gets.add(got(supply, branch));
      }
      Affected affected = Affected.by(supervisor.children(), i, strategy);
      place(child, child.id(), List.copyOf(gets), affected, branch);
    }
  }

  private void place(
      ChildMethod child, String id, List<Got> gets, Affected affected, Branch branch) {
    String path = branch.prefix + id;
    String rule = rule(child.product());
    Form form = rule.isEmpty() ? Form.WORKER : Form.SUPERVISOR;
    boolean above =
        child.product() instanceof Product.Dynamic
            || child.product() instanceof Product.Partitioned;
    String restart = restart(child.merged());
    String box =
        box(
            path,
            branch.box,
            form,
            List.of(id, Drawing.kind(child), rule.isEmpty() ? restart : restart + ", " + rule));
    List<Got> own = above ? List.of() : gets; // else each of its children gets them
    if (!(child.product() instanceof Product.Supervisor)) {
      arrows(box, own); // else those below it have the refs
    }
    places.add(
        new Place(
            path,
            Drawing.kind(child),
            rule,
            restart,
            Drawing.shutdown(child.shutdown()),
            StopTime.of(child),
            own));
    crashes.add(branch.escalation.crash(path, child.restart(), affected.in(branch.prefix)));
    below(child, path, gets, new Branch(box, path + "/", branch.escalation, Map.of()));
  }

  private void below(ChildMethod child, String path, List<Got> gets, Branch around) {
    boolean permanent = child.restart().equals("PERMANENT");
    if (child.product() instanceof Product.Supervisor product) {
      Map<String, Got> inputs = new LinkedHashMap<>();
      List<Parameter> inside = Wiring.of(product.nested()).inputs();
      for (int i = 0; i < Math.min(inside.size(), gets.size()); i++) {
        inputs.put(inside.get(i).name(), gets.get(i)); // in the same order, whatever the names
      }
      Intensity intensity = product.nested().flags().intensity();
      Escalation escalation = around.escalation.below(path, intensity, permanent);
      children(product.nested(), new Branch(around.box, around.prefix, escalation, inputs));
    } else if (child.product() instanceof Product.Dynamic dynamic) {
      Escalation escalation =
          around.escalation.below(path, dynamic.limits().intensity(), permanent);
      dynamic(child, dynamic, path, gets, around.box, escalation);
    } else if (child.product() instanceof Product.Partitioned partitioned) {
      Partitioning written = partitioned.partitioning();
      Escalation escalation = around.escalation.below(path, written.intensity(), permanent);
      String numbers = Drawing.numbers(written);
      boolean alone = written.strategyName().equals("ONE_FOR_ONE");
      place(
          child.eachPartition(),
          numbers,
          gets,
          alone ? Affected.none() : Affected.withAll(numbers),
          new Branch(around.box, around.prefix, escalation, around.inputs));
    }
  }

  /** One place stands for all the children of a dynamic supervisor. */
  private void dynamic(
      ChildMethod child,
      Product.Dynamic dynamic,
      String path,
      List<Got> gets,
      String parent,
      Escalation escalation) {
    ChildSettings settings = dynamic.settings();
    String id = dynamic.anyChild();
    String what = dynamic.template().type().bare().shown();
    int shutdown = settings.shutdown().or(ChildSettings.DEFAULT_SHUTDOWN);
    String box = box(path + "/" + id, parent, Form.MANY, List.of(id, what, restart(settings)));
    arrows(box, gets);
    places.add(
        new Place(
            path + "/" + id,
            what,
            "",
            restart(settings),
            Drawing.shutdown(shutdown),
            StopTime.needed(child),
            gets));
    crashes.add(escalation.crash(path + "/" + id, settings.restartType(), Affected.none()));
  }

  private static Got got(Supply supply, Branch branch) {
    if (supply instanceof Supply.Sibling sibling) {
      return new Got(Got.Kind.REF, branch.prefix + sibling.child().id());
    }
    if (supply instanceof Supply.PlainRef sibling) {
      return new Got(Got.Kind.REF, branch.prefix + sibling.child().id());
    }
    if (supply instanceof Supply.Input input) {
      Got known = branch.inputs.get(input.input().name());
      return known == null ? new Got(Got.Kind.INPUT, input.input().name()) : known;
    }
    if (supply instanceof Supply.Argument argument) {
      return new Got(Got.Kind.ARGUMENT, argument.parameter().name());
    }
    if (supply instanceof Supply.OwnRef) {
      return new Got(Got.Kind.OWN_REF, "");
    }
    return supply instanceof Supply.PartitionNumber
        ? new Got(Got.Kind.NUMBER, "")
        : new Got(Got.Kind.SELF, "");
  }

  private void arrows(String from, List<Got> gets) {
    for (Got got : gets) {
      String to = got.kind() == Got.Kind.REF ? boxByPath.get(got.name()) : null;
      if (to != null && !arrows.contains(new Arrow(from, to))) {
        arrows.add(new Arrow(from, to));
      }
    }
  }

  private String box(String path, @Nullable String parent, Form form, List<String> lines) {
    String name = "n" + boxes.size();
    boxes.add(new Box(name, path, parent, form, lines));
    boxByPath.put(path, name);
    return name;
  }

  private static String restart(ChildSettings settings) {
    String type = settings.restartType().toLowerCase(Locale.ROOT);
    return settings.significant().or(false) ? type + ", significant" : type;
  }

  private static String rule(Product product) {
    if (product instanceof Product.Supervisor supervisor) {
      return Drawing.flags(supervisor.nested());
    }
    if (product instanceof Product.Dynamic dynamic) {
      return Drawing.limits(dynamic.limits(), "child");
    }
    if (product instanceof Product.BuiltIn.Tasks tasks) {
      return Drawing.limits(tasks.limits(), "task");
    }
    return product instanceof Product.Partitioned partitioned
        ? Drawing.flags(partitioned.partitioning())
        : "";
  }
}
