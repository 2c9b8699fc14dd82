package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.application;
import static dev.espalier.processor.rule.Models.arg;
import static dev.espalier.processor.rule.Models.builtIn;
import static dev.espalier.processor.rule.Models.callback;
import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.dynamic;
import static dev.espalier.processor.rule.Models.given;
import static dev.espalier.processor.rule.Models.key;
import static dev.espalier.processor.rule.Models.named;
import static dev.espalier.processor.rule.Models.needs;
import static dev.espalier.processor.rule.Models.partitioned;
import static dev.espalier.processor.rule.Models.plain;
import static dev.espalier.processor.rule.Models.ref;
import static dev.espalier.processor.rule.Models.supervisor;
import static dev.espalier.processor.rule.Models.wired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule on what a tree asks for although only its own start makes it, over models by hand. */
class InputsFromOutsideTest {

  private static final ChildMethod FEED = child("feed", "Feed");
  private static final ChildMethod RISK = child("risk", "Risk", ref("Feed", "prices"));
  private static final ChildMethod BOOKS =
      dynamic("books", "Book", given(List.of(key(needs("Symbol", "symbol")))));

  private static ChildMethod nested(String name, String type, ChildMethod... children) {
    return Trees.nested(name, null, named(type, children));
  }

  /** A partition supervisor of trees. */
  private static ChildMethod many(String name, String type, ChildMethod... children) {
    Product template = nested(name, type, children).product();
    return Trees.partitioned(name, 4, "ONE_FOR_ONE", 3, template);
  }

  private static Parameter tree(String supervisor, String name) {
    return needs(supervisor + "Tree", name);
  }

  private static List<RuleId> ids(SupervisorModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::id).toList();
  }

  private static Finding only(SupervisorModel model) {
    List<Finding> all = Rules.check(model).inOrder();
    assertThat(all).singleElement().extracting(Finding::id).isEqualTo(RuleId.ESP076);
    return all.get(0);
  }

  @Test
  void aWorkerInAnotherSubtreeIsNotWired() {
    Finding finding = only(supervisor(nested("market", "Market", FEED), RISK));
    assertThat(finding.origin()).hasToString("app.Root#2");
    assertThat(finding.headline())
        .isEqualTo(
            "child `risk` takes `FeedRef prices`, the ref of a worker in another subtree, at"
                + " `market/feed`: it becomes an input, which nobody has before the start");
    assertThat(finding.helps())
        .containsExactly(
            "declare `feed` in `Root`, before `market` and `risk`, and it is wired",
            "or declare `risk` in `Market`, after `feed`",
            "or look it up when it is needed, in a `Registry<String, FeedRef>` of `Root` in which"
                + " `Feed` registers itself");
  }

  @Test
  void itIsSoWhereverTheSubtreeIs() {
    SupervisorModel later = supervisor(RISK, nested("market", "Market", FEED));
    assertThat(only(later).helps())
        .contains("declare `feed` in `Root`, before `risk` and `market`, and it is wired");
    ChildMethod deep = nested("data", "Data", nested("market", "Market", FEED));
    assertThat(only(supervisor(deep, RISK)).headline()).contains("at `data/market/feed`:");
    ChildMethod other = nested("reserve", "Reserve", child("again", "Feed"));
    SupervisorModel twice = supervisor(nested("market", "Market", FEED), other, RISK);
    assertThat(only(twice).headline()).contains("at `market/feed` and elsewhere:");
  }

  @Test
  void theLowestSupervisorAboveBothTellsIt() {
    ChildMethod desk = nested("desk", "Desk", RISK);
    Finding finding = only(supervisor(nested("market", "Market", FEED), desk));
    assertThat(finding.headline())
        .startsWith("something below child `desk` takes `FeedRef prices`, the ref of a worker in");
    assertThat(finding.helps()).contains("or declare what takes it in `Market`, after `feed`");
    ChildMethod whole = nested("trading", "Trading", nested("market", "Market", FEED), desk);
    assertThat(ids(supervisor(whole))).isEmpty();
    assertThat(ids(supervisor(whole, nested("second", "Trading", FEED)))).isEmpty();
  }

  @Test
  void whatIsWiredOrGivenIsNoInput() {
    ChildMethod market = nested("market", "Market", FEED);
    assertThat(ids(supervisor(FEED, market, RISK))).isEmpty();
    assertThat(ids(supervisor(market, child("risk", "Risk", needs("Limits", "limits"))))).isEmpty();
    assertThat(ids(supervisor(nested("desk", "Desk", RISK)))).isEmpty();
    Parameter feed = ref("Feed", "feed");
    ChildMethod started = dynamic("risks", "Risk", given(List.of(arg(feed))));
    assertThat(ids(supervisor(market, started))).isEmpty();
  }

  @Test
  void theTreeOfASiblingIsNotWired() {
    ChildMethod market = nested("market", "Market", FEED);
    ChildMethod backup = child("backup", "Backup", tree("Market", "prices"));
    Finding finding = only(supervisor(market, backup));
    assertThat(finding.headline())
        .isEqualTo(
            "child `backup` takes `MarketTree prices`, the tree of `market`: it becomes an input,"
                + " which nobody has before the start");
    assertThat(finding.helps())
        .containsExactly(
            "take the refs of what it needs, and declare those workers in `Root`, before `backup`",
            "or declare `backup` in `Market`, after them",
            "or take it in a message when the tree runs, as in"
                + " `@Cast void open(MarketTree prices)`");
    assertThat(only(supervisor(nested("data", "Data", market), backup)).headline())
        .contains("the tree of `data/market`:");
  }

  @Test
  void theTreeAroundAWorkerIsNotThereYet() {
    ChildMethod auditor = child("auditor", "Auditor", tree("Root", "root"));
    Finding finding = only(supervisor(FEED, auditor));
    assertThat(finding.headline())
        .isEqualTo(
            "child `auditor` takes `RootTree root`, the tree that it is in: it becomes an input,"
                + " which nobody has before the start");
    assertThat(finding.helps()).hasSize(2);
    assertThat(only(supervisor(nested("back", "Back", auditor))).headline())
        .startsWith("something below child `back` takes `RootTree root`, the tree that it is in");
    ChildMethod below = child("auditor", "Auditor", tree("Back", "back"));
    assertThat(ids(supervisor(nested("back", "Back", below)))).isEmpty();
    assertThat(ids(supervisor(many("backs", "Back", below)))).isEmpty();
  }

  @Test
  void theAccessorIsWiredAmongSiblingsOnly() {
    Parameter books = needs("BookDynamicSupervisor", "books");
    SupervisorModel model =
        supervisor(nested("market", "Market", BOOKS), child("risk", "Risk", books));
    assertThat(only(model).headline())
        .contains("the accessor of a supervisor in another subtree, at `market/books`:");
    assertThat(only(model).helps()).hasSize(2);
  }

  @Test
  void ofManyInAnotherSubtreeTheirSupervisorMovesUp() {
    ChildMethod risk = child("risk", "Risk", ref("Book", "book"));
    Finding book = only(supervisor(nested("market", "Market", BOOKS), risk));
    assertThat(book.headline())
        .contains("one of many in another subtree, at `market/books/<symbol>`");
    assertThat(book.helps())
        .containsExactly(
            "declare `books` in `Root`, before `market` and `risk`, and take"
                + " `BookDynamicSupervisor books`");
    assertThat(ids(supervisor(BOOKS, risk))).containsExactly(RuleId.ESP038);
    ChildMethod counters = partitioned("counters", 4, "Counter", wired());
    ChildMethod clerk = child("clerk", "Clerk", ref("Counter", "counter"));
    assertThat(only(supervisor(nested("shop", "Shop", counters), clerk)).helps())
        .containsExactly(
            "declare `counters` in `Root`, before `shop` and `clerk`, and take"
                + " `PartitionSupervisorRef<CounterRef> counters`");
  }

  @Test
  void partitionsBesideItAreAskedForTheirTree() {
    ChildMethod markets = many("markets", "Market", FEED);
    Finding finding = only(supervisor(markets, RISK));
    assertThat(finding.headline()).contains("one of many in another subtree, at `markets/*/feed`:");
    assertThat(finding.helps())
        .containsExactly(
            "take `PartitionSupervisorRef<MarketTree> markets`, and ask for"
                + " `markets.forKey(key).feed()`");
    assertThat(only(supervisor(RISK, markets)).helps())
        .containsExactly(
            "declare `markets` before `risk`, take `PartitionSupervisorRef<MarketTree> markets`,"
                + " and ask for `markets.forKey(key).feed()`");
    ChildMethod backup = child("backup", "Backup", tree("Market", "market"));
    assertThat(ids(supervisor(markets, backup))).containsExactly(RuleId.ESP038);
    assertThat(only(supervisor(nested("data", "Data", markets), backup)).headline())
        .contains("at `data/markets/*`:");
  }

  @Test
  void handlesOfBuiltInChildrenMayComeFromAnyTree() {
    TypeRef.Named type = TypeRef.Named.of(RuntimeTypes.TASK_SUPERVISOR);
    Limits limits = Limits.none(Origin.at("app.Root", 0));
    ChildMethod tasks = builtIn("tasks", new Product.BuiltIn.Tasks(type, limits));
    ChildMethod risk = child("risk", "Risk", new Parameter("tasks", type));
    assertThat(ids(supervisor(nested("market", "Market", tasks, FEED), risk))).isEmpty();
  }

  @Test
  void plainRefsSayTooLittleAndTypeArgumentsCount() {
    TypeRef plain = TypeRef.Named.of(RuntimeTypes.PROCESS_REF);
    TypeRef all = TypeRef.Named.of(RuntimeTypes.PARTITION_SUPERVISOR_REF, plain);
    ChildMethod pools = Trees.partitioned("pools", 4, "ONE_FOR_ONE", 3, plain("p", "P").product());
    ChildMethod user = child("user", "User", new Parameter("pools", all));
    assertThat(ids(supervisor(nested("shop", "Shop", pools, FEED), user))).isEmpty();
    ChildMethod other =
        child("user", "User", new Parameter("other", cacheRef("java.lang", "Long")));
    ChildMethod cache = nested("shop", "Shop", generic("cache", plain), FEED);
    assertThat(ids(supervisor(cache, other))).isEmpty();
    ChildMethod same =
        child("user", "User", new Parameter("cache", cacheRef("dev.espalier", "ProcessRef")));
    assertThat(only(supervisor(cache, same)).headline())
        .contains("takes `CacheRef<ProcessRef> cache`, the ref of a worker in another subtree");
  }

  private static TypeRef cacheRef(String packageName, String argument) {
    return TypeRef.Named.of(
        ClassId.of("app", "CacheRef"), TypeRef.Named.of(ClassId.of(packageName, argument)));
  }

  /** A child of the class {@code Cache} with a type argument. */
  private static ChildMethod generic(String name, TypeRef argument) {
    ChildMethod child = child(name, "Cache");
    Product.Worker worker = (Product.Worker) child.product();
    TypeRef.Named type = TypeRef.Named.of(worker.type().id(), argument);
    Product.Worker generic =
        new Product.Worker(
            worker.declaration(), type, null, true, false, worker.constructors(), worker.nature());
    return Trees.child(name, child.settings(), generic);
  }

  @Test
  void aCallbackAsksTheSubtreeForIt() {
    SupervisorModel model =
        supervisor(nested("market", "Market", BOOKS), FEED, many("cells", "Cell", RISK));
    Finding book = only(application("root", 1, model, phase(ref("Book", "book"))));
    assertThat(book.headline())
        .startsWith(
            "@StartPhase method `open` takes `BookRef book`, one of many in a subtree, at"
                + " `market/books/<symbol>`:");
    assertThat(book.helps())
        .containsExactly("take `MarketTree market`, and ask for `market.books().require(key)`");
    assertThat(only(application("root", 1, model, phase(ref("Risk", "risk")))).helps())
        .containsExactly(
            "take `PartitionSupervisorRef<CellTree> cells`, and ask for"
                + " `cells.forKey(key).risk()`");
    SupervisorModel fine = application("root", 1, model, phase(tree("Market", "market")));
    assertThat(ids(fine)).isEmpty();
    assertThat(ids(application("root", 1, model, phase(ref("Feed", "feed"))))).isEmpty();
    Callback last = callback(Callback.Kind.ON_STOP, "bye", ref("Risk", "risk"));
    assertThat(only(application("root", 1, model, last)).helps())
        .singleElement()
        .asString()
        .startsWith("annotate `bye` with @PrepStop, take `PartitionSupervisorRef<CellTree> cells`");
  }

  private static Callback phase(Parameter parameter) {
    return callback(Callback.Kind.START_PHASE, "open", parameter);
  }
}
