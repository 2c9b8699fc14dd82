package greenhouse;

/** What can be subscribed to. */
public enum Topic {
  /** Beds that are too dry. */
  DRY
}
