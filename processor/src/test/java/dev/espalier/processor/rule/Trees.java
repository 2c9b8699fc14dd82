package dev.espalier.processor.rule;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Conduct;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Surroundings;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes trees with settings by hand, for the rules on budgets and shapes. */
final class Trees {

  private static final Origin AT = Origin.at("app.Root", 0);

  private Trees() {}

  static <T> Setting<T> setting(@Nullable T value) {
    return new Setting<>(value, AT);
  }

  /** What is written in one {@code @Child}; null is what is not written. */
  static ChildSettings settings(@Nullable String restart, @Nullable Integer shutdown) {
    return new ChildSettings(
        AT, setting(null), setting(restart), setting(shutdown), setting(null), setting(null));
  }

  /** What is written in a {@code @Child} that says nothing else. */
  static ChildSettings inlineStart(boolean promised) {
    return new ChildSettings(
        AT, setting(null), setting(null), setting(null), setting(null), setting(promised));
  }

  /** A worker in whose class nothing is written, and nothing on its method. */
  static ChildMethod worker(String name) {
    return worker(name, null, null);
  }

  /** A worker with what is written on its method. */
  static ChildMethod worker(String name, @Nullable String restart, @Nullable Integer shutdown) {
    return child(name, settings(restart, shutdown), product(name, null, Nature.blank()));
  }

  /** A worker of whose class more is known. */
  static ChildMethod worker(
      String name, @Nullable ChildSettings ofClass, Nature nature, Parameter... needs) {
    return child(name, ChildSettings.none(AT), product(name, ofClass, nature, needs));
  }

  /** A worker that does something when it stops. */
  static ChildMethod closeable(String name, @Nullable Integer shutdown) {
    return child(
        name, ChildSettings.none(AT), product(name, settings(null, shutdown), terminating()));
  }

  /** A class that does something when it stops. */
  static Nature terminating() {
    return new Nature(
        Set.of(Handler.Kind.TERMINATE),
        false,
        false,
        true,
        Set.of(),
        List.of(),
        Map.of(),
        Set.of(),
        Set.of(),
        Conduct.unseen());
  }

  /** A class whose constructor takes these. */
  static Nature taking(Nature.Taken... taken) {
    return new Nature(
        Set.of(),
        false,
        false,
        true,
        Set.of(),
        List.of(),
        Map.of(),
        Set.of(),
        Set.of(taken),
        Conduct.unseen());
  }

  /** A class that names the refs of those classes. */
  static Nature naming(String... workers) {
    Set<ClassId> refs =
        Set.copyOf(List.of(workers).stream().map(worker -> id(worker).ref()).toList());
    return new Nature(
        Set.of(),
        false,
        false,
        true,
        Set.of(),
        List.of(),
        Map.of(),
        refs,
        Set.of(),
        Conduct.unseen());
  }

  /** A nested supervisor. */
  static ChildMethod nested(String name, @Nullable Integer shutdown, SupervisorModel nested) {
    return child(
        name,
        settings(null, shutdown),
        new Product.Supervisor(nested.declaration(), null, nested, null));
  }

  /** A dynamic supervisor of workers whose class says that. */
  static ChildMethod dynamic(String name, ChildSettings ofClass, @Nullable Integer restarts) {
    Limits limits = new Limits(AT, setting(null), setting(restarts), setting(null));
    Parameter key = Models.needs("Key", "key");
    Product.Worker template =
        new Product.Worker(
            declaration(capitalized(name)),
            TypeRef.Named.of(id(capitalized(name))),
            ofClass,
            true,
            false,
            List.of(Models.given(List.of(Models.arg(key)))),
            Nature.blank());
    return child(name, ChildSettings.none(AT), new Product.Dynamic(template, limits));
  }

  /** A partition supervisor of workers whose class says that. */
  static ChildMethod partitioned(
      String name,
      @Nullable Integer partitions,
      String strategy,
      @Nullable Integer restarts,
      ChildSettings ofClass) {
    return partitioned(
        name, partitions, strategy, restarts, product(name, ofClass, Nature.blank()));
  }

  /** A partition supervisor of anything. */
  static ChildMethod partitioned(
      String name,
      @Nullable Integer partitions,
      String strategy,
      @Nullable Integer restarts,
      Product template) {
    Partitioning partitioning =
        new Partitioning(
            AT, setting(partitions), setting(strategy), setting(restarts), setting(null));
    return child(name, ChildSettings.none(AT), new Product.Partitioned(template, partitioning));
  }

  /** A task supervisor. */
  static ChildMethod tasks(String name, @Nullable Integer shutdown) {
    return child(
        name,
        settings(null, shutdown),
        new Product.BuiltIn.Tasks(TypeRef.Named.of(RuntimeTypes.TASK_SUPERVISOR), Limits.none(AT)));
  }

  private static Product.Worker product(
      String name, @Nullable ChildSettings ofClass, Nature nature, Parameter... needs) {
    return new Product.Worker(
        declaration(capitalized(name)),
        TypeRef.Named.of(id(capitalized(name))),
        ofClass,
        true,
        false,
        List.of(Models.wired(needs)),
        nature);
  }

  static ChildMethod child(String name, ChildSettings settings, Product product) {
    TypeRef result =
        product.made() instanceof Product.Worker worker
            ? worker.type()
            : TypeRef.Named.of(id(capitalized(name)));
    return new ChildMethod(name, AT, settings, false, Set.of(), List.of(), result, product);
  }

  /** A supervisor in which nothing is written. */
  static SupervisorModel supervisor(ChildMethod... children) {
    return supervisor("ONE_FOR_ONE", 3, 5, children);
  }

  /** A supervisor. */
  static SupervisorModel supervisor(
      String strategy, int maxRestarts, int maxSeconds, ChildMethod... children) {
    SupervisorModel.Flags flags =
        new SupervisorModel.Flags(
            AT, setting(strategy), setting(maxRestarts), setting(maxSeconds), setting(null));
    return supervisor(flags, null, children);
  }

  /** A supervisor that stops by itself. */
  static SupervisorModel autoShutdown(String condition, ChildMethod... children) {
    SupervisorModel.Flags flags =
        new SupervisorModel.Flags(
            AT, setting(null), setting(null), setting(null), setting(condition));
    return supervisor(flags, null, children);
  }

  /** An application; a grace of null is not written. */
  static SupervisorModel application(@Nullable Integer grace, ChildMethod... children) {
    SupervisorModel.Flags flags =
        new SupervisorModel.Flags(AT, setting(null), setting(null), setting(null), setting(null));
    return supervisor(
        flags,
        new ApplicationModel(
            setting(null),
            setting(null),
            setting(grace),
            List.<Callback>of(),
            Surroundings.plain()),
        children);
  }

  private static SupervisorModel supervisor(
      SupervisorModel.Flags flags,
      @Nullable ApplicationModel application,
      ChildMethod... children) {
    return new SupervisorModel(
        declaration("Root"),
        Surroundings.plain(),
        flags,
        null,
        List.of(children),
        List.of(),
        application,
        List.of(),
        List.of(),
        List.of(),
        Isolation.none(),
        List.of());
  }

  private static Declaration declaration(String name) {
    return new Declaration(
        id(name),
        Origin.at("app." + name, 0),
        Declaration.Kind.CLASS,
        Access.PACKAGE,
        false,
        false,
        List.of());
  }

  static ClassId id(String name) {
    return ClassId.of("app", name);
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
