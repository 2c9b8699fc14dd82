package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.dynamic;
import static dev.espalier.processor.rule.Models.supervisor;
import static dev.espalier.processor.rule.Models.worker;

import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Conduct;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.Set;

/** What workers of tests do, and children that do it. */
final class Conducts {

  static final Origin RUN = Origin.at("app.Feed", 5);

  private Conducts() {}

  static ClassId id(String name) {
    return ClassId.of("app", name);
  }

  static Conduct run(boolean returns, String swallowed) {
    return new Conduct(List.of(), List.of(), new Conduct.Run(RUN, returns, swallowed));
  }

  static Conduct asks(Ask... asks) {
    return new Conduct(List.of(asks), List.of(), null);
  }

  static Ask ask(String entry, String worker, String message) {
    return ask(Ask.Moment.MESSAGE, entry, new Ask.Target.Worker(id(worker)), message);
  }

  static Ask ask(Ask.Moment moment, String path, Ask.Target target, String message) {
    return ask(moment, path, target, message, Set.of());
  }

  static Ask ask(
      Ask.Moment moment, String path, Ask.Target target, String message, Set<String> silenced) {
    Origin origin = new Origin("app.Feed", 3, silenced, null, null, null);
    return new Ask(moment, List.of(path.split(" -> ")), target, "other", message, origin);
  }

  static ChildMethod doing(ChildMethod child, Conduct conduct) {
    Product product =
        child.product() instanceof Product.Dynamic dynamic
            ? new Product.Dynamic(doing(dynamic.template(), conduct), dynamic.limits())
            : doing((Product.Worker) child.product(), conduct);
    return with(child, child.settings(), product);
  }

  static Product.Worker doing(Product.Worker worker, Conduct conduct) {
    return new Product.Worker(
        worker.declaration(),
        worker.type(),
        worker.settings(),
        worker.hasRef(),
        worker.overloadsOf(),
        worker.constructors(),
        doing(worker.nature(), conduct));
  }

  static Nature doing(Nature nature, Conduct conduct) {
    return new Nature(
        nature.handlers(),
        nature.closeable(),
        nature.loop(),
        nature.source(),
        nature.above(),
        nature.fields(),
        nature.shapes(),
        nature.refs(),
        nature.taken(),
        conduct);
  }

  /** The class of the child says so. */
  static ChildMethod restarted(String restart, ChildMethod child) {
    Product.Worker worker = (Product.Worker) child.product().made();
    ChildSettings none = ChildSettings.none(child.origin());
    ChildSettings settings =
        new ChildSettings(
            none.origin(),
            none.id(),
            new Setting<>(restart, child.origin()),
            none.shutdown(),
            none.significant(),
            none.inlineStart());
    Product.Worker set =
        new Product.Worker(
            worker.declaration(),
            worker.type(),
            settings,
            worker.hasRef(),
            worker.overloadsOf(),
            worker.constructors(),
            worker.nature());
    return with(
        child,
        child.settings(),
        child.product() instanceof Product.Dynamic dynamic
            ? new Product.Dynamic(set, dynamic.limits())
            : set);
  }

  static ChildMethod with(ChildMethod child, ChildSettings settings, Product product) {
    return new ChildMethod(
        child.name(),
        child.origin(),
        settings,
        child.hasBody(),
        child.modifiers(),
        child.parameters(),
        child.result(),
        product);
  }

  static ChildMethod nested(String name, ChildMethod... children) {
    ChildMethod child = child(name, "Nested");
    SupervisorModel model = supervisor(children);
    Product.Worker any = (Product.Worker) child.product();
    return with(
        child, child.settings(), new Product.Supervisor(any.declaration(), null, model, null));
  }

  static WorkerModel doing(WorkerModel worker, Conduct conduct) {
    return new WorkerModel(
        worker.declaration(),
        worker.surroundings(),
        worker.settings(),
        worker.constructors(),
        worker.handlers(),
        worker.contracts(),
        worker.closeable(),
        worker.loop(),
        worker.template(),
        worker.misplaced(),
        worker.missing(),
        worker.isolation(),
        doing(worker.nature(), conduct),
        worker.silences());
  }

  static ChildMethod closeable(ChildMethod dynamic) {
    Product.Dynamic product = (Product.Dynamic) dynamic.product();
    Product.Worker worker = product.template();
    Nature nature = worker.nature();
    Product.Worker closeable =
        new Product.Worker(
            worker.declaration(),
            worker.type(),
            worker.settings(),
            worker.hasRef(),
            worker.overloadsOf(),
            worker.constructors(),
            new Nature(
                nature.handlers(),
                true,
                nature.loop(),
                nature.source(),
                nature.above(),
                nature.fields(),
                nature.shapes(),
                nature.refs(),
                nature.taken(),
                nature.conduct()));
    return with(dynamic, dynamic.settings(), new Product.Dynamic(closeable, product.limits()));
  }
}
