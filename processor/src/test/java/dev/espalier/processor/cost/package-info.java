/** What the processor costs: calls on the compiler, and time. */
package dev.espalier.processor.cost;
