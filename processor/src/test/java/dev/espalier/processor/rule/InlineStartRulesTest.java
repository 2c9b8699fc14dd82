package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Trees.inlineStart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.Wait;
import dev.espalier.processor.model.WorkerModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules on starts that promise not to block, over models made by hand. */
class InlineStartRulesTest {

  private static final Wait ASKS = new Wait(List.of("Feed()", "load()"), "limits.last()", true);
  private static final Wait SLEEPS = new Wait(List.of("feed()"), "Thread.sleep(..)", false);

  private static List<String> headlines(TypeModel model) {
    return findings(model).stream().map(Finding::headline).toList();
  }

  private static List<Finding> findings(TypeModel model) {
    return Rules.check(model).inOrder().stream()
        .filter(f -> f.id() == RuleId.ESP078 || f.id() == RuleId.ESP080)
        .toList();
  }

  @Test
  void aSupervisorHasNoInlineStart() {
    SupervisorModel below = Trees.supervisor(Trees.worker("feed"));
    ChildMethod nested = Trees.nested("below", null, below);
    ChildMethod tasks = Trees.tasks("tasks", null);
    assertThat(headlines(Trees.supervisor(nested, tasks))).isEmpty();
    assertThat(
            headlines(
                Trees.supervisor(with(nested, inlineStart(true)), with(tasks, inlineStart(true)))))
        .containsExactlyInAnyOrder(
            "inlineStart of child `below`, which is a supervisor, is true",
            "inlineStart of child `tasks`, which is a supervisor, is true");
    assertThat(headlines(Trees.supervisor(with(nested, inlineStart(false))))).isEmpty();
    assertThat(headlines(says(inlineStart(true), below)))
        .containsExactly("inlineStart of supervisor `Root` is true");
  }

  @Test
  void aWorkerWithSomethingToDoAfterTheStartHasNone() {
    Handler load = Models.handler(Handler.Kind.AFTER_START, "load", "void");
    Handler size = Models.handler(Handler.Kind.CALL, "size", "int");
    assertThat(headlines(worker(inlineStart(true), List.of(), size, load)))
        .containsExactly("inlineStart of `Feed` is true, but it has an @AfterStart method");
    assertThat(headlines(worker(inlineStart(true), List.of(), size))).isEmpty();
    assertThat(headlines(worker(null, List.of(), load))).isEmpty();
    Nature prepared = Natures.that(Handler.Kind.AFTER_START).source();
    ChildMethod feed = Trees.worker("feed", null, prepared);
    assertThat(headlines(Trees.supervisor(with(feed, inlineStart(true)))))
        .containsExactly("inlineStart of `feed` is true, but `Feed` has an @AfterStart method");
    assertThat(headlines(Trees.supervisor(Trees.worker("feed", inlineStart(true), prepared))))
        .as("told at the class")
        .isEmpty();
  }

  @Test
  void aClassPromisesThatItsConstructorDoesNotBlock() {
    Handler size = Models.handler(Handler.Kind.CALL, "size", "int");
    List<Constructor> asking = List.of(constructor(Access.PACKAGE, ASKS));
    assertThat(headlines(worker(inlineStart(true), asking, size)))
        .containsExactly("inline start `Feed()` may block: `Feed() -> load() -> limits.last()`");
    assertThat(headlines(worker(inlineStart(false), asking, size))).isEmpty();
    assertThat(headlines(worker(null, asking, size))).isEmpty();
    List<Constructor> unused =
        List.of(constructor(Access.PACKAGE, ASKS), constructor(Access.PUBLIC, null));
    assertThat(headlines(worker(inlineStart(true), unused, size)))
        .as("not the one meant")
        .isEmpty();
  }

  @Test
  void aMethodPromisesItOfTheStartFunction() {
    ChildMethod feed = made(null, constructor(Access.PACKAGE, ASKS));
    assertThat(headlines(Trees.supervisor(feed))).isEmpty();
    assertThat(headlines(Trees.supervisor(with(feed, inlineStart(true)))))
        .containsExactly("inline start `Feed()` may block: `Feed() -> load() -> limits.last()`");
    ChildMethod told = made(inlineStart(true), constructor(Access.PACKAGE, ASKS));
    assertThat(headlines(Trees.supervisor(with(told, inlineStart(true)))))
        .as("told at the class")
        .isEmpty();
    ChildMethod body = body(feed, inlineStart(true), SLEEPS);
    assertThat(headlines(Trees.supervisor(body)))
        .containsExactly("inline start `feed()` may block: `feed() -> Thread.sleep(..)`");
    assertThat(findings(Trees.supervisor(body)).get(0).helps())
        .contains("or do that after the start, with `self.continueWith(...)` or in a message");
  }

  @Test
  void whatAClassPromisesIsAboutItsConstructor() {
    ChildMethod feed = made(inlineStart(true), constructor(Access.PACKAGE, null));
    ChildSettings nothing = ChildSettings.none(feed.origin());
    assertThat(feed.startsInline()).isTrue();
    assertThat(with(feed, inlineStart(false)).startsInline()).isFalse();
    assertThat(body(feed, nothing, null).startsInline()).isFalse();
    assertThat(body(feed, inlineStart(true), null).startsInline()).isTrue();
    assertThat(with(Trees.tasks("tasks", null), inlineStart(true)).startsInline()).isFalse();
  }

  private static Constructor constructor(Access access, @Nullable Wait wait) {
    return new Constructor(access, List.of(), List.of(), List.of(), List.of(), wait);
  }

  /** A child whose class has that constructor. */
  private static ChildMethod made(@Nullable ChildSettings ofClass, Constructor constructor) {
    ChildMethod feed = Trees.worker("feed");
    Product.Worker worker = (Product.Worker) feed.product();
    Product.Worker made =
        new Product.Worker(
            worker.declaration(),
            worker.type(),
            ofClass,
            true,
            false,
            List.of(constructor),
            worker.nature());
    return Trees.child("feed", feed.settings(), made);
  }

  private static ChildMethod with(ChildMethod child, ChildSettings settings) {
    return Trees.child(child.name(), settings, child.product());
  }

  private static ChildMethod body(ChildMethod child, ChildSettings settings, @Nullable Wait wait) {
    return new ChildMethod(
        child.name(),
        child.origin(),
        settings,
        true,
        Set.of(),
        List.of(),
        child.result(),
        child.product(),
        wait);
  }

  private static SupervisorModel says(ChildSettings settings, SupervisorModel supervisor) {
    return new SupervisorModel(
        supervisor.declaration(),
        supervisor.surroundings(),
        supervisor.flags(),
        settings,
        supervisor.children(),
        supervisor.constructors(),
        supervisor.application(),
        supervisor.leftOver(),
        supervisor.misplaced(),
        supervisor.missing(),
        supervisor.isolation(),
        supervisor.silences());
  }

  private static WorkerModel worker(
      @Nullable ChildSettings settings, List<Constructor> constructors, Handler... handlers) {
    WorkerModel plain = Models.worker(handlers);
    return new WorkerModel(
        plain.declaration(),
        plain.surroundings(),
        settings,
        constructors,
        Arrays.asList(handlers),
        plain.contracts(),
        plain.closeable(),
        plain.loop(),
        plain.template(),
        plain.misplaced(),
        plain.missing(),
        plain.isolation(),
        plain.nature(),
        plain.silences());
  }
}
