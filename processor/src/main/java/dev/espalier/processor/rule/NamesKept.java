package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.ApplicationWiring;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ESP037: where the name of a parameter decides what it gets, the name is known. */
final class NamesKept implements Rule {

  private static final TypeRef PLAIN_REF = TypeRef.Named.of(RuntimeTypes.PROCESS_REF);

  private static final String MAYBE = "which may or may not be that of ";

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Wiring wiring = Wiring.of(supervisor);
    Set<TypeRef> reported = new HashSet<>(); // never iterated
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      for (int j = 0; j < wiring.needs(child).size(); j++) {
        String doubt = doubt(supervisor, wiring, i, j);
        if (doubt != null && reported.add(child.result().bare())) {
          findings.add(finding(supervisor, wiring, child, wiring.needs(child).get(j), doubt));
        }
      }
    }
  }

  /** What a parameter without a name could mean, null if its type is enough. */
  private static @Nullable String doubt(
      SupervisorModel supervisor, Wiring wiring, int index, int position) {
    ChildMethod child = supervisor.children().get(index);
    Parameter parameter = wiring.needs(child).get(position);
    Supply supply = wiring.supplies(index).get(position);
    boolean plain = parameter.type().bare().equals(PLAIN_REF);
    if (parameter.isNamed()
        || supply instanceof Supply.Self
        || supply instanceof Supply.OwnRef
        || supply instanceof Supply.PartitionNumber) {
      return null;
    }
    List<ChildMethod> fitting =
        supervisor.children().stream()
            .filter(sibling -> !sibling.equals(child))
            .filter(sibling -> plain || hasRef(sibling, parameter.type()))
            .toList();
    if (plain && !fitting.isEmpty()) {
      return "which could be any sibling, or an input of the tree";
    }
    if (fitting.size() > 1) {
      return "which could be "
          + fitting.stream()
              .map(sibling -> "`" + sibling.name() + "`")
              .collect(Collectors.joining(" or "));
    }
    return supply instanceof Supply.Input ? rival(supervisor, wiring, child, parameter) : null;
  }

  private static boolean hasRef(ChildMethod child, TypeRef type) {
    TypeRef.Named ref = Wiring.refOf(child);
    return ref != null && ref.bare().equals(type.bare());
  }

  /** Another input of the type; it is the same one if, and only if, it has the same name. */
  private static @Nullable String rival(
      SupervisorModel supervisor, Wiring wiring, ChildMethod child, Parameter parameter) {
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod other = supervisor.children().get(i);
      List<Parameter> needs = wiring.needs(other);
      for (int j = 0; j < needs.size(); j++) {
        if (wiring.supplies(i).get(j) instanceof Supply.Input
            && isRival(parameter, needs.get(j))
            && !haveOneConstructor(child, other)) {
          return MAYBE + "child `" + other.name() + "`";
        }
      }
    }
    Constructor own = Wiring.constructor(supervisor);
    boolean made = supervisor.hasFactories() || supervisor.hasCallbacks();
    if (made && own != null && own.parameters().stream().anyMatch(p -> isRival(parameter, p))) {
      return MAYBE + "the supervisor's constructor";
    }
    return supervisor.application() == null
        ? null
        : rival(supervisor, supervisor.application(), parameter);
  }

  private static @Nullable String rival(
      SupervisorModel supervisor, ApplicationModel application, Parameter parameter) {
    ApplicationWiring wiring = ApplicationWiring.of(supervisor, application);
    for (int i = 0; i < application.callbacks().size(); i++) {
      Callback callback = application.callbacks().get(i);
      for (int j = 0; j < callback.parameters().size(); j++) {
        if (wiring.supplies(i).get(j) instanceof Supply.Input
            && isRival(parameter, callback.parameters().get(j))) {
          return MAYBE + callback.shown();
        }
      }
    }
    return null;
  }

  private static boolean isRival(Parameter parameter, Parameter other) {
    return parameter.type().bare().equals(other.type().bare());
  }

  /** Two children of one class need the same, whatever it is called. */
  private static boolean haveOneConstructor(ChildMethod child, ChildMethod other) {
    return !other.hasBody() && child.result().bare().equals(other.result().bare());
  }

  private static Finding finding(
      SupervisorModel supervisor,
      Wiring wiring,
      ChildMethod child,
      Parameter parameter,
      String doubt) {
    String name = "`" + child.result().shown() + "`";
    boolean nested = child.product().made() instanceof Product.Supervisor;
    Finding finding =
        Finding.of(
                RuleId.ESP037,
                child.origin(),
                "child `"
                    + child.name()
                    + (nested ? "`: a class file below " : "`: the class file of ")
                    + name
                    + " has lost the name of its `"
                    + parameter.type().shown()
                    + "`, "
                    + doubt)
            .note("where the type of a parameter is not enough, its name says what it gets");
    if (!(child.product() instanceof Product.Worker worker)) {
      return finding.help(compiled(nested ? "the classes below " + name : name));
    }
    boolean ofJdk = worker.declaration().id().packageName().matches("(java|javax|jdk)(\\..*)?");
    Finding helped = ofJdk ? finding : finding.help(compiled(name));
    return helped.help(
        (ofJdk ? "" : "or ")
            + "give it names in a start function:\n"
            + StartFunction.of(supervisor, child, worker, named(wiring, child)));
  }

  private static String compiled(String classes) {
    return "compile " + classes + " with the compiler's option -parameters or -g";
  }

  /** Names that no other child uses. */
  private static List<Parameter> named(Wiring wiring, ChildMethod child) {
    List<Parameter> named = new ArrayList<>();
    for (Parameter parameter : wiring.needs(child)) {
      String made = parameter.name();
      String name = made.substring(0, 1).toUpperCase(Locale.ROOT) + made.substring(1);
      named.add(
          parameter.isNamed() ? parameter : new Parameter(child.name() + name, parameter.type()));
    }
    return named;
  }
}
