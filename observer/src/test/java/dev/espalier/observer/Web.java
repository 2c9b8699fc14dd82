package dev.espalier.observer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests to an observer without a browser. */
final class Web implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  Web(Observer observer) {
    this.address = observer.address();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The first line of the reply to a request with headers that HTTP clients do not allow. */
  String statusLine(String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return lines(socket.getInputStream()).readLine();
    }
  }

  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** Listens to the events. */
  Events events() throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(address.resolve("/events")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    return new Events(lines(response.body()));
  }

  /** The number by which the observer knows a place. */
  long numberOf(String path) throws IOException, InterruptedException {
    try (Events events = events()) {
      String tree = events.next("tree");
      Matcher id =
          Pattern.compile("\"id\":(\\d+),\"path\":\"" + Pattern.quote(path) + "\"").matcher(tree);
      if (!id.find()) {
        throw new AssertionError(path + " is not in " + tree);
      }
      return Long.parseLong(id.group(1));
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** Server-sent events as they come. */
  static final class Events implements AutoCloseable {
    private final BufferedReader lines;

    Events(BufferedReader lines) {
      this.lines = lines;
    }

    /** The data of the next event of a kind. */
    String next(String kind) {
      String found = nextIfAny(kind);
      if (found == null) {
        throw new AssertionError("the events have ended");
      }
      return found;
    }

    /** The same; null when the connection has ended. */
    String nextIfAny(String kind) {
      try {
        boolean wanted = false;
        String line;
        while ((line = lines.readLine()) != null) {
          if (line.startsWith("event: ")) {
            wanted = line.equals("event: " + kind);
          } else if (wanted && line.startsWith("data: ")) {
            return line.substring("data: ".length());
          }
        }
        return null;
      } catch (IOException cutOff) {
        return null;
      }
    }

    @Override
    public void close() {
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
