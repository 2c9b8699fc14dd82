package dev.espalier.samples.kotlin

import dev.espalier.annotations.Call
import dev.espalier.annotations.Child

/** Gets the ref of its sibling, and asks the tree for its greeting. */
@Child(shutdown = 1_000)
class Clerk(private val stock: StockRef, private val greeting: String) {

  @Call
  fun sell(order: Order): String {
    require(order.number > 0) { "nothing ordered" } // crashes this process, and no other
    val left = stock.find(order.item) ?: 0
    return "$greeting, ${order.customer ?: "stranger"}: $left of ${order.item}"
  }
}
