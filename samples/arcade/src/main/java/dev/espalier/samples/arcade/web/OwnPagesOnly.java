package dev.espalier.samples.arcade.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps pages of other sites from using the arcade through the browsers of its players: WebSockets
 * and posts are open to any origin unless the server looks. Tells browsers to load nothing for our
 * pages from elsewhere.
 */
final class OwnPagesOnly extends Handler.Wrapper {
  private static final HttpField POLICY =
      new HttpField("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");

  OwnPagesOnly(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    response.getHeaders().put(POLICY);
    return super.handle(request, response, callback);
  }
}
