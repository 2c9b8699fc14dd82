package dev.espalier.observer.internal.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A blueprint: the declared tree, and what is said about it.
 *
 * @param title the name of the supervisor's class
 * @param boxes the children, each after its supervisor
 * @param arrows who has a ref to whom
 * @param sections everything else, in the order written
 */
public record Blueprint(String title, List<Box> boxes, List<Arrow> arrows, List<Section> sections) {

  /** Copies the lists. */
  public Blueprint {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
    sections = List.copyOf(sections);
  }

  /** How a child is drawn. */
  public enum Form {
    /** It supervises. */
    SUPERVISOR,
    /** It works. */
    WORKER,
    /** It stands for many that work. */
    MANY
  }

  /**
   * A child in the picture.
   *
   * @param name stands for it in the blueprint
   * @param parent the name of its supervisor; null for the root
   * @param form how it is drawn
   * @param lines its id, what it is, its rules
   */
  public record Box(String name, @Nullable String parent, Form form, List<String> lines) {

    /** Copies the list. */
    public Box {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A dependency.
   *
   * @param from the name of the box that has a ref
   * @param to the name of the box that it refers to
   */
  public record Arrow(String from, String to) {}

  /**
   * A section without its picture.
   *
   * @param title its heading
   * @param lines its sentences
   * @param table its table; empty if it has none, else the first row is the head
   */
  public record Section(String title, List<List<Span>> lines, List<List<List<Span>>> table) {

    /** Copies the lists. */
    public Section {
      lines = List.copyOf(lines);
      table = List.copyOf(table);
    }
  }

  /**
   * A piece of text.
   *
   * @param text the text
   * @param code whether it is a name
   */
  public record Span(String text, boolean code) {}
}
