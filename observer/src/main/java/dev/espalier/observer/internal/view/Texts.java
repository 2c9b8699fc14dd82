package dev.espalier.observer.internal.view;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Texts of what is not ours: may be long, and may fail to be made. */
final class Texts {
  private static final int LONGEST = 16_000;

  private Texts() {}

  /** A text that is not too long to be shown. */
  static String of(Supplier<String> maker) {
    String text;
    try {
      text = maker.get();
    } catch (RuntimeException | StackOverflowError failure) { // a user's toString or getMessage
      text = "(cannot be shown, because its text has thrown " + failure.getClass().getName() + ")";
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n...";
  }

  static String stack(Throwable thrown) {
    return of(() -> {
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      return text.toString();
    });
  }

  static String stack(List<StackTraceElement> frames) {
    return of(() -> frames.stream().map(Texts::frame).collect(Collectors.joining("\n")));
  }

  /** Without module and class loader, which say little where there is little room. */
  private static String frame(StackTraceElement frame) {
    String file = frame.getFileName();
    String place = file == null ? "" : file + ":" + frame.getLineNumber();
    return frame.getClassName() + "." + frame.getMethodName() + "(" + place + ")";
  }
}
