package dev.espalier.load;

/** What is measured for each size. */
enum Phase {
  START("start"),
  FIND("find"),
  CRASH("crash, restart"),
  STOP("stop"),
  GIVE_UP("give up, all stop");

  private final String text;

  Phase(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
