package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.stream.Collectors;

/** ESP019: a method has one job, and a job that only one can do has one method. */
final class HandlersDoNotCompete implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    for (Handler handler : model.handlers()) {
      if (handler.jobs().size() > 1 && !handler.inherited()) {
        severalJobs(handler, findings);
      }
    }
    if (model instanceof WorkerModel worker) {
      onlyOne(worker, Handler.Kind.AFTER_START, findings);
      onlyOne(worker, Handler.Kind.TERMINATE, findings);
      onlyOne(worker, Handler.Kind.ON_EXIT, findings);
      onlyOne(worker, Handler.Kind.ON_DOWN, findings);
      onlyOne(worker, Handler.Kind.FORMAT_STATUS, findings);
      if (worker.closeable()) {
        of(worker, Handler.Kind.TERMINATE).stream()
            .limit(1)
            .forEach(terminate -> besideClose(terminate, findings));
      }
    }
  }

  private static void severalJobs(Handler handler, Findings findings) {
    String jobs =
        handler.jobs().stream().map(j -> j.kind().shown()).collect(Collectors.joining(" and "));
    findings.add(
        Finding.of(
                RuleId.ESP019,
                handler.jobs().get(1).origin(),
                "method `" + handler.signature() + "` has " + jobs)
            .note("a handler is one kind of message, or one step in the life of its process")
            .help("keep one of them, and write a second method that calls the first"));
  }

  private static void onlyOne(WorkerModel worker, Handler.Kind kind, Findings findings) {
    List<Handler> all = of(worker, kind);
    if (all.size() > 1) {
      Handler second = all.get(1);
      findings.add(
          Finding.of(
                  RuleId.ESP019,
                  second.origin(),
                  "worker `"
                      + worker.declaration().id().simple()
                      + "` has two "
                      + kind.shown()
                      + " methods, `"
                      + all.get(0).name()
                      + "` and `"
                      + second.name()
                      + "`")
              .note(whyOne(kind))
              .help("call one of them from the other"));
    }
  }

  private static String whyOne(Handler.Kind kind) {
    return switch (kind) {
      case ON_EXIT, ON_DOWN -> "a signal is one message, and the process takes it once";
      case FORMAT_STATUS -> "a process has one state, which is shown in one way";
      case CALL, CAST, EVERY, AFTER_START, TERMINATE ->
          "a process starts once and ends once, and in one order";
    };
  }

  private static void besideClose(Handler terminate, Findings findings) {
    findings.add(
        Finding.of(
                RuleId.ESP019,
                terminate.origin(),
                "@Terminate method `" + terminate.name() + "` is in a class that has close()")
            .note("close() of an AutoCloseable worker is its terminate/2 already")
            .help("remove @Terminate, and call `" + terminate.name() + "` from close()"));
  }

  private static List<Handler> of(WorkerModel worker, Handler.Kind kind) {
    return worker.handlers().stream().filter(h -> h.kind() == kind).toList();
  }
}
