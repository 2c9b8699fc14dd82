package dev.espalier.observer;

import dev.espalier.ProcessRef;
import dev.espalier.Self;
import dev.espalier.SupervisorRef;
import dev.espalier.Tree;
import dev.espalier.observer.internal.blueprint.Blueprint;
import dev.espalier.observer.internal.blueprint.BlueprintParser;
import dev.espalier.observer.internal.view.Numbers;
import dev.espalier.observer.internal.view.Processes;
import dev.espalier.observer.internal.view.TreeSampler;
import dev.espalier.observer.internal.view.TreeText;
import dev.espalier.observer.internal.web.ObserverServer;
import dev.espalier.sys.Sys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Shows a running tree in the browser: a page that this JVM serves from {@link Builder#start} until
 * {@link #close}. It draws the tree and keeps it up to date; crashes, restarts and supervisors that
 * give up flash where they happen.
 *
 * <p>What it costs: nothing is asked while no page is open. With one open, each supervisor is asked
 * for its children twice a second, and once more after each report; workers are looked at, not
 * asked, so one that is stuck is shown like any other. A supervisor that does not answer, because
 * it is starting or stopping a child, is shown as it was, with how long it has been silent.
 *
 * <p>The page and what it shows are for whoever may connect: by default processes on the same
 * machine. There is no log-in. Things can be done to a tree only after {@link Builder#actions}.
 *
 * <p>Any number of observers may look at one tree. An observer may be a child of the tree it shows:
 * a worker that starts one in its constructor, with {@link #builder(Self)}, and closes it in its
 * {@code close()}.
 *
 * <p>All methods may be called from any thread.
 */
public final class Observer implements AutoCloseable {

  /** The port that is used unless another one is set. */
  public static final int DEFAULT_PORT = 4040;

  /** How long {@link #text} waits for the supervisors of one level. */
  private static final Duration TEXT_PATIENCE = Duration.ofSeconds(1);

  private final ObserverServer server;
  private final URI address;

  private Observer(ObserverServer server, URI address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Prepares an observer of a tree.
   *
   * @param tree the tree, or a supervisor within one
   * @return a builder with the defaults
   */
  public static Builder builder(Tree tree) {
    return builder(tree.supervisor());
  }

  /**
   * Prepares an observer of a supervisor and all below it.
   *
   * @param supervisor what is to be at the top
   * @return a builder with the defaults
   */
  public static Builder builder(SupervisorRef supervisor) {
    return new Builder(Objects.requireNonNull(supervisor, "supervisor"));
  }

  /**
   * Prepares an observer of the whole tree that a process belongs to.
   *
   * @param self the context of the process
   * @return a builder with the defaults
   */
  public static Builder builder(Self self) {
    ProcessRef process = self.ref();
    SupervisorRef root =
        Sys.supervisor(process)
            .orElseThrow(() -> new IllegalArgumentException(self.path() + " is in no tree"));
    for (Optional<SupervisorRef> above = Sys.supervisor(root);
        above.isPresent();
        above = Sys.supervisor(root)) {
      root = above.get();
    }
    return builder(root);
  }

  /**
   * Where the page is.
   *
   * @return its address, with the port that was found if any free one was wanted
   */
  public URI address() {
    return address;
  }

  /**
   * Ends all connections and threads of this observer; pages say that the connection is lost. The
   * tree goes on. A second call does nothing. An interrupt does not cut this short; it is kept for
   * the caller to see.
   */
  @Override
  public void close() {
    server.close();
  }

  @Override
  public String toString() {
    return "Observer[" + address + "]";
  }

  // ---------------------------------------------------------------------------------- text

  /**
   * Writes a tree to {@link System#out}, as {@link #text(Tree)} has it.
   *
   * @param tree the tree, or a supervisor within one
   */
  public static void print(Tree tree) {
    print(tree.supervisor());
  }

  /**
   * Writes a supervisor and all below it to {@link System#out}.
   *
   * @param supervisor what is to be at the top
   */
  public static void print(SupervisorRef supervisor) {
    System.out.println(text(supervisor));
  }

  /**
   * A tree as lines of text, one for each process: what it is doing, how many messages it has
   * handled and how many wait, restarts used. A dynamic supervisor with many children is one line
   * with their number. A supervisor that does not answer within a second is shown without its
   * children.
   *
   * @param tree the tree, or a supervisor within one
   * @return the lines, without a line break at the end
   */
  public static String text(Tree tree) {
    return text(tree.supervisor());
  }

  /**
   * A supervisor and all below it as lines of text; see {@link #text(Tree)}.
   *
   * @param supervisor what is to be at the top
   * @return the lines, without a line break at the end
   * @throws CancellationException if the thread is interrupted; the interrupt is kept
   */
  public static String text(SupervisorRef supervisor) {
    TreeSampler sampler = new TreeSampler(supervisor, new Processes(new Numbers()), TEXT_PATIENCE);
    try {
      return TreeText.of(sampler.sample());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while `" + supervisor.path() + "` was asked");
    }
  }

  // ---------------------------------------------------------------------------------- builder

  /** Says how a tree is to be observed, and begins. Not for several threads. */
  public static final class Builder {
    private final SupervisorRef root;
    private InetAddress host = InetAddress.getLoopbackAddress();
    private int port = DEFAULT_PORT;
    private @Nullable Blueprint blueprint;
    private @Nullable String token;

    private Builder(SupervisorRef root) {
      this.root = root;
    }

    /**
     * Sets the port; {@value Observer#DEFAULT_PORT} unless set.
     *
     * @param number the port; 0 for any that is free
     * @return this
     */
    public Builder port(int number) {
      if (number < 0 || number > 65_535) {
        throw new IllegalArgumentException(
            "the port is " + number + "; it must be from 0 to 65535");
      }
      this.port = number;
      return this;
    }

    /**
     * Sets the address to listen on; the loopback address unless set, which only processes on the
     * same machine reach. With any other one, whoever reaches it sees the tree, the texts of its
     * crashes included. The connection is not encrypted.
     *
     * @param address an address of this machine
     * @return this
     */
    public Builder host(InetAddress address) {
      this.host = Objects.requireNonNull(address, "address");
      return this;
    }

    /**
     * Sets what was declared, to be shown beside what is running.
     *
     * @param markdown what {@code blueprint()} of a generated tree returns
     * @return this
     * @throws IllegalArgumentException if it is something else
     */
    public Builder blueprint(String markdown) {
      this.blueprint = BlueprintParser.parse(markdown);
      return this;
    }

    /**
     * Lets people who know a token crash, restart and stop children from the page.
     *
     * @param secret the token, not blank; whoever has it may end what the tree does
     * @return this
     */
    public Builder actions(String secret) {
      if (secret.isBlank()) {
        throw new IllegalArgumentException("the token for actions is blank");
      }
      this.token = secret;
      return this;
    }

    /**
     * Begins to serve the page. Asks the tree nothing, so it may be called while the tree starts.
     *
     * @return the observer
     * @throws UncheckedIOException if the address cannot be had; another program, or another
     *     observer, may have the port
     */
    public Observer start() {
      InetSocketAddress wanted = new InetSocketAddress(host, port);
      ObserverServer server;
      try {
        server = new ObserverServer(root, blueprint, wanted, token);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "the observer of `" + root.path() + "` cannot listen on " + wanted, e);
      }
      server.start();
      return new Observer(server, addressOf(server.address()));
    }

    private static URI addressOf(InetSocketAddress bound) {
      InetAddress address =
          bound.getAddress().isAnyLocalAddress()
              ? InetAddress.getLoopbackAddress()
              : bound.getAddress();
      String literal = address.getHostAddress();
      String shown = literal.contains(":") ? "[" + literal.replaceAll("%.*", "") + "]" : literal;
      return URI.create("http://" + shown + ":" + bound.getPort() + "/");
    }
  }
}
