package dev.espalier.samples.arcade;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the socket of a page is to the arcade, without the page; for one thread. */
public final class Client implements WebSocket.Listener, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  /** Connects, and says nothing yet. */
  public Client(int port) throws IOException, InterruptedException {
    try {
      socket =
          HTTP.newWebSocketBuilder()
              .buildAsync(URI.create("ws://127.0.0.1:" + port + "/socket"), this)
              .get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e);
    }
  }

  /** One that has said who it is, and where it wants to go. */
  public static Client hello(int port, String player, String game)
      throws IOException, InterruptedException {
    Client client = new Client(port);
    client.say(
        "{'type':'hello','player':'%s','name':'%s','game':%s}"
            .formatted(player, player, game == null ? "null" : "'" + game + "'"));
    return client;
  }

  /** Says something in JSON, with single quotes, which are easier to read. */
  public void say(String json) throws IOException {
    try {
      socket.sendText(json.replace('\'', '"'), true).join();
    } catch (CompletionException | IllegalStateException e) {
      throw new IOException(e);
    }
  }

  /**
   * What it hears next; empty if that is nothing for some time. Like a page, it then asks whether
   * anybody is there: without that, the JDK's WebSocket at times does not notice that it is closed.
   */
  public Optional<String> next(Duration time) throws IOException, InterruptedException {
    String text = heard.poll(time.toNanos(), TimeUnit.NANOSECONDS);
    if (text == null) {
      say("{'type':'ping'}");
    } else if (text.startsWith("closed")) {
      throw new IOException(text);
    }
    return Optional.ofNullable(text);
  }

  /** Waits for a message with this in it, and drops those before. */
  public String await(String part) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < PATIENCE.toNanos()) {
      Optional<String> text = next(Duration.ofSeconds(1));
      if (text.isPresent() && text.get().contains(part.replace('\'', '"'))) {
        return text.get();
      }
    }
    throw new AssertionError("never heard of " + part);
  }

  /** Waits until the other side has hung up. */
  public void awaitClose() throws InterruptedException {
    try {
      await("a message that never comes");
    } catch (IOException closed) {
      return;
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      heard.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    heard.add("closed " + status + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    heard.add("closed by " + error);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
