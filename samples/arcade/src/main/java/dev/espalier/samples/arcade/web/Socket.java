package dev.espalier.samples.arcade.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.espalier.CallFailedException;
import dev.espalier.Signals;
import dev.espalier.StartFailedException;
import dev.espalier.samples.arcade.game.Topic;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Player;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session.Listener.AutoDemanding;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.eclipse.jetty.websocket.api.exceptions.WebSocketException;

/**
 * Stands between a WebSocket and its session: makes messages of text, and sees to it that neither
 * outlives the other. It is called by threads of the server, one after the other. Public for Jetty,
 * which looks for its methods.
 */
public final class Socket implements AutoDemanding, Browser {
  private static final System.Logger LOG = System.getLogger(Socket.class.getName());

  private final SessionDynamicSupervisor sessions;
  private volatile org.eclipse.jetty.websocket.api.Session connection;
  private volatile SessionRef session; // from the first message on

  Socket(SessionDynamicSupervisor sessions) {
    this.sessions = sessions;
  }

  @Override
  public void onWebSocketOpen(org.eclipse.jetty.websocket.api.Session opened) {
    connection = opened;
  }

  @Override
  public void onWebSocketText(String text) {
    try {
      switch (Json.read(text)) {
        case FromBrowser.Hello hello -> open(hello);
        case FromBrowser.Sit sit -> introduced().sit();
        case FromBrowser.MakeMove it -> introduced().move(new Move(it.number(), it.column()));
        case FromBrowser.Ping ping -> introduced().ping();
        case null -> throw new IllegalArgumentException("null");
      }
    } catch (JsonProcessingException | IllegalArgumentException nonsense) {
      hangUp(StatusCode.POLICY_VIOLATION, "not a message");
    }
  }

  private SessionRef introduced() {
    if (session == null) {
      throw new IllegalArgumentException("the first message says who it is from");
    }
    return session;
  }

  private void open(FromBrowser.Hello hello) {
    if (session != null) {
      throw new IllegalArgumentException("said already who it is");
    }
    Player player = new Player(hello.player(), hello.name());
    Topic topic =
        hello.game() == null ? new Topic.OfLobby() : new Topic.OfGame(new GameId(hello.game()));
    try {
      session = sessions.start(this, player, topic);
    } catch (CallFailedException | StartFailedException notNow) {
      hangUp(StatusCode.TRY_AGAIN_LATER, "try again later");
      return;
    }
    Signals.monitor(session).thenRun(this::disconnect); // also if it is killed, or gone already
    if (!connection.isOpen()) {
      session.hangUp(); // it was closed before there was a session to tell
    }
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
    // the close that follows is all that a session needs to know; what is neither a lost connection
    // nor a client that breaks the rules is a mistake of ours
    boolean theirs = cause instanceof IOException || cause instanceof WebSocketException;
    LOG.log(theirs ? Level.DEBUG : Level.WARNING, "socket closed", cause);
  }

  @Override
  public void send(ToBrowser message) {
    connection.sendText(
        Json.write(message), Callback.from(() -> {}, tooSlowOrGone -> disconnect()));
  }

  @Override
  public void disconnect() {
    hangUp(StatusCode.SERVICE_RESTART, "connect again");
  }

  private void hangUp(int status, String why) {
    connection.close(status, why, Callback.NOOP);
  }
}
