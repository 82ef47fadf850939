package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.finding.Status;
import org.statedconditions.question.timeline.Shift;

/** Says what changed under one reading, from what to what; gates that change alike share a line. */
final class ShiftText {
  private ShiftText() {}

  /** One line of a change; {@code readings}: those under which it is so, empty if they need not be named. */
  static void tell(BlockWriter out, String line, List<String> readings) {
    Words words = Words.of(line);
    out.bullet(
        3, readings.isEmpty() ? words : words.aside(" (" + String.join(", ", readings) + ")"));
  }

  /** {@code ceasefire: not met → met}, {@code gates talks and assessment: closed → open}, in the order of the shifts. */
  static List<String> lines(List<Shift> shifts, String arrow) {
    Map<String, List<String>> subjects = new LinkedHashMap<>();
    for (Shift shift : shifts) {
      boolean gate = shift.aspect().kind() == Aspect.Kind.GATE;
      String change = words(gate, shift.from()) + arrow + words(gate, shift.to());
      // Only gates are put together.
      String key = gate ? change : shift.aspect().id() + ": " + change;
      subjects
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(gate ? shift.aspect().id() : "");
    }
    List<String> lines = new ArrayList<>();
    subjects.forEach((change, gates) -> {
      boolean some = !gates.get(0).isEmpty();
      String lead = gates.size() == 1 ? "gate " : "gates ";
      lines.add(some ? lead + FactWords.listed(gates) + ": " + change : change);
    });
    return lines;
  }

  /** A status as people write it, of a gate whether it is open; anything else as it is. */
  private static String words(boolean gate, String value) {
    for (Status status : Status.values()) {
      if (status.written().equals(value)) {
        return gate ? GatesText.word(status) : Glyphs.word(status);
      }
    }
    return value;
  }
}
