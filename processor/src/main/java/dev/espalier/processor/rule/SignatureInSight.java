package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Template;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.model.WorkerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ESP021: generated code can name what it has to pass on. */
final class SignatureInSight implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP002); // what is inside of a private class is out of sight with it
  }

  @Override
  public void check(WorkerModel worker, Findings findings) {
    String home = worker.declaration().id().packageName();
    bounds(worker, home, findings);
    for (Handler handler : worker.handlers()) {
      boolean callable =
          handler.access().reaches(handler.owner().packageName(), home)
              || (handler.access() == Access.PRIVATE && !handler.inherited());
      if (!callable) {
        String member = handler.owner().simple() + "." + handler.signature();
        report(
            handler.origin(),
            handler.kind().shown()
                + " method `"
                + member
                + "` that `"
                + worker.declaration().id().simple()
                + "` inherits cannot be called from `"
                + worker.declaration().id().ref().simple()
                + "`",
            "make `" + member + "` public, or override it",
            findings);
      }
      TypeRef.Named hidden = callable ? hidden(types(handler), home) : null;
      if (hidden != null) {
        report(
            handler.origin(),
            handler.kind().shown()
                + " method `"
                + handler.signature()
                + "` uses `"
                + hidden.id().nested()
                + "`, which `"
                + worker.declaration().id().ref().simple()
                + "` cannot see",
            "make `" + hidden.id().nested() + "` visible in " + shown(home),
            findings);
      }
    }
    if (worker.template() != null) {
      accessor(worker, worker.template(), findings);
    }
  }

  /** A ref repeats the type parameters of its worker with their bounds. */
  private static void bounds(WorkerModel worker, String home, Findings findings) {
    for (TypeParameter parameter : worker.declaration().typeParameters()) {
      TypeRef.Named hidden = hidden(parameter.bounds(), home);
      if (hidden != null) {
        report(
            worker.declaration().origin(),
            "type parameter `"
                + parameter.name()
                + "` of `"
                + worker.declaration().id().simple()
                + "` extends `"
                + hidden.id().nested()
                + "`, which `"
                + worker.declaration().id().ref().simple()
                + "` cannot see",
            "make `" + hidden.id().nested() + "` visible in " + shown(home),
            findings);
      }
    }
  }

  /** What is given to {@code start} of a dynamic supervisor is named by its accessor. */
  private static void accessor(WorkerModel worker, Template template, Findings findings) {
    ClassId id = worker.declaration().id();
    for (Constructor.Given given : template.constructor().given()) {
      TypeRef.Named hidden = hidden(given.parameter().type(), id.packageName());
      if (hidden != null) {
        report(
            given.origin(),
            given.kind().shown()
                + " parameter `"
                + given.parameter().name()
                + "` is a `"
                + hidden.id().nested()
                + "`, which `"
                + id.dynamicSupervisor().simple()
                + "` cannot see",
            "make `" + hidden.id().nested() + "` visible in " + shown(id.packageName()),
            findings);
      }
    }
  }

  private static String shown(String home) {
    return home.isEmpty() ? "the default package" : "package `" + home + "`";
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    String home = supervisor.declaration().id().packageName();
    Wiring wiring = Wiring.of(supervisor);
    for (ChildMethod child : supervisor.children()) {
      if (child.product().made() instanceof Product.Supervisor) {
        continue; // its own tree had to see them, and has said so
      }
      if (child.product() instanceof Product.Worker worker
          && !child.hasBody()
          && !worker.hasRef() // else it has been told at the worker
          && hidden(worker.type(), home) != null) {
        report(
            child.origin(),
            "child `"
                + child.name()
                + "` is a `"
                + worker.declaration().id().nested()
                + "`, which `"
                + supervisor.declaration().id().tree().simple()
                + "` cannot see",
            "remove `private`, or make the child in a method with a body",
            findings);
        continue;
      }
      Constructor constructor = wiring.constructor(child);
      List<TypeRef> named = new ArrayList<>();
      wiring.needs(child).stream()
          .filter(p -> constructor == null || !constructor.isGiven(p))
          .map(Parameter::type)
          .forEach(named::add);
      boolean isBuiltIn = child.product().made() instanceof Product.BuiltIn;
      if (child.product().made() instanceof Product.BuiltIn builtIn) {
        named.add(builtIn.type());
      }
      TypeRef.Named hidden = hidden(named, home);
      if (hidden != null) {
        report(
            child.origin(),
            "child `"
                + child.name()
                + (isBuiltIn ? "` names `" : "` needs a `")
                + hidden.id().nested()
                + "`, which `"
                + supervisor.declaration().id().tree().simple()
                + "` cannot see",
            isBuiltIn
                ? "make `" + hidden.id().nested() + "` visible in " + shown(home)
                : "make `"
                    + hidden.id().nested()
                    + "` public, or make the child in a method with a body",
            findings);
      }
    }
    Constructor own =
        supervisor.hasFactories() || supervisor.hasCallbacks()
            ? Wiring.constructor(supervisor)
            : null;
    if (own != null) {
      construction(supervisor, own, findings);
    }
    if (supervisor.application() != null) {
      callbacks(supervisor, supervisor.application(), findings);
    }
  }

  /** What the constructor of a supervisor class gets is named by the tree's {@code start}. */
  private static void construction(SupervisorModel supervisor, Constructor own, Findings findings) {
    List<TypeRef> types = new ArrayList<>(own.thrown());
    own.parameters().forEach(parameter -> types.add(parameter.type()));
    ClassId id = supervisor.declaration().id();
    TypeRef.Named hidden = hidden(types, id.packageName());
    if (hidden != null) {
      report(
          supervisor.declaration().origin(),
          "the constructor of supervisor `"
              + id.simple()
              + "` uses `"
              + hidden.id().nested()
              + "`, which `"
              + id.tree().simple()
              + "` cannot see",
          "make `" + hidden.id().nested() + "` visible in " + shown(id.packageName()),
          findings);
    }
  }

  /** The parameters of callbacks are named by the launcher. */
  private static void callbacks(
      SupervisorModel supervisor, ApplicationModel application, Findings findings) {
    ClassId id = supervisor.declaration().id();
    for (Callback callback : application.callbacks()) {
      TypeRef.Named hidden =
          hidden(callback.parameters().stream().map(Parameter::type).toList(), id.packageName());
      if (hidden != null) {
        String type = "`" + hidden.id().nested() + "`";
        String launcher = "`" + id.application().simple() + "`";
        findings.add(
            Finding.of(
                    RuleId.ESP021,
                    callback.origin(),
                    callback.shown() + " needs a " + type + ", which " + launcher + " cannot see")
                .note("the launcher asks for what the callbacks need and the tree does not have")
                .help("make " + type + " visible in " + shown(id.packageName())));
      }
    }
  }

  private static void report(Origin origin, String headline, String help, Findings findings) {
    findings.add(
        Finding.of(RuleId.ESP021, origin, headline)
            .note("what is sent to a process is named by senders, through the generated class")
            .help(help));
  }

  private static List<TypeRef> types(Handler handler) {
    List<TypeRef> types = new ArrayList<>();
    handler.parameters().forEach(parameter -> types.add(parameter.type()));
    if (handler.isMessage()) {
      types.add(handler.result());
    }
    handler.thrown().forEach(thrown -> types.add(thrown.type()));
    return types;
  }

  private static TypeRef.@Nullable Named hidden(List<? extends TypeRef> types, String home) {
    for (TypeRef type : types) {
      TypeRef.Named hidden = hidden(type, home);
      if (hidden != null) {
        return hidden;
      }
    }
    return null;
  }

  private static TypeRef.@Nullable Named hidden(TypeRef type, String home) {
    if (type instanceof TypeRef.ArrayOf array) {
      return hidden(array.component(), home);
    }
    if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      return hidden(wildcard.bound(), home);
    }
    if (type instanceof TypeRef.Named named) {
      if (!named.access().reaches(named.id().packageName(), home)) {
        return named;
      }
      TypeRef.Named around = named.outer() == null ? null : hidden(named.outer(), home);
      return around == null ? hidden(named.arguments(), home) : around;
    }
    return null;
  }
}
