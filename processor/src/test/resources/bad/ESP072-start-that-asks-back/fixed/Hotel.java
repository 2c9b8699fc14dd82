package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Hotel {
  @DynamicSupervisor
  Room rooms();

  @Child
  Reception reception();
}

class Reception {
  private final RoomDynamicSupervisor rooms;
  private final ReceptionRef me;

  Reception(RoomDynamicSupervisor rooms, ReceptionRef me) {
    this.rooms = rooms;
    this.me = me;
  }

  @Call
  int price(int number) {
    return 100 + number;
  }

  @Cast
  void left(int number) {
    rooms.stop(number);
  }

  @Call
  RoomRef book(int number) {
    return rooms.start(number, me);
  }
}

class Room {
  private final int number;
  private final ReceptionRef reception;
  private int price;

  Room(@Key int number, @Arg ReceptionRef reception) {
    this.number = number;
    this.reception = reception;
  }

  @AfterStart
  void ask() {
    price = reception.price(number);
  }

  @Call
  int price() {
    return price;
  }
}
