package dev.espalier.samples.arcade.rules;

/**
 * Somebody who plays, or may want to.
 *
 * @param id known to the browser of the player alone, and so the proof of being that player
 * @param name what others see
 */
public record Player(String id, String name) {
  public Player {
    if (id == null || id.isEmpty() || id.length() > 64) {
      throw new IllegalArgumentException("not the id of a player");
    }
    if (name == null || name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("not the name of a player");
    }
  }

  /** Whether it is the same one, under whatever name. */
  public boolean isSameAs(Player other) {
    return id.equals(other.id);
  }

  /** The name alone: the id is nobody's business. */
  @Override
  public String toString() {
    return name;
  }
}
