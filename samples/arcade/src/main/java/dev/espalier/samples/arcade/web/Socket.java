package dev.espalier.samples.arcade.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.espalier.CallFailedException;
import dev.espalier.Signals;
import dev.espalier.StartFailedException;
import dev.espalier.samples.arcade.game.Topic;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Player;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session.Listener.AbstractAutoDemanding;
import org.eclipse.jetty.websocket.api.StatusCode;

/**
 * Stands between a WebSocket and its session: makes messages of text, and sees to it that neither
 * outlives the other. It is called by threads of the server, one after the other.
 */
final class Socket extends AbstractAutoDemanding implements Browser {
  private final SessionDynamicSupervisor sessions;
  private volatile SessionRef session; // from the first message on

  Socket(SessionDynamicSupervisor sessions) {
    this.sessions = sessions;
  }

  @Override
  public void onWebSocketText(String text) {
    try {
      switch (Json.read(text)) {
        case FromBrowser.Hello hello -> open(hello);
        case FromBrowser.Sit sit -> session.sit();
        case FromBrowser.MakeMove it -> session.move(new Move(it.number(), it.column()));
        case FromBrowser.Ping ping -> session.ping();
      }
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException nonsense) {
      hangUp(StatusCode.POLICY_VIOLATION, "not a message");
    }
  }

  private void open(FromBrowser.Hello hello) {
    Player player = new Player(hello.player(), hello.name());
    Topic topic =
        hello.game() == null
            ? new Topic.OfLobby()
            : new Topic.OfGame(new GameId(hello.game()));
    try {
      session = sessions.start(this, player, topic);
    } catch (CallFailedException | StartFailedException notNow) {
      hangUp(StatusCode.TRY_AGAIN_LATER, "try again later");
      return;
    }
    Signals.monitor(session).thenRun(this::disconnect); // also if it is killed, or gone already
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    if (session != null) {
      session.hangUp();
    }
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    // the close that follows says all that a session needs to know
  }

  @Override
  public void send(ToBrowser message) {
    getSession()
        .sendText(Json.write(message), Callback.from(() -> {}, tooSlowOrGone -> disconnect()));
  }

  @Override
  public void disconnect() {
    hangUp(StatusCode.SERVICE_RESTART, "connect again");
  }

  private void hangUp(int status, String why) {
    getSession().close(status, why, Callback.NOOP);
  }
}
