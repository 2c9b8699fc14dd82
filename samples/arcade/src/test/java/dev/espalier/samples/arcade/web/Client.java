package dev.espalier.samples.arcade.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What a page's socket is to the arcade, without the page. */
final class Client implements WebSocket.Listener, AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  Client(int port) throws Exception {
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/socket"), this)
            .get(30, TimeUnit.SECONDS);
  }

  /** One that has said who it is, and where it wants to go. */
  static Client hello(int port, String player, String game) throws Exception {
    Client client = new Client(port);
    client.say(
        "{'type':'hello','player':'%s','name':'%s','game':%s}"
            .formatted(player, player, game == null ? "null" : "'" + game + "'"));
    return client;
  }

  /** With single quotes, which are easier to read. */
  void say(String json) {
    socket.sendText(json.replace('\'', '"'), true).join();
  }

  /** Waits for a message with this in it, and drops those before. */
  String await(String part) throws InterruptedException {
    return await(text -> text.contains(part.replace('\'', '"')), part);
  }

  /** Waits until the other side has hung up. */
  String awaitClose() throws InterruptedException {
    return await(text -> text.startsWith("closed"), "the end");
  }

  private String await(Predicate<String> condition, String what) throws InterruptedException {
    while (true) {
      String text = heard.poll(30, TimeUnit.SECONDS);
      if (text == null) {
        throw new AssertionError("never heard of " + what);
      }
      if (condition.test(text)) {
        return text;
      }
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
    http.shutdownNow();
  }
}
