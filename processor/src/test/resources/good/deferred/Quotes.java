package app;

import java.util.concurrent.CompletionStage;

/** The ref cannot be one of these: it waits, and returns the price itself. */
public interface Quotes {
  CompletionStage<Integer> price(String symbol);
}
