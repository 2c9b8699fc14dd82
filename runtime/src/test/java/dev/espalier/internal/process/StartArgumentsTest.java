package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Restart;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A temporary child is started once, so nobody keeps what it was started with. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StartArgumentsTest {
  @AutoClose private final TestBed bed = new TestBed();

  private final Place<?> root =
      TreeLauncher.start(DynamicSupervisorSpec.named("Root"), bed.context());

  private final DynamicSupervisorRef pool = root.tree().supervisor().asDynamicSupervisor();

  @AfterEach
  void close() {
    root.tree().close();
  }

  private record Started(ProcessRef child, WeakReference<?> argument) {}

  private Started start(Restart restart) {
    byte[] big = new byte[1_000_000];
    ChildSpec spec = ChildSpec.worker("x", start -> "size " + big.length).restart(restart);
    return start(spec, big);
  }

  private Started start(ChildSpec spec, Object argument) {
    ProcessRef child = ((StartResult.Started) pool.startChild(spec)).child();
    return new Started(child, new WeakReference<>(argument));
  }

  private static void isGone(WeakReference<?> argument) {
    TestBed.eventually(() -> {
      System.gc();
      assertThat(argument.get()).isNull();
    });
  }

  @Test
  @DisplayName("DYN-049 what a temporary child was started with can be collected while it runs")
  void temporary() {
    Started temporary = start(Restart.TEMPORARY);
    isGone(temporary.argument());
    assertThat(temporary.child().isAlive()).isTrue();
    assertThat(pool.whichChildren()).hasSize(1);
  }

  @Test
  @DisplayName("DYN-050 ... also if the first temporary child has crashed")
  void afterACrash() {
    Started first = start(Restart.TEMPORARY);
    Signals.kill(first.child());
    Started second = start(Restart.TEMPORARY);
    isGone(first.argument());
    isGone(second.argument());
    assertThat(second.child().isAlive()).isTrue();
  }

  @Test
  @DisplayName("... also if it is a supervisor")
  void supervisor() {
    byte[] big = new byte[1_000_000];
    Started room = startSupervisor(big);
    big = null;
    isGone(room.argument());
    assertThat(room.child().isAlive()).isTrue();
  }

  private Started startSupervisor(byte[] big) {
    ChildSpec spec =
        ChildSpec.supervisor("room", siblings -> SupervisorSpec.named("n" + big.length).build())
            .restart(Restart.TEMPORARY);
    return start(spec, big);
  }

  @Test
  @DisplayName("what a child that may be restarted was started with is kept")
  void permanent() {
    Started permanent = start(Restart.PERMANENT);
    System.gc();
    assertThat(permanent.argument().get()).isNotNull();
    Signals.kill(permanent.child());
    assertThat(pool.countChildren().active()).as("restarted with it").isEqualTo(1);
  }

  @Test
  @DisplayName("the specification that is left says so to whoever starts something with it")
  void cannotBeStartedAgain() {
    start(Restart.TEMPORARY);
    ChildSpec left = pool.whichChildren().getFirst().spec();
    assertThat(left.restart()).isEqualTo(Restart.TEMPORARY);
    assertThat(pool.startChild(left))
        .isInstanceOfSatisfying(
            StartResult.Failed.class,
            failed -> assertThat(failed.reason().toString()).contains("temporary child"));
  }
}
