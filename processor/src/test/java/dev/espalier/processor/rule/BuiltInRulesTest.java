package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.builtIn;
import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registries, agents and task supervisors before the rules, and how others are wired to them. */
class BuiltInRulesTest {

  private static final TypeRef STRING = TypeRef.Named.of(ClassId.of("java.lang", "String"));
  private static final TypeRef INTEGER = TypeRef.Named.of(ClassId.of("java.lang", "Integer"));
  private static final TypeRef.Named TASKS = TypeRef.Named.of(RuntimeTypes.TASK_SUPERVISOR);
  private static final Origin ORIGIN = Origin.at("app.Root", 0);

  private static TypeRef.Named registryOf(TypeRef... types) {
    return TypeRef.Named.of(RuntimeTypes.REGISTRY, types);
  }

  private static TypeRef.Named agentOf(TypeRef... types) {
    return TypeRef.Named.of(RuntimeTypes.AGENT, types);
  }

  private static ChildMethod registry(String name, TypeRef... types) {
    return builtIn(name, new Product.BuiltIn.Entries(registryOf(types)));
  }

  private static ChildMethod agent(String name, TypeRef... types) {
    return builtIn(name, new Product.BuiltIn.State(agentOf(types)));
  }

  private static ChildMethod tasks(String name, Limits limits) {
    return builtIn(name, new Product.BuiltIn.Tasks(TASKS, limits));
  }

  private static List<String> headlines(TypeModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::headline).toList();
  }

  @Test
  void rightOnesAreFine() {
    assertThat(
            headlines(
                supervisor(
                    registry(
                        "names", STRING, registryOf(STRING, new TypeRef.Wildcard(false, null))),
                    agent("visits", INTEGER),
                    tasks("tasks", Limits.none(ORIGIN)),
                    child(
                        "game",
                        "Game",
                        new Parameter("visits", agentOf(INTEGER)),
                        new Parameter("tasks", TASKS)))))
        .isEmpty();
  }

  @Test
  void typesAreGivenAndNotLeftOpen() {
    TypeModel model =
        supervisor(
            registry("raw"),
            registry("open", STRING, new TypeRef.Wildcard(false, INTEGER)),
            agent("anything", new TypeRef.Wildcard(false, null)),
            agent("nothing", RuntimeTypes.VOID));
    assertThat(headlines(model))
        .containsExactly(
            "child method `raw` returns `Registry` without type arguments",
            "child method `open` returns `Registry<String, ? extends Integer>`, which leaves open"
                + " what `? extends Integer` is",
            "child method `anything` returns `Agent<?>`, which leaves open what `?` is",
            "child method `nothing` returns `Agent<Void>`, and there is no value of type `Void`");
    assertThat(Rules.check(model).inOrder()).extracting(Finding::id).containsOnly(RuleId.ESP036);
  }

  @Test
  void siblingsAreTheOnesWithTheSameTypeArguments() {
    SupervisorModel model =
        supervisor(
            registry("byName", STRING, INTEGER),
            registry("byNumber", INTEGER, STRING),
            child(
                "game",
                "Game",
                new Parameter("any", registryOf(INTEGER, STRING)),
                new Parameter("other", registryOf(STRING, STRING))));
    List<Supply> supplies = Wiring.of(model).supplies(2);
    assertThat(supplies.get(0))
        .isInstanceOfSatisfying(
            Supply.Sibling.class,
            sibling -> assertThat(sibling.child().name()).isEqualTo("byNumber"));
    assertThat(supplies.get(1)).isInstanceOf(Supply.Input.class);
  }

  @Test
  void theFirstStateOfAnAgentIsAnInputCalledLikeTheChild() {
    SupervisorModel model =
        supervisor(
            agent("visits", INTEGER),
            agent("scores", INTEGER),
            child("game", "Game", new Parameter("visits", INTEGER)));
    assertThat(Wiring.of(model).inputs())
        .containsExactly(new Parameter("visits", INTEGER), new Parameter("scores", INTEGER));
  }

  @Test
  void amongSeveralAgentsOfOneTypeTheNameDecides() {
    assertThat(
            headlines(
                supervisor(
                    agent("visits", INTEGER),
                    agent("scores", INTEGER),
                    child("game", "Game", new Parameter("scores", agentOf(INTEGER))),
                    child("desk", "Desk", new Parameter("count", agentOf(INTEGER))))))
        .containsExactly(
            "child `desk` needs an `Agent<Integer> count`, which could be `visits` or `scores`");
  }

  @Test
  void aTaskSupervisorIsASupervisorWithNumbers() {
    Limits wrong =
        new Limits(
            ORIGIN,
            new Setting<>(-1, ORIGIN),
            new Setting<>(null, ORIGIN),
            new Setting<>(0, ORIGIN));
    ChildMethod tasks = tasks("tasks", wrong);
    assertThat(tasks.isSupervisor()).isTrue();
    assertThat(registry("games", STRING, STRING).isSupervisor()).isFalse();
    assertThat(headlines(supervisor(tasks)))
        .containsExactlyInAnyOrder(
            "maxChildren of task supervisor `tasks` is -1; it must be 0 or more",
            "maxSeconds of task supervisor `tasks` is 0; it must be 1 or more");
  }
}
