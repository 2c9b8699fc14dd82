package dev.espalier.samples.arcade.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.samples.arcade.rules.Board.Cell;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardTest {

  @Test
  void fourBesideEachOtherWin() throws Refused {
    Board board = play(0, 0, 1, 1, 2, 2, 3);
    assertThat(board.outcome()).isEqualTo(Outcome.RED);
    assertThat(board.winningCells())
        .containsExactly(new Cell(0, 0), new Cell(1, 0), new Cell(2, 0), new Cell(3, 0));
  }

  @Test
  void fourUponEachOtherWin() throws Refused {
    Board board = play(6, 5, 6, 5, 6, 5, 0, 5);
    assertThat(board.outcome()).isEqualTo(Outcome.YELLOW);
    assertThat(board.winningCells())
        .containsExactly(new Cell(5, 0), new Cell(5, 1), new Cell(5, 2), new Cell(5, 3));
  }

  @Test
  void fourAslantWinEitherWay() throws Refused {
    assertThat(play(0, 1, 1, 2, 2, 3, 2, 3, 3, 6, 3).winningCells())
        .containsExactly(new Cell(0, 0), new Cell(1, 1), new Cell(2, 2), new Cell(3, 3));
    assertThat(play(6, 5, 5, 4, 4, 3, 4, 3, 3, 0, 3).winningCells())
        .containsExactly(new Cell(3, 3), new Cell(4, 2), new Cell(5, 1), new Cell(6, 0));
  }

  @Test
  void theMoveInTheMiddleOfTheLineWins() throws Refused {
    Board board = play(0, 0, 1, 1, 4, 4, 3, 3, 2);
    assertThat(board.winningCells()).hasSize(5).contains(new Cell(0, 0), new Cell(4, 0));
  }

  @Test
  void oneMoveMayMakeTwoLines() throws Refused {
    Board board = play(3, 2, 0, 0, 3, 1, 1, 1, 3, 2, 2, 2, 3);
    assertThat(board.winningCells()).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aFullBoardIsADraw() throws Refused {
    Board full =
        play(
            1, 4, 5, 3, 1, 5, 3, 4, 6, 0, 1, 6, 6, 4, 4, 2, 5, 0, 6, 6, 0, 3, 0, 0, 3, 4, 3, 1, 0,
            6, 4, 3, 1, 1, 2, 5, 2, 2, 5, 5, 2, 2);
    assertThat(full.outcome()).isEqualTo(Outcome.DRAW);
    assertThatThrownBy(() -> full.drop(0)).isInstanceOf(Refused.class);
  }

  @Test
  void nothingFitsIntoAFullColumnOrBesideTheBoardOrAfterTheEnd() throws Refused {
    Board full = play(0, 0, 0, 0, 0, 0);
    assertThatThrownBy(() -> full.drop(0)).hasMessageContaining("full");
    assertThatThrownBy(() -> full.drop(7)).hasMessageContaining("no such column");
    assertThatThrownBy(() -> full.drop(-1)).hasMessageContaining("no such column");
    assertThatThrownBy(() -> play(0, 0, 1, 1, 2, 2, 3, 3)).hasMessageContaining("over");
  }

  @Test
  void randomGamesEndAsACountOfAllLinesSays() throws Refused {
    Random random = new Random(42);
    for (int game = 0; game < 500; game++) {
      Board board = Board.empty();
      while (board.outcome() == Outcome.OPEN) {
        int column = random.nextInt(Board.WIDTH);
        boolean full = board.columns().stream().filter(each -> each == column).count() == 6;
        if (!full) {
          board = board.drop(column);
        }
        assertThat(board.outcome() == Outcome.RED || board.outcome() == Outcome.YELLOW)
            .isEqualTo(hasLine(board));
      }
    }
  }

  /** Looks at every line there is, the slow way. */
  private static boolean hasLine(Board board) {
    int[][] discs = new int[13][13]; // with a margin of nothing
    int[] heights = new int[7];
    for (int i = 0; i < board.moves(); i++) {
      int column = board.columns().get(i);
      discs[column + 3][heights[column]++ + 3] = 1 + i % 2;
    }
    return IntStream.range(0, 13 * 13)
        .anyMatch(cell ->
            List.of(new int[] {1, 0}, new int[] {0, 1}, new int[] {1, 1}, new int[] {1, -1})
                .stream()
                .anyMatch(step -> four(discs, cell / 13, cell % 13, step)));
  }

  private static boolean four(int[][] discs, int column, int row, int[] step) {
    for (int i = 0; i < 4; i++) {
      int c = column + i * step[0];
      int r = row + i * step[1];
      if (c > 12 || r > 12 || r < 0 || discs[c][r] == 0 || discs[c][r] != discs[column][row]) {
        return false;
      }
    }
    return true;
  }

  private static Board play(int... columns) throws Refused {
    Board board = Board.empty();
    for (int column : columns) {
      board = board.drop(column);
    }
    return board;
  }
}
