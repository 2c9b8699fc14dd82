import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Runs a sample's main class for {@code mvn -Psample} and {@code mvn -Parcade}, and stops it when
 * Maven goes.
 *
 * <p>Ctrl-C reaches the whole process group, but a SIGTERM sent to Maven alone ends Maven and
 * leaves its child running. Exiting here runs the sample's shutdown hooks as the signal would have
 * done.
 */
final class RunUnderMaven {
  /** What a shell reports of a process that SIGTERM ended. */
  private static final int TERMINATED = 128 + 15;

  private RunUnderMaven() {}

  public static void main(String[] args) throws Throwable {
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(TERMINATED)));
    Class<?> sample = Class.forName(args[0]);
    MethodHandles.privateLookupIn(sample, MethodHandles.lookup())
        .findStatic(sample, "main", MethodType.methodType(void.class, String[].class))
        .invoke(Arrays.copyOfRange(args, 1, args.length));
  }
}
