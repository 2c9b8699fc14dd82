package dev.espalier.load;

/**
 * How many children there are, by everybody who counts them.
 *
 * @param children how many the supervisor has
 * @param active how many of them have a process, by the supervisor
 * @param keys how many keys its accessor knows
 * @param entries how many processes are in the registry
 */
record Census(long children, long active, long keys, long entries) {

  /** What is right when all of so many children run. */
  static Census of(long running) {
    return new Census(running, running, running, running);
  }
}
