package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.needs;
import static dev.espalier.processor.rule.Models.plain;
import static dev.espalier.processor.rule.Models.ref;
import static dev.espalier.processor.rule.Models.supervisor;
import static dev.espalier.processor.rule.Models.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Passage;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.Silence;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on isolation over models made by hand. */
class IsolationRulesTest {

  private static final TypeRef STRING = named("java.lang.String");
  private static final TypeRef LONG = new TypeRef.Primitive("long");
  private static final TypeRef BYTES =
      new TypeRef.ArrayOf(new TypeRef.Primitive("byte"), List.of());

  private final Map<ClassId, Shape> shapes = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Isolation.Field> fields = new ArrayList<>();

  private static ClassId id(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return ClassId.of(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  private static TypeRef named(String qualified, TypeRef... arguments) {
    return TypeRef.Named.of(id(qualified), arguments);
  }

  private TypeRef jdk(String qualified, TypeRef... arguments) {
    shapes.put(id(qualified), new Shape.Platform(Set.of()));
    return named(qualified, arguments);
  }

  private TypeRef below(String above, String qualified, TypeRef... arguments) {
    shapes.put(id(qualified), new Shape.Platform(Set.of(id(above))));
    return named(qualified, arguments);
  }

  private TypeRef record(String name, Shape.Part... parts) {
    return composite(Declaration.Kind.RECORD, name, List.of(), parts);
  }

  private TypeRef composite(
      Declaration.Kind kind, String name, List<TypeRef> kin, Shape.Part... parts) {
    shapes.put(id("app." + name), new Shape.Composite(kind, true, false, List.of(parts), kin));
    return named("app." + name);
  }

  private static Shape.Part part(String name, TypeRef type) {
    return new Shape.Part(name, type, true);
  }

  private static Shape.Part changing(String name, TypeRef type) {
    return new Shape.Part(name, type, false);
  }

  private void passes(Passage.Kind kind, String of, TypeRef type) {
    Origin origin = Origin.at("app.Feed", passages.size());
    passages.add(new Passage(kind, "value", of, type, null, false, origin));
  }

  private void takes(TypeRef type) {
    passes(Passage.Kind.PARAMETER, "put" + passages.size(), type);
  }

  private List<Finding> findings() {
    return Rules.check(worker(new Isolation(passages, fields, shapes))).inOrder();
  }

  private List<RuleId> ids() {
    return findings().stream().map(Finding::id).toList();
  }

  private String found(TypeRef type) {
    passages.clear();
    takes(type);
    List<Finding> findings = findings();
    assertThat(findings).hasSizeLessThanOrEqualTo(1);
    return findings.isEmpty()
        ? ""
        : findings.get(0).headline().replace("put0 takes `value`, which ", "");
  }

  @Test
  void whatCannotChangeIsFine() {
    assertThat(found(LONG)).isEmpty();
    assertThat(found(STRING)).isEmpty();
    assertThat(found(new TypeRef.Nothing())).isEmpty();
    assertThat(found(new TypeRef.Variable("T", List.of()))).isEmpty();
    assertThat(found(new TypeRef.Unresolved("Missing"))).isEmpty();
    assertThat(found(record("Order", part("id", STRING), part("cents", LONG)))).isEmpty();
    assertThat(found(jdk("java.time.Instant"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.ArrayList",
        "java.util.HashMap",
        "java.util.TreeSet",
        "java.util.Date",
        "java.util.Iterator",
        "java.util.stream.Stream",
        "java.lang.StringBuilder",
        "dev.espalier.Self"
      })
  void whatTheJdkLetsChangeIsNot(String name) {
    assertThat(found(jdk(name))).isEqualTo("its sender can still change: `" + name + "`");
  }

  @Test
  void whatIsBelowSomethingThatChangesChanges() {
    assertThat(found(below("java.util.Date", "java.sql.Timestamp"))).contains("java.sql.Timestamp");
    assertThat(found(below("java.nio.Buffer", "java.nio.ByteBuffer"))).contains("ByteBuffer");
  }

  @Test
  void whatIsMadeForManyThreadsIsSharedOnPurpose() {
    assertThat(found(jdk("java.util.concurrent.atomic.AtomicLong"))).isEmpty();
    assertThat(found(jdk("java.util.concurrent.CountDownLatch"))).isEmpty();
  }

  @Test
  void interfacesAreTrustedButNotWhatTheyHold() {
    TypeRef list = jdk("java.util.ArrayList", STRING);
    assertThat(found(below("java.lang.Iterable", "java.util.List", STRING))).isEmpty();
    assertThat(found(below("java.lang.Iterable", "java.util.List", list))).contains("ArrayList");
    assertThat(found(jdk("java.util.Optional", BYTES))).contains("`byte[]`");
    TypeRef bounded = new TypeRef.Wildcard(false, list);
    TypeRef from = new TypeRef.Wildcard(true, list);
    assertThat(found(jdk("java.util.Map", STRING, bounded))).contains("ArrayList");
    assertThat(found(jdk("java.util.Map", STRING, from))).isEmpty();
  }

  @Test
  void codeAndClassObjectsHoldNothing() {
    TypeRef list = jdk("java.util.ArrayList", STRING);
    assertThat(found(jdk("java.util.function.Supplier", list))).isEmpty();
    assertThat(found(jdk("java.lang.Class", list))).isEmpty();
  }

  @Test
  void thePathIsTheShortest() {
    TypeRef line = record("Line", part("tags", jdk("java.util.ArrayList", STRING)));
    TypeRef order = record("Order", part("lines", jdk("java.util.Optional", line)));
    assertThat(found(order))
        .isEqualTo(
            "its sender can still change: `Order.lines -> Line.tags -> java.util.ArrayList`");
    TypeRef both = record("Both", part("order", order), part("line", line));
    assertThat(found(both)).contains("`Both.line -> Line.tags -> java.util.ArrayList`");
  }

  @Test
  void aFieldThatIsNotFinalIsNamed() {
    TypeRef total = composite(Declaration.Kind.CLASS, "Total", List.of(), changing("cents", LONG));
    assertThat(found(total))
        .isEqualTo("its sender can still change: `Total.cents`, which is not final");
    assertThat(findings().get(0).helps())
        .contains("make it a record: `record Total(long cents) {}`");
  }

  @Test
  void superclassesAndSubtypesCount() {
    TypeRef base = composite(Declaration.Kind.CLASS, "Base", List.of(), changing("count", LONG));
    TypeRef heir = composite(Declaration.Kind.CLASS, "Heir", List.of(base));
    TypeRef sealed = composite(Declaration.Kind.INTERFACE, "Either", List.of(STRING, heir));
    assertThat(found(heir)).contains("`Heir -> Base.count`");
    assertThat(found(sealed)).contains("`Either -> Heir -> Base.count`");
  }

  @Test
  void typesThatContainThemselvesHaveAnEnd() {
    shapes.put(id("java.lang.Iterable"), new Shape.Platform(Set.of()));
    TypeRef nodes = named("java.lang.Iterable", named("app.Node"));
    TypeRef node = record("Node", part("below", nodes), part("root", named("app.Root")));
    record("Root", part("node", node));
    assertThat(found(node)).isEmpty();
    record("Root", part("node", node), part("bytes", BYTES));
    assertThat(found(nodes)).contains("`Node.root -> Root.bytes -> byte[]`");
  }

  @Test
  void aTypeThatIsGoodInOneWayRoundABadOneIsNotMistakenForGood() {
    TypeRef left = named("app.Left");
    TypeRef right = record("Right", part("left", left));
    record("Left", part("right", right), part("bytes", BYTES));
    passes(Passage.Kind.PARAMETER, "one", left);
    passes(Passage.Kind.PARAMETER, "two", right);
    assertThat(findings()).hasSize(1); // one cause
    assertThat(findings().get(0).notes()).contains("the same in two");
  }

  @Test
  void oneClassAtFaultIsOneFindingAtItsFirstUse() {
    TypeRef order = record("Order", part("items", jdk("java.util.ArrayList", STRING)));
    for (int i = 0; i < 6; i++) {
      takes(order);
    }
    assertThat(findings()).hasSize(1);
    assertThat(findings().get(0).origin().position()).isZero();
    assertThat(findings().get(0).notes()).contains("the same in put1, put2, put3 and 2 more");
    assertThat(findings().get(0).helps().get(0))
        .isEqualTo(
            """
            in `Order`, declare `List<String> items` and copy what comes in:
            Order { items = List.copyOf(items); }\
            """);
  }

  @Test
  void allThatIsWrongWithAClassIsOneFinding() {
    Shape.Part[] parts = new Shape.Part[6];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = changing("n" + i, LONG);
    }
    takes(composite(Declaration.Kind.CLASS, "Total", List.of(), parts));
    assertThat(findings()).hasSize(1);
    assertThat(findings().get(0).headline()).endsWith("`Total.n0`, which is not final");
    assertThat(findings().get(0).notes())
        .contains(
            "so can `Total.n1`, which is not final, `Total.n2`, which is not final,"
                + " `Total.n3`, which is not final and 2 more");
  }

  @Test
  void twoClassesAtFaultAreTwoFindings() {
    TypeRef line = record("Line", part("tags", BYTES));
    takes(record("Order", part("line", line), part("due", jdk("java.util.Date"))));
    assertThat(findings().stream().map(Finding::headline))
        .containsExactly(
            "put0 takes `value`, which its sender can still change: `Order.due -> java.util.Date`",
            "put0 takes `value`, which its sender can still change: `Order.line -> Line.tags ->"
                + " byte[]`");
  }

  @Test
  void eachArrayInASignatureIsAFaultOfItsOwn() {
    takes(BYTES);
    takes(BYTES);
    assertThat(ids()).containsExactly(RuleId.ESP050, RuleId.ESP050);
  }

  @Test
  void aSilencedUseDoesNotSpeakForTheOthers() {
    TypeRef order = record("Order", part("items", BYTES));
    Origin silenced = new Origin("app.Feed", 0, Set.of("ESP050"), null, null, null);
    passages.add(new Passage(Passage.Kind.RESULT, "", "get", order, null, false, silenced));
    takes(order);
    assertThat(findings()).hasSize(1);
    assertThat(findings().get(0).origin().position()).isEqualTo(1);
  }

  @Test
  void aPromiseIsBelieved() {
    Origin origin = Origin.at("app.Feed", 0);
    passages.add(new Passage(Passage.Kind.RESULT, "", "get", BYTES, null, true, origin));
    assertThat(ids()).isEmpty();
  }

  @Test
  void theOccasionIsSaid() {
    passes(Passage.Kind.RESULT, "get", BYTES);
    passes(Passage.Kind.GIVEN, "`Book`", BYTES);
    passes(Passage.Kind.TYPE_ARGUMENT, "child `cache`", BYTES);
    passes(Passage.Kind.NEEDED, "`Book`", BYTES);
    assertThat(findings().stream().map(Finding::headline))
        .containsExactly(
            "get returns what its worker can still change: `byte[]`",
            "`Book` takes `value`, which whoever starts it can still change: `byte[]`",
            "child `cache` has messages with `byte[]` for `value`, which both sides can change:"
                + " `byte[]`");
  }

  private Passage process(Passage.Kind kind) {
    shapes.put(id("app.Risk"), new Shape.Worker(id("app.RiskRef")));
    return new Passage(
        kind,
        "risk",
        "get",
        named("app.Risk"),
        named("app.RiskRef"),
        false,
        Origin.at("app.Feed", 0));
  }

  @Test
  void aProcessAsAnObjectIsOneFinding() {
    passages.add(process(Passage.Kind.RESULT));
    assertThat(ids()).containsExactly(RuleId.ESP052);
    for (Passage.Kind kind :
        List.of(Passage.Kind.PARAMETER, Passage.Kind.GIVEN, Passage.Kind.NEEDED)) {
      passages.set(0, process(kind));
      assertThat(ids()).containsExactly(RuleId.ESP053);
      assertThat(findings().get(0).helps()).containsExactly("take `RiskRef risk`");
    }
  }

  @Test
  void aProcessForATypeParameterIsFoundToo() {
    passages.add(process(Passage.Kind.TYPE_ARGUMENT));
    assertThat(ids()).containsExactly(RuleId.ESP050);
    assertThat(findings().get(0).helps()).containsExactly("use `RiskRef` as `risk`");
  }

  @Test
  void aProcessInsideOfAMessageIsFoundOnItsWay() {
    process(Passage.Kind.RESULT);
    takes(record("Reply", part("from", named("app.Risk"))));
    assertThat(findings().get(0).headline())
        .isEqualTo("put0 takes `value`, which holds a process as an object: `Reply.from -> Risk`");
    assertThat(findings().get(0).helps()).containsExactly("in `Reply`, declare `RiskRef from`");
  }

  private void field(TypeRef type, Access access, boolean isStatic, boolean isFinal) {
    Origin origin = Origin.at("app.Feed", fields.size());
    fields.add(new Isolation.Field("field", type, access, isStatic, isFinal, false, origin));
  }

  @Test
  void fieldsOfAWorkerArePrivateOrFinal() {
    field(LONG, Access.PRIVATE, false, false);
    field(LONG, Access.PACKAGE, false, true);
    field(LONG, Access.PROTECTED, false, false);
    assertThat(ids()).isEmpty();
    field(LONG, Access.PACKAGE, false, false);
    field(LONG, Access.PUBLIC, false, false);
    assertThat(ids()).containsExactly(RuleId.ESP051, RuleId.ESP051);
  }

  @Test
  void staticFieldsAreConstants() {
    field(STRING, Access.PRIVATE, true, true);
    field(BYTES, Access.PRIVATE, true, true);
    field(jdk("java.util.Map", STRING, STRING), Access.PRIVATE, true, true);
    assertThat(ids()).isEmpty();
    field(LONG, Access.PRIVATE, true, false);
    field(jdk("java.util.HashMap", STRING, STRING), Access.PRIVATE, true, true);
    field(jdk("java.util.concurrent.atomic.AtomicLong"), Access.PRIVATE, true, true);
    field(
        below("java.util.Map", "java.util.concurrent.ConcurrentHashMap"),
        Access.PRIVATE,
        true,
        true);
    assertThat(ids()).containsExactly(RuleId.ESP051, RuleId.ESP051, RuleId.ESP051, RuleId.ESP051);
  }

  @Test
  void aServiceFromElsewhereMayBeStatic() {
    Shape.Part part = changing("timeout", LONG);
    shapes.put(
        id("lib.Client"),
        new Shape.Composite(Declaration.Kind.CLASS, false, false, List.of(part), List.of()));
    field(named("lib.Client"), Access.PRIVATE, true, true);
    assertThat(ids()).isEmpty();
  }

  @Test
  void theObjectOfASiblingIsNotWired() {
    TypeModel taken = supervisor(plain("pool", "Pool"), child("desk", "Desk", needs("Pool", "p")));
    assertThat(Rules.check(taken).inOrder())
        .extracting(Finding::headline)
        .containsExactly(
            "child `desk` takes a `Pool`, but does not get that of its sibling `pool`");
    assertThat(Rules.check(supervisor(child("desk", "Desk", needs("Pool", "p")))).inOrder())
        .isEmpty();
    assertThat(
            Rules.check(supervisor(child("pool", "Pool"), child("d", "Desk", ref("Pool", "p"))))
                .inOrder())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ESP50", "ESP099", "ESP", "ESP012"})
  void whatIsSilencedExistsAndIsAWarning(String id) {
    Silence silence = new Silence(id, Origin.at("app.Feed", 1));
    assertThat(Rules.check(worker(Isolation.none(), silence)).inOrder())
        .extracting(Finding::id)
        .containsExactly(RuleId.ESP902);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ESP050", "ESP028", "ESP901"})
  void warningsMayBeSilenced(String id) {
    Silence silence = new Silence(id, Origin.at("app.Feed", 1));
    assertThat(Rules.check(worker(Isolation.none(), silence)).inOrder()).isEmpty();
  }
}
