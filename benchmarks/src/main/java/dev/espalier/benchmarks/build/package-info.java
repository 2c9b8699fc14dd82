/** What a library costs those who build with it: time of the compiler, size of jars. */
@NullMarked
package dev.espalier.benchmarks.build;

import org.jspecify.annotations.NullMarked;
