package dev.espalier.samples.tour.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.samples.tour.games.GameServerDynamicSupervisor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Where players come in: a web server whose life is that of a process. */
@Child
public final class Endpoint implements AutoCloseable {
  private final RepoRef repo;
  private final GameServerDynamicSupervisor games;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Opens the endpoint. A port that is taken fails the start, and with it the start of the tree:
   * the error names the child, its path and the cause.
   *
   * @param port the port on the loopback interface, 0 for any that is free
   */
  Endpoint(RepoRef repo, GameServerDynamicSupervisor games, int port) throws IOException {
    this.repo = repo;
    this.games = games;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/games", this::list);
    server.setExecutor(threads);
    server.start();
  }

  /** The port at which it listens. */
  @Call
  public int port() {
    return server.getAddress().getPort();
  }

  /** Runs in a thread of the server; the refs are all that it shares with the process. */
  private void list(HttpExchange exchange) throws IOException {
    repo.visit();
    byte[] body =
        games.keys().stream()
            .map(id -> id.text() + "\n")
            .sorted()
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
