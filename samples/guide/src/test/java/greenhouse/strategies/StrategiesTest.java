package greenhouse.strategies;

import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the chapter on strategies says is true. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class StrategiesTest {

  @Test
  void restForOneLeavesWhatStartsBeforeAlone(TestSupervisor supervisor) {
    AirTree air = supervisor.start(() -> AirTree.start());
    air.climate().record(20);
    assertThat(air.thermostat().isWarmer()).isTrue();
    crash(air.thermostat());
    awaitRestart(air.thermostat());
    assertThat(air.climate().average()).isEqualTo(20);
    assertThat(air.thermostat().isWarmer()).isTrue(); // it has forgotten
  }

  @Test
  void restForOneRestartsWhatStartsAfter(TestSupervisor supervisor) {
    AirTree air = supervisor.start(() -> AirTree.start());
    air.climate().record(20);
    assertThat(air.thermostat().isWarmer()).isTrue();
    crash(air.climate());
    awaitRestart(air.thermostat());
    air.climate().record(10);
    assertThat(air.thermostat().isWarmer()).isTrue(); // than nothing
  }

  @Test
  void oneForAllMakesThemFitAgain(TestSupervisor supervisor) {
    WateringTree watering = supervisor.start(() -> WateringTree.start());
    watering.pump().start();
    assertThat(watering.valve().isOpen()).isTrue();
    crash(watering.pump());
    awaitRestart(watering.pump());
    assertThat(watering.valve().isOpen()).isFalse();
    assertThat(watering.pump().isRunning()).isFalse();
  }
}
