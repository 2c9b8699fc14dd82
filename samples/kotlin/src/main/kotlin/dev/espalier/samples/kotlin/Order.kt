package dev.espalier.samples.kotlin

/** A message: a data class with read-only properties cannot change. */
data class Order(val item: String, val number: Int, val customer: String?)
