package dev.espalier.observer.internal.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Writes replies, each with the headers that keep a browser from doing more than the page needs.
 */
final class Reply {

  /** Nothing from elsewhere, nothing inline, nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** The files of the page by their paths. */
  private static final Map<String, Asset> ASSETS =
      Map.of(
          "/", new Asset("index.html", "text/html; charset=utf-8"),
          "/observer.css", new Asset("observer.css", "text/css; charset=utf-8"),
          "/observer.js", new Asset("observer.js", "text/javascript; charset=utf-8"),
          "/tree.js", new Asset("tree.js", "text/javascript; charset=utf-8"),
          "/panel.js", new Asset("panel.js", "text/javascript; charset=utf-8"),
          "/blueprint.js", new Asset("blueprint.js", "text/javascript; charset=utf-8"),
          "/dom.js", new Asset("dom.js", "text/javascript; charset=utf-8"),
          "/icon.svg", new Asset("icon.svg", "image/svg+xml"));

  private record Asset(String file, String type) {}

  private Reply() {}

  /** Sends a file of the page. */
  static void asset(HttpExchange exchange, String path) throws IOException {
    Asset asset = ASSETS.get(path);
    if (asset == null) {
      json(exchange, 404, Json.message(false, "there is nothing here"));
      return;
    }
    try (InputStream file = Reply.class.getResourceAsStream(asset.file())) {
      if (file == null) {
        throw new IllegalStateException(asset.file() + " is missing in the observer's jar");
      }
      send(exchange, 200, asset.type(), file.readAllBytes());
    }
  }

  /** Sends JSON. */
  static void json(HttpExchange exchange, int status, byte[] json) throws IOException {
    send(exchange, status, "application/json", json);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    head(exchange, type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Begins a reply that goes on. */
  static void stream(HttpExchange exchange) throws IOException {
    head(exchange, "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
  }

  private static void head(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
  }
}
