package greenhouse;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Crash.crash;
import static dev.espalier.testkit.Crash.kill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.StartFailedException;
import dev.espalier.testkit.BlueprintLock;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.Fakes;
import dev.espalier.testkit.ManualClock;
import dev.espalier.testkit.TestSupervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
@Fakes(Greenhouse.class)
class GreenhouseTest {
  private static final BedId NORTH = new BedId("north");
  private static final BedId SOUTH = new BedId("south");
  private static final Settings SETTINGS = new Settings(40, 20);

  @Test
  void aBedThatCrashesLeavesItsNeighbourAlone(TestSupervisor supervisor) throws TooWet {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    BedRef north = tree.beds().start(NORTH, Plant.BASIL);
    BedRef south = tree.beds().start(SOUTH, Plant.TOMATO);
    north.water();
    south.water();
    crash(north);
    awaitRestart(north);
    assertThat(north.moisture()).isEqualTo(60); // begins again
    assertThat(south.moisture()).isEqualTo(80);
    assertThat(tree.beds().keys()).containsExactlyInAnyOrder(NORTH, SOUTH);
  }

  @Test
  void aBedThatGetsDryIsShown(TestSupervisor supervisor) {
    ManualClock clock = supervisor.manualClock();
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    tree.beds().start(NORTH, Plant.BASIL);
    clock.advance(Duration.ofHours(2));
    assertThat(tree.display().lines()).isEmpty();
    clock.advance(Duration.ofHours(1));
    assertThat(tree.display().lines()).containsExactly("north is at 30 %");
  }

  @Test
  void threeCrashesAMinuteAreFine(TestSupervisor supervisor) {
    ManualClock clock = supervisor.manualClock();
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    for (int crashes = 1; crashes <= 10; crashes++) {
      crash(tree.display());
      awaitRestart(tree.display());
      clock.advance(Duration.ofSeconds(20));
    }
  }

  @Test
  void fourCrashesInFiveSecondsEndIt(TestSupervisor supervisor) {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    for (int crashes = 1; crashes <= 3; crashes++) {
      crash(tree.display());
      awaitRestart(tree.display());
    }
    assertThat(awaitDown(tree.supervisor(), () -> crash(tree.display())))
        .isEqualTo(ExitReason.shutdown());
  }

  @Test
  void aTourCountsTheBedsThatAreTooWet(TestSupervisor supervisor) {
    BedFake bed =
        new BedFake()
            .onWater(() -> {
              throw new TooWet(NORTH, 95);
            });
    GreenhouseFakes fakes = new GreenhouseFakes().beds(id -> bed);
    GreenhouseTree tree = supervisor.start(fakes, () -> GreenhouseTree.start(SETTINGS));
    tree.beds().start(NORTH, Plant.BASIL);
    assertThat(tree.tour().water()).isEqualTo(1);
    assertThat(bed.received()).containsExactly(new BedFake.Water());
  }

  @Test
  void aWorkerIsTestedAlone(TestSupervisor supervisor) {
    DiaryRef diary =
        supervisor.startChild(
            ChildSpec.worker("diary", DiaryRef.LIFECYCLE, start -> new Diary()), DiaryRef::of);
    diary.write(NORTH, "sown");
    assertThat(diary.read(NORTH)).containsExactly("sown");
    assertThat(diary.read(SOUTH)).isEmpty();
  }

  @Test
  void theTreeIsTheReviewedOne() {
    BlueprintLock.assertUnchanged(Path.of("trees/Greenhouse.md"), GreenhouseTree.blueprint());
  }

  @Test
  void bedsAreFoundByKeyByPlantAndByPartition(TestSupervisor supervisor) throws TooWet {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    BedRef north = tree.beds().start(NORTH, Plant.BASIL);
    north.water();

    assertThat(tree.beds().find(NORTH)).contains(north);
    assertThat(tree.beds().find(SOUTH)).isEmpty();
    BedRef south = tree.beds().findOrStart(SOUTH, Plant.TOMATO);
    assertThat(tree.beds().count()).isEqualTo(2);

    assertThat(tree.plants().lookup(Plant.BASIL).orElseThrow().value()).isEqualTo(north);
    assertThat(tree.diaries().forKey(NORTH).read(NORTH)).containsExactly("watered");

    tree.beds().stop(SOUTH);
    assertThat(south.isAlive()).isFalse();
    assertThat(tree.plants().lookup(Plant.TOMATO)).isEmpty();
  }

  @Test
  void aNewSettingIsSeenByAll(TestSupervisor supervisor) throws TooWet {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    BedRef north = tree.beds().start(NORTH, Plant.BASIL);
    tree.settings().update(old -> new Settings(old.dry(), 5));
    north.water();
    assertThat(north.moisture()).isEqualTo(65);
  }

  @Test
  void nobodyStartsABedTwice(TestSupervisor supervisor) {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    tree.beds().start(NORTH, Plant.BASIL);
    assertThatThrownBy(() -> tree.beds().start(NORTH, Plant.BASIL))
        .isInstanceOf(StartFailedException.class)
        .hasMessageContaining("north");
  }

  @Test
  void thereAreNoMoreBedsThanMayBe(TestSupervisor supervisor) {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    for (int bed = 1; bed <= 500; bed++) {
      tree.beds().start(new BedId("bed " + bed), Plant.PEPPER);
    }
    assertThatThrownBy(() -> tree.beds().start(NORTH, Plant.BASIL))
        .isInstanceOf(StartFailedException.class);
  }

  @Test
  void whoIsRegisteredEndsWithTheRegistry(TestSupervisor supervisor) {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(SETTINGS));
    awaitDown(tree.display(), () -> kill(tree.topics()));
    awaitRestart(tree.display());
    assertThat(tree.topics().count()).isEqualTo(1); // it has registered again
  }
}
