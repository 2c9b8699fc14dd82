package dev.espalier.processor.soundness;

/**
 * A mistake that a rule has an id for, as text to be added to a legal program. {@code A(Name)} is
 * an annotation of ours, {@code N} a fresh name, {@code W} a worker with a ref.
 */
enum Fault {
  CHILD_OUTSIDE("ESP001", "class N { A(Child) java.lang.Object x() { return null; } }"),
  HANDLER_IN_SUPERVISOR(
      "ESP001", "A(Supervisor) interface N { A(Child) W x(); A(Cast) default void c() {} }"),
  SUPERVISOR_ON_ENUM("ESP001", "A(Supervisor) enum N { A }"),
  KEY_OF_METHOD("ESP001", "class N { A(Call) int f(A(Key) int k) { return 0; } }"),
  PRIVATE_WORKER(
      "ESP002", "class N { private static class M { A(Call) int f(int a) { return a; } } }"),
  PRIVATE_SUPERVISOR(
      "ESP002",
      "class N { private interface H { A(Supervisor) interface M { A(Child) W w(); } } }"),
  INNER_WORKER("ESP003", "class N { class M { A(Call) int f() { return 0; } } }"),
  GENERIC_SUPERVISOR("ESP004", "A(Supervisor) interface N<T> { A(Child) W w(); }"),
  GENERIC_SUPERVISOR_USING(
      "ESP004",
      "A(Supervisor) interface N<T> { A(Child) default W w(T t, java.util.List<T> l) { return null;"
          + " } }"),
  ABSTRACT_WORKER("ESP005", "A(Child) abstract class N { A(Call) int f() { return 0; } }"),
  ABSTRACT_CHILD(
      "ESP005",
      "A(Supervisor) interface N { A(Child) java.util.AbstractList<java.lang.String> l(); }"),
  SAME_ID("ESP006", "A(Supervisor) interface N { A(Child)(id = \"b\") W a(); A(Child) W b(); }"),
  OVERLOADED_CHILD(
      "ESP006",
      "A(Supervisor) interface N { A(Child)(id = \"x\") default W a(int i) { return null; }"
          + " A(Child) default W a() { return null; } }"),
  BLANK_ID("ESP007", "A(Supervisor) interface N { A(Child)(id = \" \") W a(); }"),
  SLASH_ID("ESP007", "A(Supervisor) abstract class N { A(Child)(id = \"a/b\") abstract W a(); }"),
  STATIC_CHILD("ESP008", "A(Supervisor) interface N { A(Child) static W a() { return null; } }"),
  PRIVATE_CHILD("ESP008", "A(Supervisor) class N { A(Child) private W a() { return null; } }"),
  GENERIC_CHILD(
      "ESP008", "A(Supervisor) interface N { A(Child) default <T> W a(T t) { return null; } }"),
  PARAMETERS_WITHOUT_BODY(
      "ESP008", "A(Supervisor) interface N { A(Child) W a(int i, java.lang.Object... o); }"),
  VOID_CHILD("ESP009", "A(Supervisor) interface N { A(Child) void a(); }"),
  STRING_CHILD("ESP009", "A(Supervisor) interface N { A(Child) java.lang.String a(); }"),
  ARRAY_CHILD("ESP009", "A(Supervisor) interface N { A(Child) W[] a(); }"),
  REF_AS_CHILD("ESP009", "A(Supervisor) interface N { A(Child) WRef a(); }"),
  WILDCARD_CHILD("ESP009", "A(Supervisor) interface N { A(Child) java.util.ArrayList<?> a(); }"),
  WILDCARD_WORKER(
      "ESP009",
      "A(Supervisor) interface N { A(Child) default M<?> a() { return null; } class M<T> { A(Call)"
          + " T t() { return null; } } }"),
  NO_CHILD("ESP010", "A(Supervisor) interface N { A(Child) W a(); int b(); }"),
  INHERITED_CHILD(
      "ESP010",
      "A(Supervisor) interface N extends java.util.function.IntSupplier { A(Child) W a(); }"),
  SIBLING_CYCLE(
      "ESP011",
      "A(Supervisor) interface N { A(Child) L a(); A(Child) M b(); class L { L(N_MRef r) {} A(Cast)"
          + " void c() {} } class M { M(N_LRef r) {} A(Cast) void c() {} } }"),
  WRONG_ORDER(
      "ESP012",
      "A(Supervisor) interface N { A(Child) L a(); A(Child) M b(); class L { L(N_MRef r) {} } class"
          + " M { A(Cast) void c() {} } }"),
  TWO_FIT(
      "ESP013",
      "A(Supervisor) interface N { A(Child) M a(); A(Child) M b(); A(Child) L l(); class L {"
          + " L(N_MRef r) {} } class M { A(Cast) void c() {} } }"),
  BELOW_ITSELF(
      "ESP014",
      "A(Supervisor) interface N { A(Child) W a(); A(Child) M b(); A(Supervisor) interface M {"
          + " A(Child) N n(); } }"),
  TWO_CONSTRUCTORS(
      "ESP015", "A(Supervisor) interface N { A(Child) L l(); class L { L(int a) {} L() {} } }"),
  PRIVATE_CONSTRUCTOR(
      "ESP015",
      "A(Supervisor) interface N { A(Child) L l(); class L { private L() {} A(Call) int f() {"
          + " return 0; } } }"),
  PRIVATE_SUPERVISOR_CONSTRUCTOR(
      "ESP015", "A(Supervisor) class N { private N() {} A(Child) W w() { return null; } }"),
  THROWING_CONSTRUCTOR(
      "ESP015",
      "A(Supervisor) interface N { A(Child) L l(); class L { L() throws java.lang.Throwable {} }"
          + " }"),
  THROWING_SUPERVISOR(
      "ESP015",
      "A(Supervisor) class N { N() throws java.lang.Throwable {} A(Child) W w() { return null; }"
          + " }"),
  THROWING_START(
      "ESP008",
      "A(Supervisor) interface N { A(Child) default W w() throws java.lang.Throwable { return null;"
          + " } }"),
  SEALED_WITH_BODY(
      "ESP008",
      "A(Supervisor) sealed interface N { A(Child) default W w() { return null; } A(Child) M m();"
          + " final class M {} final class O implements N { public M m() { return null; } } }"),
  PRIVATE_HANDLER(
      "ESP016",
      "class N { A(Call) private int f(int[] a, java.util.List<? super N> b) { return 0; } }"),
  STATIC_HANDLER("ESP016", "class N { A(Cast) static void f() {} A(Call) int g() { return 0; } }"),
  GENERIC_HANDLER(
      "ESP016",
      "class N { A(Call) <T extends java.lang.Number & java.lang.Comparable<T>> T f(T a,"
          + " java.util.Map<T, ?> b) { return a; } }"),
  CAST_WITH_RESULT("ESP017", "class N { A(Cast) int f() { return 0; } }"),
  CAST_WITH_EXCEPTION(
      "ESP017", "class N { A(Cast) void f(int... a) throws java.io.IOException {} }"),
  TIMER_WITH_PARAMETER("ESP018", "class N { A(Every)(millis = 5) void f(int a) {} }"),
  TERMINATE_WITH_OTHERS(
      "ESP018",
      "class N { A(Terminate) void f(java.lang.String a, dev.espalier.ExitReason b) {} }"),
  TWO_JOBS("ESP019", "class N { A(Call) A(Cast) void f() {} }"),
  TWO_TERMINATES("ESP019", "class N { A(Terminate) void f() {} A(Terminate) void g() {} }"),
  TERMINATE_BESIDE_CLOSE(
      "ESP019",
      "class N implements java.lang.AutoCloseable { A(Terminate) void f() {} public void close() {}"
          + " }"),
  HANDLER_IN_LOOP(
      "ESP020",
      "class N implements java.lang.Runnable { A(Call) int f() { return 0; } public void run() {}"
          + " }"),
  HIDDEN_TYPE(
      "ESP021",
      "class N { A(Call) M f(java.util.List<M[]> a) { return null; } private static class M {} }"),
  HIDDEN_INPUT(
      "ESP021",
      "class N { static class L { L(M m) {} } private static class M {} A(Supervisor) interface S {"
          + " A(Child) L l(); } }"),
  HIDDEN_BOUND(
      "ESP021",
      "class N { private static class M {} static class L<T extends M> { A(Call) T f() { return"
          + " null; } } }"),
  HIDDEN_OUTER_ARGUMENT(
      "ESP021",
      "class N { private static class M {} static class O<T> { class I {} } static class L {"
          + " A(Call) O<M>.I f() { return null; } } }"),
  HIDDEN_INPUT_OF_SUPERVISOR(
      "ESP021",
      "class N { private static class M {} A(Supervisor) static class S { S(M m) {} A(Child) W w()"
          + " { return null; } } }"),
  HIDDEN_CHILD(
      "ESP021",
      "class N { private static class M { M() {} } A(Supervisor) abstract static class S { A(Child)"
          + " abstract M m(); } }"),
  INNER_CHILD(
      "ESP003", "class N { class M { M() {} } A(Supervisor) interface S { A(Child) M m(); } }"),
  NAME_TAKEN("ESP022", "class N { A(Call) int f() { return 0; } } class NRef {}"),
  CALL_NAMED_PATH("ESP023", "class N { A(Call) java.lang.String path() { return null; } }"),
  CALL_NAMED_WITHIN("ESP023", "class N { A(Cast) void within(java.time.Duration d) {} }"),
  CHILD_NAMED_CLOSE("ESP023", "A(Supervisor) interface N { A(Child) W close(); }"),
  CHILD_NAMED_START("ESP023", "A(Supervisor) interface N { A(Child) M start(); class M {} }"),
  NEGATIVE_RESTARTS("ESP024", "A(Supervisor)(maxRestarts = -1) interface N { A(Child) W w(); }"),
  ZERO_SECONDS("ESP024", "A(Supervisor)(maxSeconds = 0) interface N { A(Child) W w(); }"),
  NEGATIVE_SHUTDOWN("ESP024", "A(Supervisor) interface N { A(Child)(shutdown = -5) W w(); }"),
  ZERO_TIMEOUT("ESP024", "class N { A(Call)(timeout = 0) int f() { return 0; } }"),
  ZERO_PERIOD("ESP024", "class N { A(Every)(millis = 0) void f() {} }"),
  SIGNIFICANT_PERMANENT(
      "ESP025",
      "A(Supervisor)(autoShutdown = dev.espalier.annotations.AutoShutdown.ANY_SIGNIFICANT)"
          + " interface N { A(Child)(significant = true, restart ="
          + " dev.espalier.annotations.Restart.PERMANENT) W w(); }"),
  SIGNIFICANT_UNDER_NEVER(
      "ESP026",
      "A(Supervisor) interface N { A(Child)(significant = true, restart ="
          + " dev.espalier.annotations.Restart.TRANSIENT) W w(); }"),
  NOBODY_SIGNIFICANT(
      "ESP027",
      "A(Supervisor)(autoShutdown = dev.espalier.annotations.AutoShutdown.ALL_SIGNIFICANT)"
          + " interface N { A(Child) W w(); }"),
  INHERITED_HANDLERS(
      "ESP030",
      "A(Supervisor) interface N { A(Child) M m(); class L { A(Call) int f() { return 0; } } class"
          + " M extends L {} }"),
  STEP_WITH_RESULT("ESP031", "class N { A(AfterStart) int f() { return 0; } }"),
  STATUS_WITHOUT_RESULT("ESP031", "class N { A(FormatStatus) void f() {} }"),
  RAW_PROMISE(
      "ESP032",
      "@java.lang.SuppressWarnings(\"rawtypes\") class N { A(Call)"
          + " java.util.concurrent.CompletableFuture f() { return null; } }"),
  DYNAMIC_AS_CHILD(
      "ESP033", "A(Supervisor) interface N { A(Child) M m(); class M { M(A(Arg) int a) {} } }"),
  NOTHING_GIVEN(
      "ESP034",
      "A(Supervisor) interface N { A(DynamicSupervisor) M m(); class M { A(Call) int f() { return"
          + " 0; } } }"),
  TWO_KEYS("ESP035", "class N { N(A(Key) int a, A(Key) int b) {} }"),
  ARRAY_KEY("ESP035", "class N { N(A(Key) byte[] a, A(Arg) java.lang.Object... b) {} }"),
  KEY_AND_ARGUMENT("ESP035", "class N { N(A(Key) A(Arg) java.lang.String a) {} }");

  private final String id;
  private final String text;

  Fault(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** The rule that has to find it. */
  String id() {
    return id;
  }

  /** The mistake as the text of a file without its package. */
  String text(String name, String worker) {
    String annotated = text.replaceAll("A\\((\\w+)\\)", "@" + World.ANNOTATIONS + "$1");
    String quoted = java.util.regex.Matcher.quoteReplacement(name);
    return annotated
            .replaceAll("\\bN(?=\\b|_|Ref)", quoted)
            .replaceAll("\\bWRef\\b", java.util.regex.Matcher.quoteReplacement(worker + "Ref"))
            .replaceAll("\\bW\\b", java.util.regex.Matcher.quoteReplacement(worker))
        + "\n";
  }
}
