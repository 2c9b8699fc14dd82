package app;

import dev.espalier.annotations.Call;
import java.util.HashSet;
import java.util.Set;

/** Who has voted; nobody votes twice. */
class Roll {
  private final Set<VoterId> voted = new HashSet<>();

  @Call
  boolean admit(VoterId voter) {
    return voted.add(voter);
  }
}
