package greenhouse;

import dev.espalier.Agent;
import dev.espalier.DuplicateRegistry;
import dev.espalier.PartitionSupervisorRef;
import dev.espalier.Registry;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;

/** One bed of the greenhouse, with what grows in it. */
@Child(restart = Restart.TRANSIENT)
final class Bed {
  private final BedId id;
  private final Agent<Settings> settings;
  private final DuplicateRegistry<Topic, DisplayRef> topics;
  private final PartitionSupervisorRef<DiaryRef> diaries;
  private int moisture = 60;

  Bed(
      @Key BedId id,
      @Arg Plant plant,
      Agent<Settings> settings,
      Registry<Plant, BedRef> plants,
      DuplicateRegistry<Topic, DisplayRef> topics,
      PartitionSupervisorRef<DiaryRef> diaries,
      BedRef me) {
    this.id = id;
    this.settings = settings;
    this.topics = topics;
    this.diaries = diaries;
    plants.register(plant, me);
  }

  @Call
  int moisture() {
    return moisture;
  }

  @Call
  void water() throws TooWet {
    if (moisture > 90) {
      throw new TooWet(id, moisture); // declared, so an answer and no crash
    }
    moisture += settings.get(Settings::litres);
    diaries.forKey(id).write(id, "watered");
  }

  @Every(millis = 3_600_000)
  void dry() {
    moisture -= 10;
    if (moisture < settings.get(Settings::dry)) {
      topics.dispatch(
          Topic.DRY, displays -> displays.forEach(display -> display.value().show(id, moisture)));
    }
  }
}
