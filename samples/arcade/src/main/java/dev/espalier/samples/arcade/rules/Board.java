package dev.espalier.samples.arcade.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Seven columns of six, and what has been dropped into them: the rules of the game, as a value.
 *
 * @param columns the column of each move so far
 */
public record Board(List<Integer> columns) {
  public static final int WIDTH = 7;
  public static final int HEIGHT = 6;

  /** Where a disc lies; row 0 is the bottom. */
  public record Cell(int column, int row) {}

  private static final int[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

  public Board {
    columns = List.copyOf(columns);
  }

  /** The board before the first move. */
  public static Board empty() {
    return new Board(List.of());
  }

  /** The board after one more move. */
  public Board drop(int column) throws Refused {
    if (outcome() != Outcome.OPEN) {
      throw new Refused("the game is over");
    }
    if (column < 0 || column >= WIDTH) {
      throw new Refused("there is no such column");
    }
    if (height(column) == HEIGHT) {
      throw new Refused("this column is full");
    }
    List<Integer> more = new ArrayList<>(columns);
    more.add(column);
    return new Board(more);
  }

  /** How many moves there have been. */
  public int moves() {
    return columns.size();
  }

  /** Whether somebody has won, or nobody can any more. */
  public Outcome outcome() {
    if (!winningCells().isEmpty()) {
      return Outcome.wonBy(Disc.ofMove(moves()));
    }
    return moves() == WIDTH * HEIGHT ? Outcome.DRAW : Outcome.OPEN;
  }

  /** The discs of the last move's line of four or more; empty if it has made none. */
  public List<Cell> winningCells() {
    if (columns.isEmpty()) {
      return List.of();
    }
    Disc[][] discs = new Disc[WIDTH][HEIGHT];
    int[] heights = new int[WIDTH];
    for (int i = 0; i < columns.size(); i++) {
      int column = columns.get(i);
      discs[column][heights[column]++] = Disc.ofMove(i + 1);
    }
    int last = columns.getLast();
    List<Cell> winning = new ArrayList<>();
    for (int[] direction : DIRECTIONS) {
      List<Cell> line = line(discs, new Cell(last, heights[last] - 1), direction);
      if (line.size() >= 4) {
        line.stream().filter(cell -> !winning.contains(cell)).forEach(winning::add);
      }
    }
    return List.copyOf(winning);
  }

  /** All discs of one colour that lie in a row with a cell, in one direction and its opposite. */
  private static List<Cell> line(Disc[][] discs, Cell from, int[] direction) {
    Disc disc = discs[from.column()][from.row()];
    int column = from.column();
    int row = from.row();
    while (at(discs, column - direction[0], row - direction[1]) == disc) {
      column -= direction[0];
      row -= direction[1];
    }
    List<Cell> line = new ArrayList<>();
    while (at(discs, column, row) == disc) {
      line.add(new Cell(column, row));
      column += direction[0];
      row += direction[1];
    }
    return line;
  }

  /** What lies there; null for nothing, and for what is not on the board. */
  private static Disc at(Disc[][] discs, int column, int row) {
    boolean onBoard = column >= 0 && column < WIDTH && row >= 0 && row < HEIGHT;
    return onBoard ? discs[column][row] : null;
  }

  private int height(int column) {
    return (int) columns.stream().filter(each -> each == column).count();
  }
}
