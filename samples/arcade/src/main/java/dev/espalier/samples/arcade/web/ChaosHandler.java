package dev.espalier.samples.arcade.web;

import dev.espalier.samples.arcade.game.GameDynamicSupervisor;
import dev.espalier.samples.arcade.game.GameRef;
import dev.espalier.samples.arcade.repo.RepoRef;
import dev.espalier.samples.arcade.rules.GameId;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The buttons of the page that crash something: {@code POST /chaos/repo} and the like. */
final class ChaosHandler extends Handler.Abstract {
  private final GameDynamicSupervisor games;
  private final RepoRef repo;
  private final EndpointRef endpoint;

  ChaosHandler(GameDynamicSupervisor games, RepoRef repo, EndpointRef endpoint) {
    this.games = games;
    this.repo = repo;
    this.endpoint = endpoint;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    boolean post = HttpMethod.POST.is(request.getMethod());
    if (post && path.startsWith("/chaos/")) {
      crash(path.substring("/chaos/".length()));
    } else if (!path.equals("/chaos")) { // where pages ask whether there are such buttons
      return false;
    }
    response.setStatus(HttpStatus.NO_CONTENT_204);
    callback.succeeded();
    return true;
  }

  private void crash(String what) {
    switch (what) {
      case "repo" -> repo.crash();
      case "endpoint" -> endpoint.crash();
      default -> games.find(new GameId(what)).ifPresent(GameRef::crash);
    }
  }
}
