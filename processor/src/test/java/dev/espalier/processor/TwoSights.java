package dev.espalier.processor;

import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.read.Bodies;
import dev.espalier.processor.read.Known;
import dev.espalier.processor.read.Reader;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;

/**
 * Reads all types in the first round, when nothing is generated, and again in the second, and keeps
 * what is not the same though the first reading had no doubts.
 */
final class TwoSights {

  private final Known known = new Known();
  private final Map<String, TypeModel> first = new TreeMap<>();
  private final SortedMap<String, String> differences = new TreeMap<>();
  private int rounds;

  /** What was read first and second, by type. */
  SortedMap<String, String> differences() {
    return differences;
  }

  /** How many types were read without a doubt. */
  int compared() {
    return first.size();
  }

  void look(ProcessingEnvironment environment, RoundEnvironment round) {
    Reader reader =
        Reader.forTrees(
            environment.getElementUtils(),
            environment.getTypeUtils(),
            known,
            Bodies.of(environment));
    reader.announceSources(round);
    if (++rounds == 1 && reader.showsAll()) {
      Iterable<String> names = reader.annotatedTypes(round);
      names.forEach(reader::announce);
      names.forEach(name -> first.put(name, Objects.requireNonNull(reader.read(name))));
      first.keySet().removeIf(name -> !reader.isSure(name));
    } else if (rounds == 2) {
      first.forEach((name, model) -> {
        TypeModel second = reader.read(name);
        if (!model.equals(second)) {
          differences.put(name, difference(model.toString(), String.valueOf(second)));
        }
      });
    }
  }

  private static String difference(String first, String second) {
    int at = Arrays.mismatch(first.toCharArray(), second.toCharArray());
    return around(first, at) + "\nbut then\n" + around(second, at);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 160), Math.min(text.length(), at + 60));
  }
}
