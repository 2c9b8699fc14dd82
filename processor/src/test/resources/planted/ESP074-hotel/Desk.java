package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.FormatStatus;
import java.time.LocalDate;

class Desk {
  private final NightDynamicSupervisor nights;
  private int asked;

  Desk(NightDynamicSupervisor nights) {
    this.nights = nights;
  }

  @Call
  boolean book(int room, LocalDate date, String guest) {
    asked++;
    return nights.findOrStart(new RoomNight(room, date), 9_500).hold(guest);
  }

  @Call
  String pay(int room, LocalDate date) throws NotHeld {
    return nights.require(new RoomNight(room, date)).pay();
  }

  @FormatStatus
  String status() {
    return asked + " asked";
  }
}
