package greenhouse;

/**
 * What the gardener may change while the greenhouse is running.
 *
 * @param dry below which moisture a bed asks for water, in percent
 * @param litres how much water it gets
 */
public record Settings(int dry, int litres) {}
