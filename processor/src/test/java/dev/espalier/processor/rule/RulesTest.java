package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.arg;
import static dev.espalier.processor.rule.Models.call;
import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.dynamic;
import static dev.espalier.processor.rule.Models.given;
import static dev.espalier.processor.rule.Models.key;
import static dev.espalier.processor.rule.Models.number;
import static dev.espalier.processor.rule.Models.partitioned;
import static dev.espalier.processor.rule.Models.ref;
import static dev.espalier.processor.rule.Models.supervisor;
import static dev.espalier.processor.rule.Models.wired;
import static dev.espalier.processor.rule.Models.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Surroundings;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules over models made by hand: no compiler is needed to ask them. */
class RulesTest {

  private static List<String> headlines(TypeModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::headline).toList();
  }

  private static List<RuleId> ids(TypeModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::id).toList();
  }

  @Test
  void nothingToSayAboutARightTree() {
    assertThat(ids(supervisor(child("feed", "Feed"), child("risk", "Risk", ref("Feed", "feed")))))
        .isEmpty();
  }

  @Test
  void wrongOrderNamesTheOrderThatWorks() {
    TypeModel model =
        supervisor(
            child("desk", "Desk", ref("Risk", "risk")),
            child("risk", "Risk", ref("Feed", "feed")),
            child("feed", "Feed"));
    assertThat(headlines(model))
        .containsExactly(
            "child `desk` needs `risk`, which starts after it",
            "child `risk` needs `feed`, which starts after it");
    assertThat(Rules.check(model).inOrder().get(0).helps())
        .containsExactly("declare them in this order: `feed`, `risk`, `desk`");
  }

  @Test
  void aCycleIsOneFindingAndNoWrongOrder() {
    TypeModel model =
        supervisor(
            child("a", "A", ref("B", "b")),
            child("b", "B", ref("C", "c")),
            child("c", "C", ref("A", "a")));
    assertThat(headlines(model))
        .containsExactly(
            "children need each other before they can start: `a` -> `b` -> `c` -> `a`");
  }

  @Test
  void twoSiblingsThatFitAreToldApartByName() {
    TypeModel byName =
        supervisor(
            child("euro", "Feed"), child("dollar", "Feed"), child("x", "X", ref("Feed", "dollar")));
    TypeModel unclear =
        supervisor(
            child("euro", "Feed"), child("dollar", "Feed"), child("x", "X", ref("Feed", "feed")));
    assertThat(ids(byName)).isEmpty();
    assertThat(ids(unclear)).containsExactly(RuleId.ESP013);
  }

  @Test
  void aNameNeverWiresASiblingThatStartsLater() {
    TypeModel model =
        supervisor(
            child("euro", "Feed"), child("x", "X", ref("Feed", "dollar")), child("dollar", "Feed"));
    assertThat(headlines(model)).containsExactly("child `x` needs `dollar`, which starts after it");
  }

  @Test
  void aRefThatNoSiblingHasIsAnInput() {
    assertThat(ids(supervisor(child("risk", "Risk", ref("Feed", "feed"))))).isEmpty();
  }

  @Test
  void aClassMayHaveItsOwnRef() {
    assertThat(ids(supervisor(child("node", "Node", ref("Node", "self"))))).isEmpty();
  }

  @Test
  void duplicateIdsHideWhatFollowsFromThem() {
    TypeModel model =
        supervisor(
            child("risk", "Risk", ref("Feed", "feed")),
            child("feed", "Feed"),
            child("feed", "Feed"));
    assertThat(ids(model)).containsExactly(RuleId.ESP006);
  }

  @Test
  void everyRuleKnowsCausesBeforeEffects() {
    assertThat(new StartOrderRight().after()).contains(RuleId.ESP006, RuleId.ESP011);
    assertThat(new NoSiblingCycle().after()).contains(RuleId.ESP006);
  }

  private static Parameter text(String name) {
    return new Parameter(name, TypeRef.Named.of(ClassId.of("java.lang", "String")));
  }

  @Test
  void aDynamicSupervisorIsWiredLikeAChildButForWhatIsGiven() {
    Constructor book = given(List.of(key(text("symbol"))), ref("Risk", "risk"));
    assertThat(ids(supervisor(child("risk", "Risk"), dynamic("books", "Book", book)))).isEmpty();
    assertThat(headlines(supervisor(dynamic("books", "Book", book), child("risk", "Risk"))))
        .containsExactly("child `books` needs `risk`, which starts after it");
  }

  @Test
  void dynamicChildrenMayGetTheirOwnSupervisor() {
    TypeRef accessor = TypeRef.Named.of(ClassId.of("app", "BookDynamicSupervisor"));
    Constructor book = given(List.of(key(text("symbol"))), new Parameter("all", accessor));
    assertThat(ids(supervisor(dynamic("books", "Book", book)))).isEmpty();
  }

  @Test
  void aSiblingGetsTheAccessorOfADynamicSupervisorDeclaredBeforeIt() {
    TypeRef accessor = TypeRef.Named.of(ClassId.of("app", "BookDynamicSupervisor"));
    Constructor book = given(List.of(key(text("symbol"))));
    Parameter books = new Parameter("books", accessor);
    assertThat(ids(supervisor(dynamic("books", "Book", book), child("desk", "Desk", books))))
        .isEmpty();
    assertThat(ids(supervisor(child("desk", "Desk", books), dynamic("books", "Book", book))))
        .containsExactly(RuleId.ESP012);
  }

  @Test
  void nobodyGivesAnOrdinaryChildItsKey() {
    Constructor book = given(List.of(key(text("symbol")), arg(text("venue"))));
    assertThat(headlines(supervisor(child("book", book, "Book"))))
        .containsExactly(
            "child `book`: nobody gives `symbol`, `venue` to the constructor of `Book`");
  }

  @Test
  void aClassWithoutKeyAndArgumentsHasNoAccessor() {
    assertThat(ids(supervisor(dynamic("books", "Book", wired(text("symbol"))))))
        .containsExactly(RuleId.ESP034);
  }

  @Test
  void aChildHasOneKeyThatCanBeCompared() {
    Parameter symbol = text("symbol");
    TypeRef letters = new TypeRef.ArrayOf(new TypeRef.Primitive("char"), List.of());
    assertThat(ids(worker(given(List.of(key(symbol), arg(text("venue"))))))).isEmpty();
    assertThat(headlines(worker(given(List.of(key(symbol), key(text("venue")))))))
        .containsExactly("`Feed` has 2 keys: `symbol`, `venue`");
    assertThat(headlines(worker(given(List.of(key(new Parameter("symbol", letters)))))))
        .containsExactly("key `symbol` of `Feed` is an array: `char[]`");
    assertThat(headlines(worker(given(List.of(key(symbol), arg(symbol))))))
        .containsExactly("parameter `symbol` of `Feed` has both @Key and @Arg");
  }

  @Test
  void twoConstructorsForDynamicChildrenAreOneTooMany() {
    assertThat(ids(worker(given(List.of(key(text("symbol")))), given(List.of(arg(text("venue")))))))
        .containsExactly(RuleId.ESP015);
    assertThat(ids(worker(given(List.of(key(text("symbol")))), wired(text("venue"))))).isEmpty();
  }

  @Test
  void whoeverIsToBeFakedHasToBeSomebody() {
    Origin at = Origin.at("app.RootTest", 1);
    FakesModel model = fakes(new FakesModel.Unsuitable(at, "String"));
    assertThat(Rules.check(model).inOrder())
        .extracting(Finding::id, Finding::headline)
        .containsExactly(
            tuple(RuleId.ESP047, "`String` is neither a supervisor nor a worker with a ref"));
    assertThat(Rules.check(fakes()).inOrder())
        .extracting(Finding::id, Finding::headline)
        .containsExactly(tuple(RuleId.ESP047, "@Fakes names nobody"));
  }

  @Test
  void whoeverIsToBeFakedHasToHaveItsGeneratedClass() {
    Origin at = Origin.at("app.RootTest", 1);
    FakesModel model =
        fakes(new FakesModel.Unprocessed(at, "worker `Feed` was compiled without its ref", "do"));
    assertThat(Rules.check(model).inOrder())
        .extracting(Finding::id, Finding::headline, Finding::helps)
        .containsExactly(
            tuple(RuleId.ESP048, "worker `Feed` was compiled without its ref", List.of("do")));
  }

  @Test
  void theNamesOfFakesMustBeFree() {
    Origin at = Origin.at("app.RootTest", 1);
    Surroundings free = Surroundings.plain();
    Surroundings taken = free.takenBy("a class of your own");
    WorkerModel feed = worker(call(new TypeRef.Nothing()));
    SupervisorModel root = supervisor(child("feed", "Feed"));
    assertThat(
            Rules.check(
                    fakes(
                        new FakesModel.Worker(at, feed, free, Map.of()),
                        new FakesModel.Supervisor(at, root, free)))
                .inOrder())
        .isEmpty();
    assertThat(
            Rules.check(
                    fakes(
                        new FakesModel.Worker(at, feed, taken, Map.of()),
                        new FakesModel.Supervisor(at, root, taken)))
                .inOrder())
        .extracting(Finding::id)
        .containsExactly(RuleId.ESP049, RuleId.ESP049);
  }

  private static FakesModel fakes(FakesModel.Subject... subjects) {
    return new FakesModel(Origin.at("app.RootTest", 0), List.of(subjects));
  }

  private static final Parameter NUMBER = new Parameter("number", new TypeRef.Primitive("int"));
  private static final Constructor NUMBERED = given(List.of(number(NUMBER)), ref("Risk", "risk"));

  private static Parameter finds(String worker, String name) {
    TypeRef each = TypeRef.Named.of(ClassId.of("app", worker + "Ref"));
    return new Parameter(name, TypeRef.Named.of(RuntimeTypes.PARTITION_SUPERVISOR_REF, each));
  }

  @Test
  void aPartitionIsWiredLikeAChildButForItsNumber() {
    assertThat(ids(supervisor(child("risk", "Risk"), partitioned("books", 3, "Book", NUMBERED))))
        .isEmpty();
    assertThat(
            headlines(supervisor(partitioned("books", 3, "Book", NUMBERED), child("risk", "Risk"))))
        .containsExactly("child `books` needs `risk`, which starts after it");
    assertThat(ids(supervisor(partitioned("books", null, "Book", wired(finds("Book", "all"))))))
        .as("its own supervisor, no constructor with a number, as many as processors")
        .isEmpty();
  }

  @Test
  void aSiblingFindsPartitionsOfASupervisorDeclaredBeforeIt() {
    Parameter books = finds("Book", "books");
    TypeModel inOrder =
        supervisor(partitioned("books", 3, "Book", wired()), child("desk", "Desk", books));
    TypeModel tooLate =
        supervisor(child("desk", "Desk", books), partitioned("books", 3, "Book", wired()));
    assertThat(ids(inOrder)).isEmpty();
    assertThat(ids(tooLate)).containsExactly(RuleId.ESP012);
  }

  @Test
  void thereIsAtLeastOnePartition() {
    assertThat(headlines(supervisor(partitioned("books", 0, "Book", wired()))))
        .containsExactly("partitions of partition supervisor `books` is 0; it must be 1 or more");
    assertThat(ids(supervisor(partitioned("books", 1, "Book", wired())))).isEmpty();
    assertThat(ids(supervisor(partitioned("books", Partitioning.PER_PROCESSOR, "Book", wired()))))
        .isEmpty();
  }

  @Test
  void eachUseHasItsConstructor() {
    Constructor keyed = given(List.of(key(text("symbol"))));
    assertThat(headlines(supervisor(child("risk", "Risk"), child("book", NUMBERED, "Book"))))
        .containsExactly(
            "child `book` is no partition, but the constructor of `Book` takes the number of one");
    assertThat(ids(supervisor(partitioned("books", 3, "Book", keyed))))
        .containsExactly(RuleId.ESP033);
    assertThat(ids(supervisor(partitioned("books", 3, "Book", keyed, wired())))).isEmpty();
    assertThat(
            ids(
                supervisor(
                    partitioned("books", 3, "Book", given(List.of(number(NUMBER))), wired()))))
        .as("the one with a number is meant")
        .isEmpty();
  }

  @Test
  void aPartitionHasOneNumber() {
    Parameter second = new Parameter("second", new TypeRef.Primitive("int"));
    assertThat(ids(worker(given(List.of(number(NUMBER)))))).isEmpty();
    assertThat(headlines(worker(given(List.of(number(NUMBER), number(second))))))
        .containsExactly("`Feed` takes the number of its partition 2 times");
    assertThat(headlines(worker(given(List.of(number(text("name")))))))
        .containsExactly("partition `name` of `Feed` is a `String`, not an int");
    assertThat(headlines(worker(given(List.of(key(text("symbol")), number(NUMBER))))))
        .containsExactly("the constructor of `Feed` has @Partition beside @Key or @Arg");
  }

  @Test
  void aSupervisorComesBackUnlessItIsMeantToEnd() {
    SupervisorModel usual = Trees.supervisor(Trees.worker("feed"));
    assertThat(ids(Trees.supervisor(below("TRANSIENT", usual)))).containsExactly(RuleId.ESP077);
    assertThat(ids(Trees.supervisor(below("PERMANENT", usual)))).isEmpty();
    assertThat(ids(Trees.supervisor(below("TEMPORARY", usual)))).as("meant to go").isEmpty();
    assertThat(ids(Trees.supervisor(Trees.worker("feed", "TRANSIENT", null)))).isEmpty();
    ChildSettings significant =
        new ChildSettings(
            Origin.at("app.Root", 1),
            Trees.setting(null),
            Trees.setting("TRANSIENT"),
            Trees.setting(null),
            Trees.setting(true),
            Trees.setting(null));
    SupervisorModel ending =
        Trees.autoShutdown(
            "ANY_SIGNIFICANT", Trees.child("feed", significant, Trees.worker("feed").product()));
    assertThat(ids(Trees.supervisor(below("TRANSIENT", ending)))).as("ends by itself").isEmpty();
  }

  private static ChildMethod below(String restart, SupervisorModel nested) {
    return Trees.child(
        "gateway",
        Trees.settings(restart, null),
        new Product.Supervisor(nested.declaration(), null, nested, null));
  }
}
