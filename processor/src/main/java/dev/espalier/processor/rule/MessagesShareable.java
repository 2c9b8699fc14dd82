package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Passage;
import dev.espalier.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ESP050: what is sent to a process, or comes back from it, does not change while two threads have
 * it. A class that is at fault in many messages is one finding, at the first of them.
 */
final class MessagesShareable implements Rule {

  private static final int SHOWN = 3;

  /** Faults that are put right in one place: in one class, or in one signature. */
  private record Case(List<Fault> faults, List<Passage> passages) {

    void add(Fault fault, Passage passage) {
      if (!faults.contains(fault)) {
        faults.add(fault);
      }
      if (!passages.contains(passage)) { // origins are all equal, and their text is not
        passages.add(passage);
      }
    }
  }

  @Override
  public void check(TypeModel model, Findings findings) {
    boolean keysAreWrong = findings.containsAny(Set.of(RuleId.ESP035)); // says it already
    Sharing sharing = new Sharing(model.isolation().shapes());
    Map<String, Case> cases = new LinkedHashMap<>();
    int signature = 0;
    for (Passage passage : model.isolation().passages()) {
      signature++;
      boolean told = passage.kind() == Passage.Kind.GIVEN && keysAreWrong;
      if (isOurs(passage) && !told && !KeysComparable.tells(model, passage)) {
        for (Fault fault : sharing.faults(passage.type())) {
          Fault.Hop last = fault.last();
          String place = last == null ? "#" + signature : last.owner().qualified();
          cases
              .computeIfAbsent(place, p -> new Case(new ArrayList<>(), new ArrayList<>()))
              .add(fault, passage);
        }
      }
    }
    cases.values().forEach(found -> findings.add(finding(found)));
  }

  /** A silenced place must not speak for the others. */
  private static boolean isOurs(Passage passage) {
    boolean toldElsewhere =
        passage.byRef() != null && passage.kind() != Passage.Kind.TYPE_ARGUMENT; // ESP052, ESP053
    return passage.kind() != Passage.Kind.NEEDED
        && !passage.shareable()
        && !toldElsewhere
        && !passage.origin().silences(RuleId.ESP050.name());
  }

  private static Finding finding(Case found) {
    Passage passage = found.passages().get(0);
    Fault fault = found.faults().get(0);
    Finding finding =
        Finding.of(RuleId.ESP050, passage.origin(), headline(passage, fault))
            .note(reason(passage, fault));
    List<String> more =
        found.faults().stream().skip(1).map(Fault::shownBriefly).distinct().toList();
    if (!more.isEmpty()) {
      finding = finding.note("so can " + some(more));
    }
    List<String> others =
        found.passages().stream()
            .map(Passage::of)
            .distinct()
            .filter(other -> !other.equals(passage.of()))
            .toList();
    if (!others.isEmpty()) {
      finding = finding.note("the same in " + some(others));
    }
    return Remedy.help(finding, passage, fault);
  }

  private static String reason(Passage passage, Fault fault) {
    if (fault.cause() instanceof Fault.Worker) {
      return "its methods would be called past its mailbox, by threads of other processes";
    }
    return passage.kind() == Passage.Kind.GIVEN
        ? "a restart gets the same object again, as the crashed process has left it"
        : "in OTP a message is copied into the process that gets it; here both have the same"
            + " object";
  }

  private static String some(List<String> texts) {
    String more = texts.size() > SHOWN ? " and " + (texts.size() - SHOWN) + " more" : "";
    return texts.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
  }

  private static String who(Passage passage) {
    return passage.kind() == Passage.Kind.GIVEN ? "whoever starts it" : "its sender";
  }

  private static String headline(Passage passage, Fault fault) {
    boolean process = fault.cause() instanceof Fault.Worker;
    String holds = "holds a process as an object";
    String what =
        switch (passage.kind()) {
          case RESULT -> " returns what " + (process ? holds : "its worker can still change");
          case TYPE_ARGUMENT ->
              " has messages with `"
                  + passage.type().shown()
                  + "` for `"
                  + passage.name()
                  + "`, which "
                  + (process ? holds : "both sides can change");
          case PARAMETER, GIVEN, NEEDED ->
              " takes `"
                  + passage.name()
                  + "`, which "
                  + (process ? holds : who(passage) + " can still change");
        };
    return passage.of() + what + ": " + fault.shown();
  }
}
