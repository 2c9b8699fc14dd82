package greenhouse;

import dev.espalier.Agent;
import dev.espalier.DuplicateRegistry;
import dev.espalier.Registry;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;
import java.util.List;

/** The whole greenhouse. */
@Application(terminationGrace = 30_000)
@Supervisor
public interface Greenhouse {

  /** What the gardener has set. */
  @Child
  Agent<Settings> settings();

  /** Who wants to know what. */
  @Child
  DuplicateRegistry<Topic, DisplayRef> topics();

  /** The bed where a plant was sown first. */
  @Child
  Registry<Plant, BedRef> plants();

  /** What has happened, spread over four processes by bed. */
  @PartitionSupervisor(partitions = 4)
  Diary diaries();

  /** The beds, each made when it is sown. */
  @DynamicSupervisor(maxChildren = 500)
  Bed beds();

  /** For work that is done beside. */
  @Child
  TaskSupervisor tasks();

  @Child
  Display display();

  @Child
  Tour tour();

  /** Runs when the tree is up, and before the application counts as started. */
  @StartPhase
  default void sow(BedDynamicSupervisor beds, List<BedId> tomatoes) {
    tomatoes.forEach(bed -> beds.start(bed, Plant.TOMATO));
    System.out.println("sown: " + beds.count() + " beds");
  }

  /** Runs before the first child is stopped, while all of them can still be asked. */
  @PrepStop
  default void lastTour(TourRef tour) {
    System.out.println("beds that were too wet on the last tour: " + tour.water());
  }
}
