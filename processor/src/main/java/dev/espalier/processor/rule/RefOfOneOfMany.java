package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.ApplicationWiring;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ESP038: who needs one of many processes takes what finds them, since a tree wires none. */
final class RefOfOneOfMany implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Wiring wiring = Wiring.of(supervisor);
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      boolean nested = child.product().made() instanceof Product.Supervisor;
      String user = (nested ? "something below child `" : "child `") + child.name() + "`";
      List<ChildMethod> others = // a tree that is below itself is told there: ESP076
          supervisor.children().stream().filter(c -> !nested || !c.equals(child)).toList();
      check(others, user, child.origin(), wiring.needs(i), wiring.supplies(i), findings);
    }
    ApplicationModel application = supervisor.application();
    if (application != null) {
      ApplicationWiring callbacks = ApplicationWiring.of(supervisor, application);
      for (int i = 0; i < application.callbacks().size(); i++) {
        Callback callback = application.callbacks().get(i);
        List<Supply> supplies = callbacks.supplies(i);
        if (callback.kind() != Callback.Kind.ON_STOP) { // ESP042 is about those
          check(
              supervisor.children(),
              callback.shown(),
              callback.origin(),
              callback.parameters(),
              supplies,
              findings);
        }
      }
    }
  }

  private static void check(
      List<ChildMethod> children,
      String user,
      Origin origin,
      List<Parameter> needs,
      List<Supply> supplies,
      Findings findings) {
    for (int j = 0; j < needs.size(); j++) {
      if (supplies.get(j) instanceof Supply.Input) {
        for (ChildMethod sibling : children) {
          if (needs.get(j).type().bare().equals(one(sibling))) {
            findings.add(finding(user, origin, needs.get(j), sibling));
            break;
          }
        }
      }
    }
  }

  /** The ref of one of the processes of a child that has many, null if it has not. */
  private static @Nullable TypeRef one(ChildMethod child) {
    TypeRef.Named ref = null;
    if (child.product() instanceof Product.Dynamic) {
      ref = Wiring.ownRef(child);
    } else if (child.product() instanceof Product.Partitioned) {
      ref = (TypeRef.Named) Objects.requireNonNull(Wiring.refOf(child)).arguments().get(0);
    }
    if (ref == null || ref.id().equals(RuntimeTypes.PROCESS_REF)) { // that one is found by name
      return null;
    }
    return ref.bare();
  }

  private static Finding finding(
      String user, Origin origin, Parameter parameter, ChildMethod sibling) {
    boolean partitioned = sibling.product() instanceof Product.Partitioned;
    String all = Objects.requireNonNull(Wiring.refOf(sibling)).shown();
    return Finding.of(
            RuleId.ESP038,
            origin,
            user
                + " takes `"
                + parameter.type().shown()
                + " "
                + parameter.name()
                + "`, the ref of one "
                + (partitioned ? "partition" : "child")
                + " of `"
                + sibling.name()
                + "`, which a tree cannot choose: it becomes an input")
        .note(
            partitioned
                ? "which partition is meant depends on a key, each time that it is asked"
                : "the children of a dynamic supervisor are started on demand; when the tree"
                    + " starts, there are none")
        .help(
            "take `"
                + all
                + " "
                + sibling.name()
                + "`, which finds the "
                + (partitioned ? "partition for a key" : "child that is meant"));
  }
}
