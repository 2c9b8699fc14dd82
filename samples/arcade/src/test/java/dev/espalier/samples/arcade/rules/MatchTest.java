package dev.espalier.samples.arcade.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatchTest {
  private static final Player ADA = new Player("secret-a", "Ada");
  private static final Player BOB = new Player("secret-b", "Bob");
  private static final Player EVE = new Player("secret-e", "Bob"); // the same name is no proof
  private static final Match BEGUN = Match.fresh().with(Disc.RED, ADA).with(Disc.YELLOW, BOB);

  @Test
  void redIsTakenFirstAndThereAreTwoSeats() throws Refused {
    assertThat(Match.fresh().freeSide()).isEqualTo(Disc.RED);
    assertThat(Match.fresh().with(Disc.RED, ADA).freeSide()).isEqualTo(Disc.YELLOW);
    assertThatThrownBy(BEGUN::freeSide).isInstanceOf(Refused.class).hasMessageContaining("taken");
  }

  @Test
  void movesAlternate() throws Refused {
    assertThatThrownBy(() -> BEGUN.play(BOB, new Move(1, 0))).hasMessageContaining("your turn");
    Match next = BEGUN.play(ADA, new Move(1, 0));
    assertThatThrownBy(() -> next.play(ADA, new Move(2, 0))).hasMessageContaining("your turn");
    assertThat(next.play(BOB, new Move(2, 0)).board().columns()).containsExactly(0, 0);
  }

  @Test
  void aMoveThatHasBeenMadeIsKnownByNumberColumnAndPlayer() throws Refused {
    Match match = BEGUN.play(ADA, new Move(1, 3));
    assertThat(match.has(ADA, new Move(1, 3))).isTrue();
    assertThat(match.has(ADA, new Move(1, 4))).isFalse();
    assertThat(match.has(BOB, new Move(1, 3))).isFalse();
    assertThat(match.has(BOB, new Move(2, 3))).isFalse();
    assertThat(match.has(ADA, new Move(0, 3))).isFalse();
    assertThatThrownBy(() -> match.play(ADA, new Move(1, 4)))
        .hasMessageContaining("not the next one");
  }

  @Test
  void strangersWatch() {
    assertThat(BEGUN.sideOf(EVE)).isEmpty();
    assertThatThrownBy(() -> BEGUN.play(EVE, new Move(1, 0))).hasMessageContaining("watching");
  }

  @Test
  void nobodyPlaysAlone() {
    assertThatThrownBy(() -> Match.fresh().with(Disc.RED, ADA).play(ADA, new Move(1, 0)))
        .hasMessageContaining("nobody to play against");
  }
}
