package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.Self;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.time.Instant;

@Child(restart = Restart.TRANSIENT)
class Parcel {
  private final ParcelId id;
  private final DuplicateRegistry<ParcelId, CustomerRef> followers;
  private final Self self;
  private String depot = "not yet seen";

  Parcel(@Key ParcelId id, DuplicateRegistry<ParcelId, CustomerRef> followers, Self self) {
    this.id = id;
    this.followers = followers;
    this.self = self;
  }

  @Cast
  void scanned(String where, Instant when) {
    depot = where;
    tell(id + " was in " + where + " at " + when);
  }

  @Call
  String depot() {
    return depot;
  }

  @Cast
  void delivered() {
    tell(id + " has been delivered");
    self.stop();
  }

  private void tell(String news) {
    followers.dispatch(id, all -> all.forEach(entry -> entry.value().tell(news)));
  }
}
