package test;

import app.BackOfficeFakes;
import app.BasketFake;
import app.BasketRef;
import app.LedgerFake;
import app.Shop;
import app.ShopFakes;
import app.ShopTree;
import app.SoldOut;
import app.StockFake;
import app.StockRef;
import app.VisitFake;
import app.VisitRef;
import dev.espalier.CallFailedException;
import dev.espalier.SupervisorSpec;
import dev.espalier.sys.Sys;
import dev.espalier.testkit.Await;
import dev.espalier.testkit.Crash;
import dev.espalier.testkit.Fakes;
import dev.espalier.testkit.TestSupervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A test as a user would write it, without JUnit. */
@Fakes(Shop.class)
public final class Main {
  private static final List<String> REPORT = new ArrayList<>();

  private Main() {}

  public static String run() throws Exception {
    try (TestSupervisor supervisor = new TestSupervisor("main")) {
      calls(supervisor);
      crashes(supervisor);
      children(supervisor);
      alone(supervisor);
    }
    return String.join("\n", REPORT);
  }

  private static void calls(TestSupervisor supervisor) throws Exception {
    StockFake stock = new StockFake().onTake((good, number) -> 40 + number);
    ShopTree shop = supervisor.start(new ShopFakes().stock(stock), () -> ShopTree.start(null));
    say(shop.till().sell("tea"));
    stock.onTake((good, number) -> {
      throw new SoldOut(good);
    });
    say(shop.till().sell("rum"));
    say("received " + stock.received());
    say("takes of rum " + stock.received(StockFake.Take.class).contains(new StockFake.Take("rum", 1)));
    CompletableFuture<String> order = new CompletableFuture<>();
    stock.onOrder(good -> order);
    CompletableFuture<String> reply = shop.stock().async().order("tea");
    stock.awaitReceived(new StockFake.Order("tea"));
    say("replied " + reply.isDone());
    order.complete("tomorrow");
    say("replied " + reply.join());
    shop.stock().count(1, 2);
    stock.awaitReceived(new StockFake.Count(new int[] {1, 2}));
    SupervisorSpec spec = (SupervisorSpec) Sys.snapshot(shop.supervisor()).spec().orElseThrow();
    say("played " + spec.children().get(0));
  }

  private static void crashes(TestSupervisor supervisor) {
    StockFake stock = new StockFake();
    ShopTree shop = supervisor.start(new ShopFakes().stock(stock), () -> ShopTree.start(null));
    StockRef ref = shop.stock();
    fails(() -> ref.take("tea", 1));
    Await.awaitRestart(ref);
    stock.onTake((good, number) -> {
      throw new IllegalArgumentException("on fire");
    });
    fails(() -> ref.take("rum", 2));
    Await.awaitRestart(ref);
    Crash.crash(ref);
    Await.awaitRestart(ref);
    stock.onTake((good, number) -> number);
    fails(() -> ref.order("gin"));
    say("then " + stock.received());
  }

  private static void children(TestSupervisor supervisor) {
    LedgerFake<String, Integer> ledger =
        new LedgerFake<String, Integer>().onBalance(account -> account.length());
    Map<Long, BasketFake> baskets =
        Map.of(1L, new BasketFake().onSize(() -> 11), 2L, new BasketFake().onSize(() -> 22));
    List<VisitFake> visits = new ArrayList<>();
    ShopFakes fakes =
        new ShopFakes()
            .stock(new StockFake())
            .backOffice(new BackOfficeFakes().ledger(ledger))
            .baskets(baskets::get)
            .visits(() -> {
              visits.add(new VisitFake());
              return visits.get(visits.size() - 1);
            });
    ShopTree shop = supervisor.start(fakes, () -> ShopTree.start(null));
    say("balance " + shop.backOffice().ledger().balance("four"));
    say("booked " + ledger.received().equals(List.of(new LedgerFake.Balance<>("four"))));
    BasketRef first = shop.baskets().start(1L);
    say("sizes " + first.size() + " " + shop.baskets().findOrStart(2L).size());
    say("found " + shop.baskets().findOrStart(1L).size() + " " + shop.baskets().keys().size());
    Crash.crash(first);
    Await.awaitRestart(first);
    say("again " + first.size() + " " + baskets.get(1L).received().size());
    try {
      shop.baskets().start(3L);
    } catch (NullPointerException e) {
      say(e.getMessage());
    }
    VisitRef one = shop.visits().start("Ada");
    shop.visits().start("Joe");
    one.end();
    visits.get(0).awaitReceived(new VisitFake.End());
    say("visits " + visits.size() + " " + visits.get(1).received());
    Crash.kill(shop.backOffice().supervisor());
    Await.awaitRestart(shop.backOffice().ledger());
    say("after a restart " + shop.backOffice().ledger().balance("five "));
  }

  private static void alone(TestSupervisor supervisor) {
    StockFake stock = new StockFake().onTake((good, number) -> 7);
    StockRef ref = supervisor.startChild(stock.spec("stock"), StockRef::of);
    try {
      say("alone " + ref.take("tea", 1));
    } catch (SoldOut e) {
      throw new IllegalStateException(e);
    }
    try {
      stock.awaitReceived(m -> m instanceof StockFake.Count, java.time.Duration.ofMillis(1));
    } catch (AssertionError e) {
      say(e.getMessage());
    }
    ShopFakes fakes = new ShopFakes().stock(stock);
    ShopTree shop = supervisor.start(fakes, () -> ShopTree.start(null));
    try {
      supervisor.start(fakes, () -> shop);
    } catch (IllegalStateException e) {
      say(e.getMessage());
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void fails(Work work) {
    try {
      work.run();
      say("has not failed");
    } catch (CallFailedException e) {
      say("failed " + e.reason());
    } catch (Exception e) {
      say("thrown " + e);
    }
  }

  private static void say(String line) {
    REPORT.add(line);
  }
}
