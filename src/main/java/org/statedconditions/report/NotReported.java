package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;

/**
 * What an answer rests on that no source reports: fields that whoever wrote the file inferred, and lists that the pack takes to
 * be complete. Every report says so.
 */
record NotReported(List<Inferred> inferred, List<Criterion> assumed) {

  /** A field of a fact that the file's author concluded, and why. */
  private record Inferred(FactRef fact, String subject, String field, String why) {}

  /** Of the facts that count in {@code assessment}. */
  static NotReported of(Assessment assessment) {
    Set<FactRef> leftOut = new HashSet<>();
    for (LeftOut left : assessment.notLookedAt()) {
      if (left.why() != LeftOut.Reason.NOT_A_CANDIDATE) {
        leftOut.add(left.fact());
      }
    }
    return of(assessment.pack(), assessment.facts(), leftOut);
  }

  /** Of all {@code facts} but those {@code leftOut}. */
  static NotReported of(Manifest pack, List<Fact> facts, Set<FactRef> leftOut) {
    List<Inferred> inferred = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      FactRef ref = new FactRef(i);
      Fact fact = facts.get(i);
      Map<String, String> fields = fact.inferred();
      if (fields != null && !leftOut.contains(ref)) {
        fields.forEach((field, why) -> inferred.add(new Inferred(ref, fact.id(), field, why)));
      }
    }
    List<Criterion> assumed = pack.conditions().stream()
        .map(Condition::criteria)
        .flatMap(List::stream)
        .filter(criterion -> criterion.assumedComplete().isPresent())
        .toList();
    return new NotReported(inferred, assumed);
  }

  /** Prints it under a heading, if there is any. */
  void print(Page page, Glyphs glyphs) {
    print(page, glyphs, "Not reported, and counted all the same");
  }

  /** Prints it under {@code heading}, if there is any. */
  void print(Page page, Glyphs glyphs, String heading) {
    if (inferred.isEmpty() && assumed.isEmpty()) {
      return;
    }
    page.blank();
    page.text(0, Words.of(Style.BOLD, heading));
    for (Inferred one : inferred.subList(0, Math.min(Sheet.MOST, inferred.size()))) {
      line(
          page,
          glyphs,
          one.field() + " of " + one.subject() + ": inferred by this file's author from ["
              + (one.fact().index() + 1) + "]: " + one.why());
    }
    int more = inferred.size() - Sheet.MOST;
    if (more > 0) {
      line(page, glyphs, "and " + more + " more inferred fields");
    }
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Criterion criterion : assumed) {
      byReason
          .computeIfAbsent(criterion.assumedComplete().orElse(""), r -> new ArrayList<>())
          .add(criterion.id());
    }
    byReason.forEach((reason, criteria) -> line(
        page,
        glyphs,
        FactWords.listed(criteria) + ": this pack assumes that those reported are all: " + reason));
  }

  /** The same without what the pack assumes. */
  NotReported inferredOnly() {
    return new NotReported(inferred, List.of());
  }

  private static void line(Page page, Glyphs glyphs, String text) {
    page.text(3, Words.of(glyphs.bullet()), 5, Words.of(ConditionText.sentence(text)));
  }

  /** Writes the keys {@code inferred} and {@code assumed} within an object that is open. */
  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("inferred");
    for (Inferred one : inferred) {
      json.writeStartObject();
      json.writeStringField("fact", one.fact().toString());
      json.writeStringField("subject", one.subject());
      json.writeStringField("field", one.field());
      json.writeStringField("why", one.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("assumed");
    for (Criterion criterion : assumed) {
      json.writeStartObject();
      json.writeStringField("criterion", criterion.id());
      json.writeStringField("why", criterion.assumedComplete().orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
