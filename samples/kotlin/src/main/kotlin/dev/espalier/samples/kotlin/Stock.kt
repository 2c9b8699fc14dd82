package dev.espalier.samples.kotlin

import dev.espalier.annotations.Call
import dev.espalier.annotations.Cast

/** How many there are of each item; a worker as in Java: its methods are its messages. */
class Stock(private val limit: Int) {
  private val items = HashMap<String, Int>()

  @Cast
  fun put(item: String, number: Int) {
    items.merge(item, number) { old, more -> minOf(limit, old + more) }
  }

  /** Null if it never had any; the ref only says "Int!", since Java has one type for both. */
  @Call
  fun find(item: String): Int? = items[item]

  @Call
  fun names(): List<String> = items.keys.sorted()
}
