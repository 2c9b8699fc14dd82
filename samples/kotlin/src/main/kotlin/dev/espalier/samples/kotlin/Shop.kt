package dev.espalier.samples.kotlin

import dev.espalier.annotations.Child
import dev.espalier.annotations.Strategy
import dev.espalier.annotations.Supervisor

/** The tree; its children start in this order. */
@Supervisor(strategy = Strategy.ONE_FOR_ONE, maxRestarts = 3, maxSeconds = 5)
interface Shop {

  @Child
  fun stock(): Stock

  @Child
  fun clerk(): Clerk
}
