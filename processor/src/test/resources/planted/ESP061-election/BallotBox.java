package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Terminate;
import java.util.EnumMap;
import java.util.Map;

/** Nobody is to open it while people vote. */
@Child(restart = Restart.TRANSIENT, shutdown = Shutdown.BRUTAL_KILL)
class BallotBox {
  private final String station;
  private final RollRef roll;
  private final TallyRef tally;
  private final Map<Party, Integer> votes = new EnumMap<>(Party.class);

  BallotBox(@Key String station, RollRef roll, TallyRef tally) {
    this.station = station;
    this.roll = roll;
    this.tally = tally;
  }

  @Call
  boolean vote(VoterId voter, Party party) {
    boolean admitted = roll.admit(voter);
    if (admitted) {
      votes.merge(party, 1, Integer::sum);
    }
    return admitted;
  }

  @Terminate
  void seal() {
    tally.add(Map.copyOf(votes));
    System.out.println(station + " is sealed");
  }
}
