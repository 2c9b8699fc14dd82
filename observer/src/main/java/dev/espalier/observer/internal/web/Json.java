package dev.espalier.observer.internal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.espalier.observer.internal.blueprint.Blueprint;
import dev.espalier.observer.internal.view.ChildrenView;
import dev.espalier.observer.internal.view.CrashView;
import dev.espalier.observer.internal.view.DetailView;
import dev.espalier.observer.internal.view.NodeView;
import dev.espalier.observer.internal.view.ProcessView;
import dev.espalier.observer.internal.view.ReportView;
import dev.espalier.observer.internal.view.ZombieView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what the page is told as JSON, one line each. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Something that is written. */
  @FunctionalInterface
  private interface Body {
    void write(Json json) throws IOException;
  }

  private static byte[] bytes(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      body.write(new Json(out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen: written into memory", e);
    }
    return bytes.toByteArray();
  }

  // {"since":1767225600000,"root":"Trading","actions":true,"blueprint":true,"reports":[...]}
  static byte[] hello(
      long since, String root, boolean actions, boolean blueprint, List<ReportView> reports) {
    return bytes(json -> {
      json.out.writeStartObject();
      json.out.writeNumberField("since", since);
      json.out.writeStringField("root", root);
      json.out.writeBooleanField("actions", actions);
      json.out.writeBooleanField("blueprint", blueprint);
      json.out.writeArrayFieldStart("reports");
      for (ReportView report : reports) {
        json.write(report);
      }
      json.out.writeEndArray();
      json.out.writeEndObject();
    });
  }

  // {"tree":{...},"zombies":[...]}
  static byte[] tree(NodeView root, List<ZombieView> zombies) {
    return bytes(json -> {
      json.out.writeStartObject();
      json.out.writeFieldName("tree");
      json.node(root);
      json.zombies(zombies);
      json.out.writeEndObject();
    });
  }

  static byte[] report(ReportView report) {
    return bytes(json -> json.write(report));
  }

  static byte[] count(long count) {
    return bytes(json -> {
      json.out.writeStartObject();
      json.out.writeNumberField("count", count);
      json.out.writeEndObject();
    });
  }

  // {"ok":false,"message":"..."}
  static byte[] message(boolean ok, String message) {
    return bytes(json -> {
      json.out.writeStartObject();
      json.out.writeBooleanField("ok", ok);
      json.out.writeStringField("message", message);
      json.out.writeEndObject();
    });
  }

  // {"staff":{...},"matching":100000,"offset":50,"children":[...]}
  static byte[] children(ChildrenView view) {
    return bytes(json -> {
      json.out.writeStartObject();
      json.staff(view.staff());
      json.out.writeNumberField("matching", view.matching());
      json.out.writeNumberField("offset", view.offset());
      json.out.writeNumberField("page", ChildrenView.PAGE);
      json.out.writeArrayFieldStart("children");
      for (ProcessView child : view.children()) {
        json.out.writeStartObject();
        json.process(child);
        json.out.writeEndObject();
      }
      json.out.writeEndArray();
      json.out.writeEndObject();
    });
  }

  static byte[] detail(DetailView view) {
    return bytes(json -> {
      json.out.writeStartObject();
      json.process(view.process());
      json.out.writeStringField("stack", view.stack());
      json.crash(view.crash());
      json.zombies(view.zombies());
      json.out.writeEndObject();
    });
  }

  static byte[] blueprint(Blueprint blueprint) {
    return bytes(json -> json.write(blueprint));
  }

  // ---------------------------------------------------------------------------------- live

  // {"id":1,"name":"Trading",...,"staff":{...},"children":[...]}
  private void node(NodeView node) throws IOException {
    out.writeStartObject();
    process(node.process());
    if (node instanceof NodeView.Supervisor supervisor) {
      staff(supervisor.staff());
      out.writeArrayFieldStart("children");
      for (NodeView child : supervisor.children()) {
        node(child);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void process(ProcessView process) throws IOException {
    out.writeNumberField("id", process.number());
    out.writeStringField("path", process.path());
    out.writeStringField("name", process.name());
    out.writeStringField("type", process.type());
    text("label", process.label());
    out.writeStringField("state", word(process.state()));
    out.writeStringField("restart", process.restart());
    out.writeNumberField("start", process.start());
    out.writeNumberField("handled", process.handled());
    out.writeNumberField("calls", process.waitingCalls());
    out.writeNumberField("casts", process.waitingCasts());
    out.writeNumberField("busy", process.busyMillis());
  }

  private void staff(NodeView.Staff staff) throws IOException {
    out.writeObjectFieldStart("staff");
    out.writeStringField("strategy", staff.strategy());
    out.writeBooleanField("onDemand", staff.onDemand());
    out.writeNumberField("used", staff.restartsUsed());
    out.writeNumberField("allowed", staff.maxRestarts());
    out.writeNumberField("seconds", staff.maxSeconds());
    out.writeNumberField("running", staff.running());
    out.writeNumberField("stopped", staff.stopped());
    out.writeNumberField("restarting", staff.restarting());
    out.writeNumberField("total", staff.total());
    out.writeNumberField("silent", staff.silentMillis());
    out.writeEndObject();
  }

  private void write(ReportView report) throws IOException {
    out.writeStartObject();
    out.writeNumberField("number", report.number());
    out.writeNumberField("millis", report.millis());
    out.writeStringField("kind", word(report.kind()));
    out.writeStringField("path", report.path());
    out.writeStringField("headline", report.headline());
    out.writeStringField("text", report.text());
    ReportView.Used used = report.used();
    if (used != null) {
      out.writeObjectFieldStart("used");
      out.writeStringField("supervisor", used.supervisor());
      out.writeNumberField("used", used.used());
      out.writeNumberField("allowed", used.allowed());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void crash(@Nullable CrashView crash) throws IOException {
    if (crash != null) {
      out.writeObjectFieldStart("crash");
      out.writeNumberField("millis", crash.millis());
      out.writeStringField("reason", crash.reason());
      text("during", crash.during());
      text("stack", crash.stack());
      out.writeEndObject();
    }
  }

  private void zombies(List<ZombieView> zombies) throws IOException {
    out.writeArrayFieldStart("zombies");
    for (ZombieView zombie : zombies) {
      out.writeStartObject();
      out.writeStringField("path", zombie.path());
      out.writeNumberField("millis", zombie.millis());
      out.writeStringField("stack", zombie.stack());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  // ---------------------------------------------------------------------------------- declared

  // {"title":"app.Trading","boxes":[...],"arrows":[...],"sections":[...]}
  private void write(Blueprint blueprint) throws IOException {
    out.writeStartObject();
    out.writeStringField("title", blueprint.title());
    out.writeArrayFieldStart("boxes");
    for (Blueprint.Box box : blueprint.boxes()) {
      out.writeStartObject();
      out.writeStringField("name", box.name());
      text("parent", box.parent());
      out.writeStringField("form", word(box.form()));
      out.writeArrayFieldStart("lines");
      for (String line : box.lines()) {
        out.writeString(line);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("arrows");
    for (Blueprint.Arrow arrow : blueprint.arrows()) {
      out.writeStartObject();
      out.writeStringField("from", arrow.from());
      out.writeStringField("to", arrow.to());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("sections");
    for (Blueprint.Section section : blueprint.sections()) {
      section(section);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void section(Blueprint.Section section) throws IOException {
    out.writeStartObject();
    out.writeStringField("title", section.title());
    out.writeFieldName("lines");
    texts(section.lines());
    out.writeArrayFieldStart("table");
    for (List<List<Blueprint.Span>> row : section.table()) {
      texts(row);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  // [[{"text":"input "},{"code":"config"}],[]]
  private void texts(List<List<Blueprint.Span>> texts) throws IOException {
    out.writeStartArray();
    for (List<Blueprint.Span> text : texts) {
      out.writeStartArray();
      for (Blueprint.Span span : text) {
        out.writeStartObject();
        out.writeStringField(span.code() ? "code" : "text", span.text());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void text(String field, @Nullable String value) throws IOException {
    if (value != null) {
      out.writeStringField(field, value);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
