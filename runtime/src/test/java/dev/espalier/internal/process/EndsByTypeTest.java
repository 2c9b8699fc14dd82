package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForAll;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.restForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.StartResult;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All combinations of restart type and way to end, as OTP's own tests go through them. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EndsByTypeTest {
  @AutoClose private final TestBed bed = new TestBed();

  private enum End {
    NORMAL,
    ABNORMAL,
    KILLED,
    TERMINATED;

    void happenTo(TestBed bed, String id) {
      switch (this) {
        case NORMAL -> bed.ref(id).exit(ExitReason.normal());
        case ABNORMAL -> bed.ref(id).exit(ExitReason.because("died"));
        case KILLED -> bed.ref(id).kill();
        case TERMINATED -> assertThat(bed.supervisor().terminateChild(id)).isTrue();
      }
    }
  }

  private static SupervisorSpec.Builder spec(Strategy strategy, ChildSpec... children) {
    return switch (strategy) {
      case ONE_FOR_ONE -> oneForOne(children);
      case ONE_FOR_ALL -> oneForAll(children);
      case REST_FOR_ONE -> restForOne(children);
    };
  }

  static Stream<Arguments> endings() {
    return Arrays.stream(Restart.values())
        .flatMap(type ->
            Arrays.stream(Strategy.values())
                .flatMap(strategy ->
                    Arrays.stream(End.values()).map(end -> Arguments.of(type, strategy, end))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("endings")
  @DisplayName("RST-024 RST-025 what start_child with the same specification meets after an end")
  void startAfterAnEnd(Restart type, Strategy strategy, End end) {
    ChildSpec child = bed.plain("a").restart(type);
    bed.start(spec(strategy, child));
    end.happenTo(bed, "a");

    StartResult result = bed.supervisor().startChild(child);

    boolean restarted =
        switch (type) {
          case PERMANENT -> end != End.TERMINATED;
          case TRANSIENT -> end == End.ABNORMAL || end == End.KILLED;
          case TEMPORARY -> false;
        };
    if (restarted) {
      assertThat(result).isEqualTo(new StartResult.AlreadyStarted(bed.place("a")));
    } else if (type == Restart.TEMPORARY) {
      assertThat(result).isEqualTo(new StartResult.Started(bed.place("a")));
    } else {
      assertThat(result).isEqualTo(new StartResult.AlreadyPresent());
      assertThat(bed.supervisor().restartChild("a"))
          .isInstanceOf(dev.espalier.RestartResult.Started.class);
    }
    assertThat(bed.children()).containsExactly("a RUNNING");
    assertThat(bed.starts("a")).isEqualTo(2);
  }

  static Stream<Arguments> insignificantEnds() {
    return Arrays.stream(AutoShutdown.values())
        .flatMap(mode -> Arrays.stream(End.values()).map(end -> Arguments.of(mode, end)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("insignificantEnds")
  @DisplayName("SIG-001 SIG-002 no end of a child that is not significant ends the supervisor")
  void notSignificant(AutoShutdown mode, End end) {
    bed.start(
        oneForOne(
                bed.plain("temporary").restart(Restart.TEMPORARY),
                bed.plain("transient").restart(Restart.TRANSIENT),
                bed.plain("other"))
            .autoShutdown(mode));
    end.happenTo(bed, "temporary");
    end.happenTo(bed, "transient");
    boolean restarted = end == End.ABNORMAL || end == End.KILLED;
    assertThat(bed.children())
        .containsExactly("other RUNNING", "transient " + (restarted ? "RUNNING" : "STOPPED"));
  }
}
