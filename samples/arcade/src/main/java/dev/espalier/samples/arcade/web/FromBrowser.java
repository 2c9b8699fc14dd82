package dev.espalier.samples.arcade.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What browsers say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(value = FromBrowser.Hello.class, name = "hello"),
  @Type(value = FromBrowser.Sit.class, name = "sit"),
  @Type(value = FromBrowser.MakeMove.class, name = "move"),
  @Type(value = FromBrowser.Ping.class, name = "ping")
})
sealed interface FromBrowser {

  /** The first message: who is there, and which game is wanted; null for the lobby. */
  record Hello(String player, String name, String game) implements FromBrowser {}

  /** The player wants to play. */
  record Sit() implements FromBrowser {}

  /** The player has made a move, and says so until it is acknowledged. */
  record MakeMove(int number, int column) implements FromBrowser {}

  /** Is anybody there? */
  record Ping() implements FromBrowser {}
}
