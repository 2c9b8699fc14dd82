package dev.espalier.samples.arcade.web;

import dev.espalier.CallFailedException;
import dev.espalier.DuplicateRegistry;
import dev.espalier.Self;
import dev.espalier.StartFailedException;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.samples.arcade.game.GameDynamicSupervisor;
import dev.espalier.samples.arcade.game.GameRef;
import dev.espalier.samples.arcade.game.News;
import dev.espalier.samples.arcade.game.SchedulerRef;
import dev.espalier.samples.arcade.game.Subscriber;
import dev.espalier.samples.arcade.game.Topic;
import dev.espalier.samples.arcade.game.TryAgain;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Player;
import dev.espalier.samples.arcade.rules.Refused;

/**
 * One browser: what Phoenix calls a channel. It may wait for a game without anybody else having to
 * wait, and what goes wrong in it goes wrong for one browser.
 *
 * <p>Temporary: a session without its socket is of no use, so it is the browser that makes a new
 * one, and not the supervisor.
 */
@Child(restart = Restart.TEMPORARY, shutdown = 2_500)
public final class Session {
  private final Browser browser;
  private final Player player;
  private final Topic topic;
  private final GameDynamicSupervisor games;
  private final SchedulerRef scheduler;
  private final Self self;

  public Session(
      @Arg Browser browser,
      @Arg Player player,
      @Arg Topic topic,
      DuplicateRegistry<Topic, Subscriber> topics,
      GameDynamicSupervisor games,
      SchedulerRef scheduler,
      SessionRef me,
      Self self) {
    this.browser = browser;
    this.player = player;
    this.topic = topic;
    this.games = games;
    this.scheduler = scheduler;
    this.self = self;
    self.label(player + (topic instanceof Topic.OfGame it ? " at " + it.game() : " in the lobby"));
    topics.register(topic, me::tell); // before it looks, so that nothing is missed in between
  }

  /** Shows how things are; from here on news does. */
  @AfterStart
  void look() {
    try {
      switch (topic) {
        case Topic.OfLobby lobby -> tell(new News.LobbyNews(scheduler.lobby()));
        case Topic.OfGame it -> tell(games.findOrStart(it.game()).look());
      }
    } catch (TryAgain | CallFailedException | StartFailedException notNow) {
      browser.send(new ToBrowser.Again(notNow.getMessage()));
    }
  }

  /** Hears of something. */
  @Cast
  void tell(News news) {
    browser.send(
        switch (news) {
          case News.LobbyNews it -> new ToBrowser.InLobby(it.lobby());
          case News.GameNews it -> ToBrowser.InGame.of(it, player);
        });
  }

  /** The player wants to play. */
  @Cast
  void sit() {
    ask(game -> game.sit(player));
  }

  /** The player has made a move. */
  @Cast
  void move(Move move) {
    ask(game -> {
      game.move(player, move);
      browser.send(new ToBrowser.Acknowledged(move.number()));
    });
  }

  /** The browser wants to know whether it still has a session. */
  @Cast
  void ping() {
    browser.send(new ToBrowser.Pong());
  }

  /** The socket is closed. */
  @Cast
  void hangUp() {
    self.stop();
  }

  /** What is asked of a game. */
  private interface Request {
    void of(GameRef game) throws Refused, TryAgain;
  }

  /**
   * Asks the game, and says how that has gone. That the game has crashed in the middle of it, or is
   * not back yet, is an answer like others: whether it has happened, the browser will see.
   */
  private void ask(Request request) {
    if (!(topic instanceof Topic.OfGame(GameId id))) {
      return; // there is nothing to play in the lobby
    }
    try {
      request.of(games.findOrStart(id));
    } catch (Refused no) {
      browser.send(new ToBrowser.Refusal(no.getMessage()));
    } catch (TryAgain | CallFailedException | StartFailedException notNow) {
      browser.send(new ToBrowser.Again(notNow.getMessage()));
    }
  }
}
