package dev.espalier.samples.arcade.web;

import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps pages of other sites from using the arcade through the browsers of its players. Browsers
 * let them open WebSockets and post to any server, and a name of theirs may lead to this machine,
 * so both who asks and what the server is called are looked at. It also tells browsers to load
 * nothing for our pages from elsewhere.
 */
final class OwnPagesOnly extends Handler.Wrapper {
  private static final HttpField POLICY =
      new HttpField("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");

  private final Set<String> names;

  OwnPagesOnly(int port, Handler handler) {
    super(handler);
    this.names = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = request.getHeaders().get(HttpHeader.HOST);
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (host == null || !names.contains(host) || !isOurs(origin, host)) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    response.getHeaders().put(POLICY);
    return super.handle(request, response, callback);
  }

  /** Pages that somebody has opened by hand have no origin. */
  private static boolean isOurs(String origin, String host) {
    return origin == null || origin.equals("http://" + host);
  }
}
