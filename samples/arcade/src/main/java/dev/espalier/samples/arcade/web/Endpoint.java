package dev.espalier.samples.arcade.web;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Terminate;
import dev.espalier.samples.arcade.game.GameDynamicSupervisor;
import dev.espalier.samples.arcade.repo.RepoRef;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/**
 * Where players come in; {@code MyAppWeb.Endpoint}. A web server whose life is that of a process:
 * it opens with it, and when the process ends, in order or by a crash, the port is free again.
 *
 * <p>Requests are served by threads of the server. What they share with this process are refs,
 * which anybody may use.
 */
@Child(shutdown = 5_000)
public final class Endpoint {
  private static final Duration SILENCE = Duration.ofSeconds(60); // pages ping more often
  private static final int UNREAD = 128; // messages, then a browser counts as gone

  /** After a restart, all browsers come back; those who find the queue full wait for seconds. */
  private static final int ALL_AT_ONCE = 4_096;

  private final Web web;
  private final Server server;

  /**
   * Opens the endpoint. A port that is taken fails the start, and with it the start of the tree:
   * the error names the child, its path and the cause.
   */
  public Endpoint(
      Web web,
      SessionDynamicSupervisor sessions,
      GameDynamicSupervisor games,
      RepoRef repo,
      EndpointRef me)
      throws Exception {
    this.web = web;
    this.server = new Server(threads());
    ServerConnector connector = new ServerConnector(server, 1, 2);
    connector.setHost("127.0.0.1");
    connector.setPort(web.port());
    connector.setAcceptQueueSize(ALL_AT_ONCE);
    server.addConnector(connector);
    ResourceHandler pages = new ResourceHandler();
    pages.setBaseResource(
        ResourceFactory.of(server).newClassLoaderResource("dev/espalier/samples/arcade/web/page"));
    pages.setCacheControl("no-cache");
    WebSocketUpgradeHandler sockets =
        WebSocketUpgradeHandler.from(server, container -> configure(container, sessions));
    sockets.setHandler(
        web.chaos() ? new Handler.Sequence(new ChaosHandler(games, repo, me), pages) : pages);
    server.setHandler(new OwnPagesOnly(web.port(), sockets));
    try {
      server.start();
    } catch (Exception e) {
      server.stop();
      throw e;
    }
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(16, 4);
    threads.setName("endpoint");
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    return threads;
  }

  private static void configure(
      ServerWebSocketContainer container, SessionDynamicSupervisor sessions) {
    container.setIdleTimeout(SILENCE);
    container.setMaxOutgoingFrames(UNREAD);
    container.setMaxTextMessageSize(1_000);
    container.addMapping("/socket", (request, response, callback) -> new Socket(sessions));
  }

  /** Where it is found. */
  @Call
  public URI address() {
    return URI.create("http://127.0.0.1:" + web.port() + "/");
  }

  /** For the show: what a bug would do. */
  @Cast
  public void crash() {
    throw new IllegalStateException("somebody has pressed the button that crashes the endpoint");
  }

  /** Hangs up on all browsers and releases the port. */
  @Terminate
  void close() throws Exception {
    server.stop();
  }
}
