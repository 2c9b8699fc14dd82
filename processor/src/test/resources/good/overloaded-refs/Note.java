package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

@Child
class Note {
  private final BoardRef board;

  private Note(PhotoRef photo) {
    throw new IllegalArgumentException("belongs to " + photo);
  }

  Note(BoardRef board) {
    this.board = board;
  }

  @Call
  String text() {
    return "on " + board;
  }
}
