package app;

import dev.espalier.Registry;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Supervisor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

@Supervisor
interface Archive {
  @DynamicSupervisor
  Shelf shelves();

  @DynamicSupervisor
  Scan scans();

  @DynamicSupervisor
  Box boxes();

  @Child
  Registry<ShelfId, String> names();

  @Child
  Registry<BoxId, String> labels();

  @Child
  Registry<Seal, String> seals();
}

final class ShelfId {
  private final String room;

  ShelfId(String room) {
    this.room = room;
  }
}

record Digest(String method, byte[] bytes) {}

final class BoxId {
  private final int number;

  BoxId(int number) {
    this.number = number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BoxId id && id.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}

record Seal(byte[] bytes) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Seal seal && Arrays.equals(seal.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}

class Shelf {
  private int books;

  Shelf(@Key ShelfId id) {}

  @Call
  int put() {
    return ++books;
  }
}

class Scan {
  private int pages;

  Scan(@Key Optional<Digest> digest) {}

  @Call
  int pages() {
    return pages++;
  }
}

class Box {
  private int things;

  Box(@Key List<BoxId> path) {}

  @Call
  int put() {
    return ++things;
  }
}
