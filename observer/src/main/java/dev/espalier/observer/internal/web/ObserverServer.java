package dev.espalier.observer.internal.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.observer.internal.blueprint.Blueprint;
import dev.espalier.observer.internal.view.ChildrenView;
import dev.espalier.observer.internal.view.DetailView;
import dev.espalier.observer.internal.view.History;
import dev.espalier.observer.internal.view.Inquiries;
import dev.espalier.observer.internal.view.Numbers;
import dev.espalier.observer.internal.view.Processes;
import dev.espalier.observer.internal.view.TreeSampler;
import dev.espalier.report.Subscription;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page of one tree, from its start until it is closed. Its threads are platform threads:
 * it has to answer while all carriers of virtual threads are taken, since that is one of the things
 * that people want to see.
 */
public final class ObserverServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.espalier.observer");

  /** How long a sample waits for the supervisors of one level. */
  private static final Duration LEVEL_PATIENCE = Duration.ofMillis(150);

  /** How long a page waits for a list of children. */
  private static final long ANSWER_SECONDS = 2;

  private static final long END_SECONDS = 2;

  private final SupervisorRef root;
  private final @Nullable Blueprint blueprint;
  private final Guard guard;

  /** Tells one observer from another that has taken its address. */
  private final long since = System.currentTimeMillis();

  private final Numbers numbers = new Numbers();
  private final Processes processes = new Processes(numbers);
  private final Inquiries inquiries = new Inquiries(processes);
  private final LiveFeed feed;
  private final History history;
  private final Actions actions;
  private final HttpServer http;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("espalier-observer-", 1).factory());
  private final Subscription reports;

  /**
   * Binds the address and begins to listen to the reports; {@link #start} does the rest.
   *
   * @param root the top of what is shown
   * @param blueprint what was declared, if it is known
   * @param address where to listen; port 0 for any that is free
   * @param token what actions need; null for no actions
   * @throws IOException if the address cannot be had
   */
  public ObserverServer(
      SupervisorRef root,
      @Nullable Blueprint blueprint,
      InetSocketAddress address,
      @Nullable String token)
      throws IOException {
    this.root = root;
    this.blueprint = blueprint;
    this.guard = new Guard(address.getHostString(), token);
    this.http = HttpServer.create(address, 0);
    this.feed = new LiveFeed(new TreeSampler(root, processes, LEVEL_PATIENCE), this::history);
    this.history = new History(feed::report);
    this.actions = new Actions(root, feed);
    http.setExecutor(threads);
    http.createContext("/", this::serve);
    this.reports = root.listen(history);
  }

  private History history() {
    return history;
  }

  /** Begins to serve. */
  public void start() {
    // The thread of the JDK's server is a daemon if the one that starts it is: an observer alone is
    // no
    // reason for a program to go on.
    Thread starter =
        Thread.ofPlatform().daemon().name("espalier-observer-start").start(http::start);
    boolean interrupted = false;
    while (starter.isAlive()) {
      try {
        starter.join();
      } catch (InterruptedException e) {
        interrupted = true; // it takes no time, and half a start would be a leak
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    feed.start();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return http.getAddress();
  }

  // ---------------------------------------------------------------------------------- requests

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> objection = guard.objection(exchange.getRequestHeaders());
      if (objection.isPresent()) {
        refuse(exchange, 403, objection.get());
        return;
      }
      String path = exchange.getRequestURI().getPath();
      switch (exchange.getRequestMethod()) {
        case "GET" -> get(exchange, path);
        case "POST" -> post(exchange, path);
        default -> refuse(exchange, 405, "only GET and POST are understood");
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "a request could not be answered", failure);
      throw failure;
    }
  }

  private void get(HttpExchange exchange, String path) throws IOException, InterruptedException {
    Query query = new Query(exchange.getRequestURI());
    switch (path) {
      case "/events" -> events(exchange);
      case "/children" -> children(exchange, query);
      case "/process" -> process(exchange, query);
      case "/blueprint" -> blueprint(exchange);
      default -> Reply.asset(exchange, path);
    }
  }

  private void events(HttpExchange exchange) throws IOException, InterruptedException {
    Client client = feed.join(this::greeting);
    if (client == null) {
      refuse(exchange, 503, "too many pages of this observer are open");
      return;
    }
    try {
      Reply.stream(exchange);
      client.writeTo(exchange.getResponseBody());
    } catch (IOException gone) {
      LOG.log(System.Logger.Level.TRACE, "a page was closed", gone);
    } finally {
      feed.leave(client);
    }
  }

  private byte[] greeting() {
    return Json.hello(
        since, root.path(), guard.allowsActions(), blueprint != null, history.reports());
  }

  private void children(HttpExchange exchange, Query query)
      throws IOException, InterruptedException {
    Optional<ProcessRef> supervisor = numbers.ref(query.number("of"));
    if (supervisor.isEmpty()) {
      refuse(exchange, 404, "there is no such supervisor any more");
      return;
    }
    int offset = (int) Math.min(Integer.MAX_VALUE, query.number("offset"));
    Optional<CompletableFuture<ChildrenView>> page =
        inquiries.children(supervisor.get(), query.text("search"), offset);
    if (page.isEmpty()) {
      refuse(exchange, 503, "the supervisor is busy");
      return;
    }
    try {
      Reply.json(exchange, 200, Json.children(page.get().get(ANSWER_SECONDS, TimeUnit.SECONDS)));
    } catch (TimeoutException busy) {
      refuse(exchange, 503, "the supervisor is busy");
    } catch (ExecutionException gone) {
      refuse(exchange, 404, "there is no such supervisor any more");
    }
  }

  private void process(HttpExchange exchange, Query query) throws IOException {
    Optional<ProcessRef> process = numbers.ref(query.number("id"));
    if (process.isEmpty()) {
      refuse(exchange, 404, "there is no such process any more");
      return;
    }
    Reply.json(exchange, 200, Json.detail(DetailView.of(process.get(), processes, history)));
  }

  private void blueprint(HttpExchange exchange) throws IOException {
    if (blueprint == null) {
      refuse(exchange, 404, "the observer was given no blueprint");
      return;
    }
    Reply.json(exchange, 200, Json.blueprint(blueprint));
  }

  private void post(HttpExchange exchange, String path) throws IOException {
    String prefix = "/actions/";
    Optional<Action> action =
        path.startsWith(prefix) ? Action.named(path.substring(prefix.length())) : Optional.empty();
    if (action.isEmpty()) {
      refuse(exchange, 404, "there is nothing here");
    } else if (!guard.allowsActions()) {
      refuse(exchange, 403, "actions are off; Observer.builder(...).actions(token) turns them on");
    } else if (!guard.hasToken(exchange.getRequestHeaders())) {
      refuse(exchange, 401, "the token is missing or wrong");
    } else {
      act(exchange, action.get());
    }
  }

  private void act(HttpExchange exchange, Action action) throws IOException {
    Query query = new Query(exchange.getRequestURI());
    Optional<ProcessRef> process = numbers.ref(query.number("id"));
    if (process.isEmpty()) {
      refuse(exchange, 404, "there is no such process any more");
      return;
    }
    Optional<String> refusal = actions.begin(action, process.get());
    if (refusal.isPresent()) {
      refuse(exchange, 409, refusal.get());
    } else {
      Reply.json(exchange, 202, Json.message(true, "it is being done"));
    }
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    Reply.json(exchange, status, Json.message(false, why));
  }

  // ---------------------------------------------------------------------------------- the end

  /** Ends all connections and threads. An interrupt is kept for the caller to see. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted(); // would keep what follows from waiting
    reports.close();
    actions.close();
    feed.close();
    threads.shutdownNow();
    http.stop(0);
    try {
      threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
