package app;

import dev.espalier.PartitionSupervisorRef;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.FormatStatus;

class Dispatcher {
  private final RoadsRef roads;
  private final PartitionSupervisorRef<PositionsRef> positions;
  private int sent;

  Dispatcher(RoadsRef roads, PartitionSupervisorRef<PositionsRef> positions) {
    this.roads = roads;
    this.positions = positions;
  }

  @Call
  boolean send(String truck, String road, Place to) {
    boolean open = roads.isOpen(road);
    if (open) {
      sent++;
      positions.forKey(truck).report(truck, to);
    }
    return open;
  }

  @FormatStatus
  int sent() {
    return sent;
  }
}
