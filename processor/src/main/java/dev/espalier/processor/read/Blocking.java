package dev.espalier.processor.read;

import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** The methods of the JDK, and of ours, that are known to block. */
final class Blocking {

  private static final Map<String, Pattern> METHODS =
      Map.ofEntries(
          methods("java.io.InputStream", "read.*|skip.*|transferTo"),
          methods("java.io.RandomAccessFile", "read.*|write.*"),
          methods("java.io.Reader", "read.*|lines|skip|transferTo"),
          methods("java.io.FileOutputStream", "write|flush|close"),
          methods("java.io.FileWriter", "write|append|flush|close"),
          methods("java.lang.Process", "waitFor"),
          methods("java.lang.Thread", "join|sleep"),
          methods("java.net.ServerSocket", "accept"),
          methods("java.net.Socket", "connect"),
          methods("java.net.http.HttpClient", "send"),
          methods("java.nio.channels.FileChannel", "force|lock|read|transfer.*|write"),
          methods("java.nio.channels.SocketChannel", "connect|read|write"),
          methods("java.nio.file.Files", ".*"),
          methods("java.sql.Connection", "close|commit|prepare.*|rollback"),
          methods("java.sql.Statement", "execute.*"),
          methods("java.util.concurrent.BlockingQueue", "put|take"),
          methods("java.util.concurrent.BlockingDeque", "(put|take)(First|Last)"),
          methods("java.util.concurrent.CompletableFuture", "get|join"),
          methods("java.util.concurrent.CountDownLatch", "await"),
          methods("java.util.concurrent.CyclicBarrier", "await"),
          methods("java.util.concurrent.Exchanger", "exchange"),
          methods("java.util.concurrent.ExecutorService", "awaitTermination|close|invoke(All|Any)"),
          methods("java.util.concurrent.Future", "get"),
          methods("java.util.concurrent.Phaser", "arriveAndAwaitAdvance|awaitAdvance.*"),
          methods("java.util.concurrent.Semaphore", "acquire.*"),
          methods("java.util.concurrent.TimeUnit", "sleep|timed(Join|Wait)"),
          methods("java.util.concurrent.locks.Condition", "await.*"),
          methods("java.util.concurrent.locks.Lock", "lock|lockInterruptibly"),
          methods("java.util.concurrent.locks.LockSupport", "park.*"),
          methods("java.util.concurrent.locks.StampedLock", "(read|write)Lock(Interruptibly)?"),
          methods("javax.sql.DataSource", "getConnection"),
          methods("dev.espalier.Agent", "get|getAndUpdate|update"),
          methods("dev.espalier.Task", "await|join"));

  private Blocking() {}

  private static Map.Entry<String, Pattern> methods(String type, String names) {
    return Map.entry(type, Pattern.compile(names));
  }

  /** Whether a method of objects of a type, or a static one, may block. */
  static boolean isKnown(Compiler compiler, TypeMirror type, String method) {
    return METHODS.entrySet().stream()
        .anyMatch(known ->
            known.getValue().matcher(method).matches() && compiler.isA(type, known.getKey()));
  }
}
