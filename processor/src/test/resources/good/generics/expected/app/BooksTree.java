package app;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.io.IOException;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Books}.
 *
 * <pre>
 * Books         one_for_one, at most 3 restarts in 5 s
 *   logs        DynamicSupervisor              permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     &lt;name&gt;    Log&lt;Integer, String&gt;           permanent  shutdown 5 s
 *   check       Check&lt;Exception, IOException&gt;  permanent  shutdown 5 s
 *   connection  Connection                     permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Books}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "address")
final class BooksTree extends GeneratedTree {
  private final LogDynamicSupervisor<Integer, String> logs;
  private final CheckRef<Exception, IOException> check;
  private final ProcessRef connection;

  private BooksTree(SupervisorEndpoint place) {
    super(place);
    logs = LogDynamicSupervisor.of(place.worker("logs"));
    check = CheckRef.of(place.worker("check"));
    connection = place.process("connection");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param address for {@code connection}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static BooksTree start(Map.Entry<String, Integer> address) {
    return of(launch(spec(address)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static BooksTree of(SupervisorEndpoint place) {
    return new BooksTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param address for {@code connection}
   * @return the specification
   */
  static SupervisorSpec spec(Map.Entry<String, Integer> address) {
    Books factories = new Factories();

    return SupervisorSpec.named("Books")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(logsSpec())
        .child(checkSpec(factories))
        .child(connectionSpec(factories, address))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(BooksTree.class, "/META-INF/espalier/app.Books.md");
  }

  private static ChildSpec logsSpec() {
    return ChildSpec.supervisor(
            "logs",
            siblings -> DynamicSupervisorSpec.named("logs")
                .intensity(3, 5)
                .template((LogDynamicSupervisor.Arguments<Integer, String> arguments) ->
                    logsChild(arguments)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec logsChild(LogDynamicSupervisor.Arguments<Integer, String> arguments) {
    return ChildSpec.worker(
            "Log",
            LogRef.<Integer, String>lifecycle(),
            start -> new Log<Integer, String>(arguments.name(), arguments.first()))
        .key(arguments.name())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec checkSpec(Books factories) {
    return ChildSpec.worker(
            "check",
            CheckRef.<Exception, IOException>lifecycle(),
            start -> factories.check())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec connectionSpec(Books factories, Map.Entry<String, Integer> address) {
    return ChildSpec.worker(
            "connection",
            start -> factories.connection(address))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The dynamic supervisor {@code logs}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  LogDynamicSupervisor<Integer, String> logs() {
    return logs;
  }

  /**
   * The child {@code check}.
   *
   * @return its ref, valid across restarts
   */
  CheckRef<Exception, IOException> check() {
    return check;
  }

  /**
   * The child {@code connection}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef connection() {
    return connection;
  }

  /** Makes the start functions of {@code Books} callable. */
  private static final class Factories extends Books {
    Factories() {
      super();
    }

    @Override
    Log<Integer, String> logs() {
      throw new IllegalStateException(
          "`logs` is started by the tree; use BooksTree.logs()");
    }
  }
}
