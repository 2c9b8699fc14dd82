package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a program of a {@link Supervisor}: for a type {@code Shop} the processor also writes {@code
 * ShopApplication}, whose {@code run} is all that a {@code main} needs.
 *
 * <pre>{@code
 * @Application(terminationGrace = 20_000)
 * @Supervisor
 * interface Shop {
 *   @Child Cache cache();
 *   @Child Endpoint endpoint();
 *
 *   @StartPhase default void warmUp(CacheRef cache, Settings settings) { ... }
 *   @PrepStop default void drain(EndpointRef endpoint) { ... }
 *   @OnStop default void goodbye() { ... }
 * }
 *
 * public static void main(String[] args) {
 *   System.exit(ShopApplication.run(Settings.of(System.getenv(), args)));
 * }
 * }</pre>
 *
 * <p>{@code run} starts the tree and does the start phases, waits until the tree has ended or the
 * JVM is told to end (SIGTERM, Ctrl-C), stops everything in reverse order within the grace, reports
 * what has become of each child, and returns the exit code. It asks for what the tree and the
 * marked methods need and cannot get from the tree itself. If that is nothing, {@code
 * ShopApplication} has a {@code main} of its own. {@code of} and {@code builder} give the
 * application itself, for instance to say which others it needs.
 *
 * <p>The methods marked with {@link StartPhase}, {@link PrepStop} and {@link OnStop} are called on
 * one object, together with the start functions of the tree. If the supervisor is a class, it is
 * made anew at each start of the application and so is a place for what these methods share; they
 * are called one after the other, start functions in the processes of their children.
 *
 * <p>Where the type is the child of another supervisor, it is an ordinary supervisor: the
 * application is what starts at the top.
 *
 * <p>Mirrors OTP's {@code application} behaviour and {@code mod} of its resource file, and Elixir's
 * {@code Application}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Application {

  /**
   * What the application is called in reports.
   *
   * @return a name without {@code /}; the simple name of the type unless given
   */
  String name() default "";

  /**
   * What its end means for the program that runs it.
   *
   * @return the type, {@link ApplicationType#PERMANENT} unless given
   */
  ApplicationType type() default ApplicationType.PERMANENT;

  /**
   * How long the end of the application may take, from the order to stop on. What has not ended
   * then is cut off, whatever the children's own shutdown times are.
   *
   * @return a number of milliseconds, 1 or more
   */
  int terminationGrace() default 30_000;
}
