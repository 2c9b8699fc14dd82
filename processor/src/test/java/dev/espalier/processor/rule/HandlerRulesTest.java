package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.call;
import static dev.espalier.processor.rule.Models.handler;
import static dev.espalier.processor.rule.Models.inline;
import static dev.espalier.processor.rule.Models.loop;
import static dev.espalier.processor.rule.Models.needs;
import static dev.espalier.processor.rule.Models.number;
import static dev.espalier.processor.rule.Models.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules on handlers, over models made by hand. */
class HandlerRulesTest {

  private static List<RuleId> ids(TypeModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::id).toList();
  }

  @Test
  void aCastHasNoOutcome() {
    assertThat(ids(worker(handler(Handler.Kind.CAST, "record", "int"))))
        .containsExactly(RuleId.ESP017);
    assertThat(ids(worker(handler(Handler.Kind.CALL, "record", "int")))).isEmpty();
    assertThat(ids(worker(handler(Handler.Kind.CAST, "record", "void")))).isEmpty();
  }

  @Test
  void twoStepsOfOneKindCompete() {
    TypeModel model =
        worker(
            handler(Handler.Kind.AFTER_START, "one", "void"),
            handler(Handler.Kind.AFTER_START, "two", "void"),
            handler(Handler.Kind.EVERY, "three", "void"),
            handler(Handler.Kind.EVERY, "four", "void"));
    assertThat(ids(model)).containsExactly(RuleId.ESP019);
  }

  @Test
  void timersTakeNothing() {
    assertThat(ids(worker(handler(Handler.Kind.EVERY, "poll", "void", needs("String", "url")))))
        .containsExactly(RuleId.ESP018);
    assertThat(ids(worker(handler(Handler.Kind.CAST, "poll", "void", needs("String", "url")))))
        .isEmpty();
  }

  @Test
  void signalsBringWhatTheySay() {
    Parameter exit = signal(RuntimeTypes.EXIT);
    Parameter down = signal(RuntimeTypes.DOWN);
    assertThat(
            ids(
                worker(
                    handler(Handler.Kind.ON_EXIT, "left", "void", exit),
                    handler(Handler.Kind.ON_DOWN, "gone", "void", down),
                    handler(Handler.Kind.FORMAT_STATUS, "status", "int"))))
        .isEmpty();
    assertThat(ids(worker(handler(Handler.Kind.ON_EXIT, "left", "void")))).isEmpty();
    assertThat(ids(worker(handler(Handler.Kind.ON_EXIT, "left", "void", down))))
        .containsExactly(RuleId.ESP018);
    assertThat(ids(worker(handler(Handler.Kind.ON_DOWN, "gone", "void", exit))))
        .containsExactly(RuleId.ESP018);
    assertThat(ids(worker(handler(Handler.Kind.ON_DOWN, "gone", "void", down, down))))
        .containsExactly(RuleId.ESP018);
    assertThat(ids(worker(handler(Handler.Kind.FORMAT_STATUS, "status", "int", exit))))
        .containsExactly(RuleId.ESP018);
  }

  @Test
  void aSignalAndTheStatusHaveOneMethodEach() {
    for (Handler.Kind kind : List.of(Handler.Kind.ON_EXIT, Handler.Kind.ON_DOWN)) {
      assertThat(ids(worker(handler(kind, "one", "void"), handler(kind, "two", "void"))))
          .containsExactly(RuleId.ESP019);
    }
    assertThat(
            ids(
                worker(
                    handler(Handler.Kind.FORMAT_STATUS, "one", "int"),
                    handler(Handler.Kind.FORMAT_STATUS, "two", "int"))))
        .containsExactly(RuleId.ESP019);
  }

  @Test
  void aLoopTakesNoSignalsButHasAStatus() {
    assertThat(ids(loop(handler(Handler.Kind.ON_EXIT, "left", "void"))))
        .containsExactly(RuleId.ESP020);
    assertThat(ids(loop(handler(Handler.Kind.ON_DOWN, "gone", "void"))))
        .containsExactly(RuleId.ESP020);
    assertThat(
            ids(
                loop(
                    handler(Handler.Kind.FORMAT_STATUS, "status", "int"),
                    handler(Handler.Kind.TERMINATE, "stop", "void"))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Handler.Kind.class)
  void whatTheRuntimeCallsReturnsWhatItTakes(Handler.Kind kind) {
    List<RuleId> ofVoid = ids(worker(handler(kind, "one", "void")));
    List<RuleId> ofNumber = ids(worker(handler(kind, "one", "int")));
    switch (kind) {
      case CALL -> assertThat(ofNumber).isEqualTo(ofVoid).isEmpty();
      case CAST -> assertThat(ofNumber).containsExactly(RuleId.ESP017);
      case FORMAT_STATUS -> {
        assertThat(ofVoid).containsExactly(RuleId.ESP031);
        assertThat(ofNumber).isEmpty();
      }
      case EVERY, AFTER_START, TERMINATE, ON_EXIT, ON_DOWN -> {
        assertThat(ofVoid).isEmpty();
        assertThat(ofNumber).containsExactly(RuleId.ESP031);
      }
    }
  }

  @Test
  void aDeferredReplyHasAType() {
    ClassId stage = ClassId.of("java.util.concurrent", "CompletionStage");
    ClassId future = ClassId.of("java.util.concurrent", "CompletableFuture");
    TypeRef number = TypeRef.Named.of(ClassId.of("java.lang", "Integer"));
    for (ClassId promise : List.of(stage, future)) {
      assertThat(ids(worker(call(TypeRef.Named.of(promise))))).containsExactly(RuleId.ESP032);
      assertThat(ids(worker(call(TypeRef.Named.of(promise, number))))).isEmpty();
    }
    assertThat(ids(worker(call(TypeRef.Named.of(ClassId.of("app", "CompletionStage")))))).isEmpty();
  }

  @Test
  void anInlineCallRepliesAtOnce() {
    TypeRef number = TypeRef.Named.of(ClassId.of("java.lang", "Integer"));
    TypeRef promise =
        TypeRef.Named.of(ClassId.of("java.util.concurrent", "CompletionStage"), number);
    assertThat(ids(worker(inline(call(promise))))).containsExactly(RuleId.ESP079);
    assertThat(ids(worker(inline(call(number))))).isEmpty();
    assertThat(ids(worker(call(promise)))).isEmpty();
  }

  @Test
  void theCallerGetsWhatIsPromised() {
    TypeRef number = TypeRef.Named.of(ClassId.of("java.lang", "Integer"));
    TypeRef object = RuntimeTypes.OBJECT;
    TypeRef nothing = new TypeRef.Nothing();
    assertThat(promised(number)).isEqualTo(number);
    assertThat(promised(new TypeRef.Wildcard(false, number))).isEqualTo(number);
    assertThat(promised(new TypeRef.Wildcard(true, number))).isEqualTo(object);
    assertThat(promised(new TypeRef.Wildcard(false, null))).isEqualTo(object);
    assertThat(promised(RuntimeTypes.VOID)).isEqualTo(nothing);
    assertThat(promised(new TypeRef.Wildcard(false, RuntimeTypes.VOID))).isEqualTo(nothing);
    assertThat(promised(new TypeRef.Variable("T", List.of(ClassId.of("app", "Nullable")))))
        .isEqualTo(new TypeRef.Variable("T", List.of(ClassId.of("app", "Nullable"))));
    assertThat(call(number).reply()).isEqualTo(number);
    assertThat(call(TypeRef.Named.of(ClassId.of("java.util.concurrent", "Future"), number)))
        .matches(handler -> !handler.isDeferred());
    assertThat(handler(Handler.Kind.EVERY, "poll", "void").isDeferred()).isFalse();
  }

  private static Parameter signal(ClassId type) {
    return new Parameter("signal", TypeRef.Named.of(type));
  }

  private static TypeRef promised(TypeRef argument) {
    Handler call =
        call(TypeRef.Named.of(ClassId.of("java.util.concurrent", "CompletionStage"), argument));
    assertThat(call.isDeferred()).isTrue();
    return call.reply();
  }

  @Test
  void refsKeepTheirOwnNames() {
    assertThat(ids(worker(handler(Handler.Kind.CALL, "isAlive", "int"))))
        .containsExactly(RuleId.ESP023);
    assertThat(ids(worker(handler(Handler.Kind.CALL, "isAlive", "int", needs("String", "who")))))
        .isEmpty();
    assertThat(ids(worker(handler(Handler.Kind.EVERY, "path", "void")))).isEmpty();
  }
}
