package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;

/** Its messages differ only in refs, which do not exist when they are read. */
@Child
class Board {
  private int pinned;

  @Cast
  void pin(NoteRef note) {
    pinned++;
  }

  @Cast
  void pin(PhotoRef photo) {
    pinned += 2;
  }

  @Cast
  void pin(int number) {
    pinned += number;
  }

  @Cast
  void pin(BoardRef board) {
    pinned += 3;
  }

  @Call
  int pinned() {
    return pinned;
  }
}
