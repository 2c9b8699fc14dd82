package dev.espalier.samples.pipeline;

import java.util.List;

/**
 * Some lines that are delivered, and acknowledged, together.
 *
 * @param number counts the batches from 1
 * @param lines the lines; none means that the file has come to its end
 */
record Batch(long number, List<Line> lines) {

  Batch {
    lines = List.copyOf(lines);
  }

  boolean isEnd() {
    return lines.isEmpty();
  }

  Batch without(int lineNumber) {
    return new Batch(number, lines.stream().filter(line -> line.number() != lineNumber).toList());
  }
}
