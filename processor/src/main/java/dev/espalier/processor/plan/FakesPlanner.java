package dev.espalier.processor.plan;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides which children of a supervisor a test can replace, and with what; a total function. */
public final class FakesPlanner {

  private final SupervisorModel supervisor;
  private final Wiring wiring;
  private final Set<ClassId> faked;

  private FakesPlanner(SupervisorModel supervisor, Set<ClassId> faked) {
    this.supervisor = supervisor;
    this.wiring = Wiring.of(supervisor);
    this.faked = faked;
  }

  /**
   * Plans the fakes of a supervisor.
   *
   * @param subject the supervisor
   * @param faked the workers and supervisors for which there are fakes
   */
  public static FakesPlan plan(FakesModel.Supervisor subject, Set<ClassId> faked) {
    Declaration declaration = subject.model().declaration();
    List<FakesPlan.Child> children = new FakesPlanner(subject.model(), faked).children();
    Set<String> qualified = new TreeSet<>();
    for (FakesPlan.Child child : children) {
      Mentions.collectDefaultPackage(child.fake(), qualified);
      if (child.key() != null) {
        Mentions.collectDefaultPackage(child.key(), qualified);
      }
    }
    FilePlan file =
        FilePlan.of(
            declaration.id(),
            declaration.id().fakes(),
            declaration.access() == Access.PUBLIC,
            List.of(),
            subject.surroundings(),
            List.copyOf(qualified),
            false);
    return new FakesPlan(file, declaration.id().tree(), children);
  }

  private List<FakesPlan.Child> children() {
    Set<String> names = new TreeSet<>();
    List<FakesPlan.Child> children = new ArrayList<>();
    for (ChildMethod method : supervisor.children()) {
      FakesPlan.Child child = child(method, method.product());
      if (child != null && names.add(child.name())) {
        children.add(child);
      }
    }
    return List.copyOf(children);
  }

  private FakesPlan.@Nullable Child child(ChildMethod method, Product product) {
    if (product instanceof Product.Worker worker && isFaked(worker.declaration())) {
      return child(FakesPlan.Kind.WORKER, method, fakeOf(worker), null);
    }
    if (product instanceof Product.Supervisor nested && isFaked(nested.declaration())) {
      TypeRef fakes = TypeRef.Named.of(nested.declaration().id().fakes());
      return child(FakesPlan.Kind.SUPERVISOR, method, fakes, null);
    }
    if (product instanceof Product.Dynamic dynamic && isFaked(dynamic.template().declaration())) {
      Constructor constructor = wiring.constructor(method);
      Parameter key = constructor == null ? null : constructor.key();
      TypeRef fake = fakeOf(dynamic.template());
      return key == null
          ? child(FakesPlan.Kind.EACH, method, fake, null)
          : child(FakesPlan.Kind.KEYED, method, fake, key.type().bare());
    }
    return null;
  }

  private static FakesPlan.Child child(
      FakesPlan.Kind kind, ChildMethod method, TypeRef fake, @Nullable TypeRef key) {
    return new FakesPlan.Child(kind, method.name(), method.id(), fake, key);
  }

  private boolean isFaked(Declaration declaration) {
    String home = supervisor.declaration().id().packageName();
    return faked.contains(declaration.id())
        && declaration.access().reaches(declaration.id().packageName(), home);
  }

  private static TypeRef fakeOf(Product.Worker worker) {
    ClassId fake = worker.declaration().id().fake();
    return new TypeRef.Named(fake, worker.type().arguments(), List.of(), Access.PUBLIC, null);
  }
}
