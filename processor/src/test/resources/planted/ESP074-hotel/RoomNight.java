package app;

import java.time.LocalDate;

final class RoomNight {
  private final int room;
  private final LocalDate date;

  RoomNight(int room, LocalDate date) {
    this.room = room;
    this.date = date;
  }

  int room() {
    return room;
  }

  LocalDate date() {
    return date;
  }
}
