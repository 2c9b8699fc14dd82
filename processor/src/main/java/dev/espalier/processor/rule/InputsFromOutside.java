package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.ApplicationWiring;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ESP076: what a tree asks for is not what only its own start makes. The lowest supervisor above
 * both sides tells it; what is one of many beside its user is ESP038.
 */
final class InputsFromOutside implements Rule {

  private static final String NOBODY = ": it becomes an input, which nobody has before the start";

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006, RuleId.ESP014);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Wiring wiring = Wiring.of(supervisor);
    for (int i = 0; i < supervisor.children().size(); i++) {
      for (int j = 0; j < wiring.needs(i).size(); j++) {
        if (wiring.supplies(i).get(j) instanceof Supply.Input) {
          input(supervisor, supervisor.children().get(i), wiring.needs(i).get(j), findings);
        }
      }
    }
    if (supervisor.application() != null) {
      callbacks(supervisor, supervisor.application(), findings);
    }
  }

  private static void input(
      SupervisorModel supervisor, ChildMethod child, Parameter parameter, Findings findings) {
    TypeRef type = parameter.type().bare();
    if (type.equals(TypeRef.Named.of(supervisor.declaration().id().tree()))) {
      findings.add(ofOwnTree(child, parameter));
      return;
    }
    List<Inside.Member> fitting = Inside.find(supervisor.children(), type);
    Inside.Member member = chosen(fitting);
    boolean toldBelow = fitting.stream().anyMatch(other -> other.isIn(child));
    if (member != null && !toldBelow) {
      Finding finding = of(child, parameter, member, fitting.size());
      findings.add(new WayIn(supervisor, child, parameter, member).help(finding));
    }
  }

  /** The first of those that fit, null if there is none or ESP038 has told it. */
  private static Inside.@Nullable Member chosen(List<Inside.Member> fitting) {
    boolean told = fitting.stream().anyMatch(m -> m.oneOfMany() && m.path().size() == 1);
    return fitting.isEmpty() || told ? null : fitting.get(0);
  }

  private static Finding of(
      ChildMethod child, Parameter parameter, Inside.Member member, int fitting) {
    return Finding.of(
            RuleId.ESP076,
            child.origin(),
            user(child)
                + takes(parameter)
                + what(member, "another subtree")
                + (fitting > 1 ? " and elsewhere" : "")
                + NOBODY)
        .note(
            "a tree wires siblings and asks `start` for all else; whoever calls that has what is in"
                + " another tree at most, not what is in the one that it starts");
  }

  private static Finding ofOwnTree(ChildMethod child, Parameter parameter) {
    return Finding.of(
            RuleId.ESP076,
            child.origin(),
            user(child) + takes(parameter) + "the tree that it is in" + NOBODY)
        .note("`start` would be given what it returns; at most there is another tree of that class")
        .help("take the refs of what it needs: those of siblings declared before it are wired")
        .help("or " + WayIn.inMessage(parameter));
  }

  private static String user(ChildMethod child) {
    boolean nested = child.product().made() instanceof Product.Supervisor;
    return (nested ? "something below child `" : "child `") + child.name() + "`";
  }

  private static String takes(Parameter parameter) {
    return " takes `" + parameter.type().shown() + " " + parameter.name() + "`, ";
  }

  private static String what(Inside.Member member, String subtree) {
    String in = " in " + subtree + ", at " + member.shown();
    if (member.many() != null) {
      return "one of many" + in;
    }
    if (member.child().product() instanceof Product.Worker) {
      return "the ref of a worker" + in;
    }
    return member.child().product() instanceof Product.Supervisor
        ? "the tree of " + member.shown()
        : "the accessor of a supervisor" + in;
  }

  private static void callbacks(
      SupervisorModel supervisor, ApplicationModel application, Findings findings) {
    ApplicationWiring wiring = ApplicationWiring.of(supervisor, application);
    for (int i = 0; i < application.callbacks().size(); i++) {
      Callback callback = application.callbacks().get(i);
      for (int j = 0; j < callback.parameters().size(); j++) {
        Parameter parameter = callback.parameters().get(j);
        if (wiring.supplies(i).get(j) instanceof Supply.Input) {
          TypeRef type = parameter.type().bare();
          Inside.Member member = chosen(Inside.find(supervisor.children(), type));
          if (member != null) {
            findings.add(ofCallback(callback, parameter, member));
          }
        }
      }
    }
  }

  private static Finding ofCallback(Callback callback, Parameter parameter, Inside.Member member) {
    boolean late = callback.kind() == Callback.Kind.ON_STOP; // ESP042 if it took the subtree
    return Finding.of(
            RuleId.ESP076,
            callback.origin(),
            callback.shown() + takes(parameter) + what(member, "a subtree") + NOBODY)
        .note(
            "a callback gets what the tree has for its own children; the launcher asks for all"
                + " else, before there is a tree")
        .help(
            (late ? "annotate `" + callback.name() + "` with @PrepStop, " : "")
                + WayIn.take(member.path().get(0))
                + ", and ask for "
                + member.asked());
  }
}
