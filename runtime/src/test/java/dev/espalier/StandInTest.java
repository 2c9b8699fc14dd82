package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.annotations.Restart;
import dev.espalier.report.Report;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import dev.espalier.spi.StandIn;
import dev.espalier.spi.TreeFixture;
import dev.espalier.sys.Sys;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process in which somebody else plays the worker, and a tree that a test has cast. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StandInTest {
  private final List<Object> received = new CopyOnWriteArrayList<>();
  private final List<Report> reports = new CopyOnWriteArrayList<>();

  /** Whom nobody makes here. */
  private static final class Till {}

  private record Sell(String good) implements CallMessage<Till, String> {
    @Override
    public String handle(Till worker) {
      throw new AssertionError("there is no till");
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof IOException;
    }
  }

  private record Order(String good) implements DeferredCallMessage<Till, String> {
    @Override
    public CompletionStage<String> begin(Till worker) {
      throw new AssertionError("there is no till");
    }
  }

  private record Count() implements CastMessage<Till> {
    @Override
    public void handle(Till worker) {
      throw new AssertionError("there is no till");
    }
  }

  private final class Player implements StandIn<Till> {
    @Override
    public String name() {
      return "the till of a test";
    }

    @Override
    public Object answer(CallMessage<Till, ?> call) throws IOException {
      received.add(call);
      return switch (((Sell) call).good()) {
        case "rum" -> throw new IOException("sold out");
        case "gin" -> throw new IllegalStateException("on fire");
        default -> "sold";
      };
    }

    @Override
    public CompletionStage<?> begin(DeferredCallMessage<Till, ?> call) {
      received.add(call);
      return CompletableFuture.completedFuture("ordered");
    }

    @Override
    public void take(CastMessage<Till> cast) {
      received.add(cast);
    }
  }

  private ChildSpec played(String id) {
    Player player = new Player();
    return ChildSpec.worker(id, Lifecycle.<Till>standIn(), start -> player);
  }

  private static RefTarget<Till> till(Tree tree) {
    return RefTarget.of(tree.supervisor().worker("till"));
  }

  private static SupervisorSpec shop(ChildSpec... children) {
    SupervisorSpec.Builder spec = SupervisorSpec.named("Shop");
    List.of(children).forEach(spec::child);
    return spec.build();
  }

  private TreeFixture fixture(UnaryOperator<Supervision> casting) {
    return new TreeFixture(null, reports::add, casting);
  }

  @Test
  void isHandedTheMessages() {
    try (Tree tree = fixture(spec -> spec).around(() -> Tree.start(shop(played("till"))))) {
      RefTarget<Till> till = till(tree);
      assertThat(till.call(new Sell("tea"), 5_000)).isEqualTo("sold");
      assertThat(till.call(new Order("tea"), 5_000)).isEqualTo("ordered");
      till.cast(new Count());
      assertThat(till.callAsync(new Sell("ham"), 5_000).join()).isEqualTo("sold");
      assertThat(received)
          .containsExactly(new Sell("tea"), new Order("tea"), new Count(), new Sell("ham"));
    }
  }

  @Test
  void whatItThrowsIsAReplyOrACrashAsFromAWorker() {
    try (Tree tree = fixture(spec -> spec).around(() -> Tree.start(shop(played("till"))))) {
      RefTarget<Till> till = till(tree);
      assertThatThrownBy(() -> till.call(new Sell("rum"), 5_000))
          .isInstanceOf(IOException.class)
          .hasMessage("sold out");
      assertThatThrownBy(() -> till.call(new Sell("gin"), 5_000))
          .isInstanceOf(CallFailedException.class)
          .hasRootCauseMessage("on fire");
      tree.supervisor().whichChildren(); // the supervisor answers when the restart is done
      assertThat(till.call(new Sell("tea"), 5_000)).isEqualTo("sold");
      assertThat(reports).anyMatch(report -> report.toString().contains("on fire"));
    }
  }

  @Test
  void hasItsOwnNameWhereTheClassOfAWorkerIsShown() {
    try (Tree tree = fixture(spec -> spec).around(() -> Tree.start(shop(played("till"))))) {
      ProcessRef place = tree.supervisor().child("till");
      assertThat(Sys.getStatus(place).type()).isEqualTo("the till of a test");
      assertThatThrownBy(() -> Sys.getState(place, Till.class, till -> true))
          .hasMessageContaining("is a the till of a test, not a");
    }
  }

  @Test
  void aTestMayCastATreeThatIsStartedInItsThread() {
    ChildSpec real =
        ChildSpec.worker("till", start -> new Till()).restart(Restart.TRANSIENT).shutdown(7);
    SupervisorSpec declared = shop(real);
    TreeFixture fixture = fixture(spec -> shop(played("till")));
    try (Tree tree = fixture.around(() -> Tree.start(declared));
        Tree made = fixture.around(() -> Tree.start("Shop", siblings -> declared));
        Tree plain = Tree.start(declared)) {
      assertThat(till(tree).call(new Sell("tea"), 5_000)).isEqualTo("sold");
      assertThat(till(made).call(new Sell("ham"), 5_000)).isEqualTo("sold");
      assertThatThrownBy(() -> till(plain).call(new Sell("jam"), 5_000))
          .hasRootCauseMessage("there is no till");
      assertThat(received).containsExactly(new Sell("tea"), new Sell("ham"));
    }
  }

  @Test
  void aCastingThatFailsFailsTheStart() {
    TreeFixture fixture =
        fixture(spec -> {
          throw new IllegalStateException("no such part");
        });
    assertThatThrownBy(() -> fixture.around(() -> Tree.start(shop(played("till")))))
        .isInstanceOf(TreeStartException.class)
        .hasRootCauseMessage("no such part");
  }

  @Test
  void onlyOneLifecycleIsThatOfAStandIn() {
    assertThat(Lifecycle.standIn().isStandIn()).isTrue();
    assertThat(Lifecycle.plain().isStandIn()).isFalse();
    assertThat(Lifecycle.builder().build().isStandIn()).isFalse();
    assertThat(Lifecycle.standIn().trapsExits()).isFalse();
  }
}
