package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.SupervisorRef;
import dev.espalier.sys.ChildrenPage;
import dev.espalier.sys.Sys;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The children of a supervisor page by page. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChildrenPageTest {
  @AutoClose private final TestBed bed = new TestBed();

  private static ChildrenPage get(CompletableFuture<ChildrenPage> page) throws Exception {
    return page.get(30, TimeUnit.SECONDS);
  }

  @Test
  void pagesOfChildrenOnDemand() throws Exception {
    bed.start(
        oneForOne(ChildSpec.supervisor("pool", siblings -> DynamicSupervisorSpec.named("pool"))));
    DynamicSupervisorRef pool = bed.supervisor().supervisor("pool").asDynamicSupervisor();
    for (int i = 0; i < 100; i++) {
      pool.startChild(ChildSpec.worker("one", start -> new Object()).key(i));
    }
    ChildrenPage page = get(Sys.children(pool, 40, 10));
    assertThat(page.children())
        .extracting(entry -> entry.spec().key())
        .containsExactly(40, 41, 42, 43, 44, 45, 46, 47, 48, 49);
    assertThat(page.children().getFirst().process().path()).isEqualTo("Root/pool/40");
    assertThat(page.children()).allMatch(entry -> entry.start() == 1 && !entry.isSupervisor());
    assertThat(page.total()).isEqualTo(100);
    assertThat(page.running()).isEqualTo(100);
    assertThat(page.matching()).isEqualTo(100);
    assertThat(page.restartsUsed()).isZero();
    assertThat(page.spec()).isPresent();
    assertThat(get(Sys.children(pool, 95, 10)).children()).hasSize(5);
    assertThat(get(Sys.children(pool, 200, 10)).children()).isEmpty();
    assertThat(get(Sys.children(pool, 0, 0)).children()).isEmpty();
    assertThat(get(Sys.children(pool, 1, Integer.MAX_VALUE)).children()).hasSize(99);

    ChildrenPage found = get(Sys.children(pool, entry -> (int) entry.spec().key() % 10 == 7, 2, 3));
    assertThat(found.children())
        .extracting(entry -> entry.spec().key())
        .containsExactly(27, 37, 47);
    assertThat(found.matching()).isEqualTo(10);
    assertThat(found.total()).isEqualTo(100);
    CompletableFuture<ChildrenPage> broken =
        Sys.children(
            pool,
            entry -> {
              throw new IllegalStateException("boom");
            },
            0,
            1);
    assertThatThrownBy(() -> get(broken)).hasRootCauseMessage("boom");
    assertThatThrownBy(() -> Sys.children(pool, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statesOfDeclaredChildren() throws Exception {
    bed.start(
        oneForOne(
            bed.plain("a"), bed.plain("b"), TestBed.supervisor("s", oneForOne(bed.plain("c")))));
    bed.supervisor().terminateChild("b");
    ChildrenPage page = get(Sys.children(bed.supervisor(), 0, 50));
    assertThat(page.children())
        .extracting(entry -> entry.spec().id() + " " + entry.state())
        .containsExactly("a RUNNING", "b STOPPED", "s RUNNING");
    assertThat(page.running()).isEqualTo(2);
    assertThat(page.stopped()).isEqualTo(1);
    assertThat(page.restarting()).isZero();
    SupervisorRef inner = (SupervisorRef) page.children().get(2).process();
    assertThat(get(Sys.children(inner, 0, 50)).children())
        .singleElement()
        .satisfies(entry -> assertThat(entry.state()).isEqualTo(ChildInfo.State.RUNNING));
    bed.supervisor().terminateChild("s");
    assertThatThrownBy(() -> get(Sys.children(inner, 0, 50)))
        .hasCauseInstanceOf(CallFailedException.class);
    assertThat(Sys.children(inner, 0, 50)).isDone();
  }
}
