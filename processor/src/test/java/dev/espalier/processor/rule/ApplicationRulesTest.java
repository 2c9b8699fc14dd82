package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.application;
import static dev.espalier.processor.rule.Models.callback;
import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.needs;
import static dev.espalier.processor.rule.Models.ref;
import static dev.espalier.processor.rule.Models.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationWiring;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about applications, over models made by hand. */
class ApplicationRulesTest {

  private static final SupervisorModel TREE =
      supervisor(child("feed", "Feed"), child("risk", "Risk", needs("Limits", "limits")));
  private static final Parameter TREE_ITSELF =
      new Parameter("tree", TypeRef.Named.of(ClassId.of("app", "RootTree")));

  private static SupervisorModel with(Callback... callbacks) {
    return application("shop", 20_000, TREE, callbacks);
  }

  private static List<RuleId> ids(TypeModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::id).toList();
  }

  private static List<String> headlines(TypeModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::headline).toList();
  }

  @Test
  void nothingToSayAboutARightApplication() {
    assertThat(
            ids(
                with(
                    callback(Callback.Kind.START_PHASE, "warmUp", ref("Feed", "any")),
                    callback(Callback.Kind.START_PHASE, "open", TREE_ITSELF),
                    callback(Callback.Kind.PREP_STOP, "drain", ref("Risk", "risk")),
                    callback(Callback.Kind.ON_STOP, "goodbye", needs("Log", "log")))))
        .isEmpty();
  }

  @Test
  void theLauncherAsksForMoreThanTheTree() {
    SupervisorModel model =
        with(
            callback(
                Callback.Kind.START_PHASE,
                "warmUp",
                needs("Log", "log"),
                ref("Feed", "feed"),
                needs("Limits", "limits"),
                needs("Bounds", "limits")));
    ApplicationWiring wiring =
        ApplicationWiring.of(model, Objects.requireNonNull(model.application()));
    assertThat(Wiring.of(model).inputs()).containsExactly(needs("Limits", "limits"));
    assertThat(wiring.inputs())
        .containsExactly(
            needs("Limits", "limits"), needs("Log", "log"), needs("Bounds", "warmUpLimits"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "static", "generic", "abstract"})
  void theLauncherHasToBeAbleToCallACallback(String modifier) {
    assertThat(
            headlines(
                with(callback(List.of(Callback.Kind.START_PHASE), "warmUp", modifier, "void"))))
        .containsExactly("@StartPhase method `warmUp` is " + modifier);
  }

  @Test
  void nobodyTakesWhatACallbackReturns() {
    assertThat(
            headlines(
                with(callback(List.of(Callback.Kind.START_PHASE), "warmUp", "default", "int"))))
        .containsExactly("@StartPhase method `warmUp` returns `int`, which nobody takes");
  }

  @Test
  void anApplicationEndsInOneStep() {
    assertThat(
            headlines(
                with(
                    callback(Callback.Kind.START_PHASE, "a"),
                    callback(Callback.Kind.START_PHASE, "b"),
                    callback(Callback.Kind.PREP_STOP, "c"),
                    callback(Callback.Kind.PREP_STOP, "d"),
                    callback(Callback.Kind.ON_STOP, "e"),
                    callback(Callback.Kind.ON_STOP, "f"))))
        .containsExactlyInAnyOrder(
            "application `Root` has two @PrepStop methods, `c` and `d`",
            "application `Root` has two @OnStop methods, `e` and `f`");
  }

  @Test
  void aCallbackHasOneOccasion() {
    assertThat(
            headlines(
                with(
                    callback(
                        List.of(Callback.Kind.START_PHASE, Callback.Kind.ON_STOP),
                        "log",
                        "default",
                        "void"))))
        .containsExactly("method `log` has @StartPhase and @OnStop");
  }

  @Test
  void afterTheEndThereIsNobodyToRefer() {
    assertThat(
            ids(with(callback(Callback.Kind.ON_STOP, "goodbye", ref("Feed", "feed"), TREE_ITSELF))))
        .containsExactly(RuleId.ESP042, RuleId.ESP042);
  }

  @ParameterizedTest
  @EnumSource(Callback.Kind.class)
  void aCallbackIsNoProcess(Callback.Kind kind) {
    Parameter self = new Parameter("self", TypeRef.Named.of(RuntimeTypes.SELF));
    assertThat(ids(with(callback(kind, "log", self)))).containsExactly(RuleId.ESP042);
  }

  @Test
  void twoChildrenThatFitAreToldApartByName() {
    SupervisorModel two = supervisor(child("euro", "Feed"), child("dollar", "Feed"));
    Callback clear = callback(Callback.Kind.PREP_STOP, "drain", ref("Feed", "dollar"));
    Callback unclear = callback(Callback.Kind.PREP_STOP, "drain", ref("Feed", "feed"));
    assertThat(ids(application("", 1, two, clear))).isEmpty();
    assertThat(ids(application("", 1, two, unclear))).containsExactly(RuleId.ESP013);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", " ", " a", "a\t"})
  void aNameCanBeShown(String name) {
    assertThat(ids(application(name, 1, TREE))).containsExactly(RuleId.ESP043);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void theGraceIsATime(int grace) {
    assertThat(ids(application("shop", grace, TREE))).containsExactly(RuleId.ESP024);
  }
}
