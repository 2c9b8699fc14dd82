package old;

/** The warning of an import of such a type cannot be suppressed. */
@Deprecated(forRemoval = true)
public class OldFeed {
  public static class Price {}
}
