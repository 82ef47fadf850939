package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;

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
import org.statedconditions.report.JsonData.Obj;

/**
 * What an answer rests on that no source reports: fields that whoever wrote the file inferred, and lists that the pack takes to
 * be complete. Every report says so.
 */
record NotReported(List<Inferred> inferred, List<Criterion> assumed) {
  private static final Shape INFERRED = Shape.named(
          "inferredField", "A field that the file's author concluded.")
      .key("fact", Kind.FACT, "Of which fact.")
      .key("subject", Kind.TEXT, "The subject of that fact.")
      .key("field", Kind.TEXT, "The field.")
      .key("why", Kind.TEXT, "The reason.");

  private static final Shape ASSUMED = Shape.named(
          "assumedCriterion",
          "A criterion of whose subjects the pack takes those reported to be all.")
      .key("criterion", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What has to hold.")
      .key("why", Kind.TEXT, "The reason.");

  static final Shape SHAPE = Shape.named(
          "notReported", "What is not reported and counts all the same.")
      .key(
          "inferred",
          Kind.list(INFERRED),
          "The fields that the file's author concluded, of the facts that count.")
      .key("assumed", Kind.list(ASSUMED), "The lists that the pack takes to be complete.");

  /** A field of a fact that the file's author concluded, and why. */
  private record Inferred(FactRef fact, String subject, String field, String why) {}

  /** Of the facts that count in {@code assessment}. */
  static NotReported of(Assessment assessment) {
    Set<FactRef> leftOut = new HashSet<>();
    for (LeftOut left : assessment.notLookedAt()) {
      if (!left.why().isOfSubject()) {
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

  /** Tells it under a heading, if there is any. */
  void tell(BlockWriter out) {
    tell(out, "");
  }

  /** The same; {@code of}: the answer of which it is so, as the heading begins. */
  void tell(BlockWriter out, String of) {
    tell(out, of, List.of());
  }

  /** The same of several answers; {@code named}: what each of them is called, if the heading does not say it. */
  void tell(BlockWriter out, String of, List<String> named) {
    if (inferred.isEmpty() && assumed.isEmpty()) {
      return;
    }
    String heading = "Not reported, and counted all the same";
    out.part(of.isEmpty() ? heading : of + ": n" + heading.substring(1));
    if (!named.isEmpty()) {
      out.say(3, String.join("; ", named));
    }
    for (Inferred one : BlockWriter.first(inferred)) {
      String whence = "inferred by this file's author from " + Glyphs.number(one.fact());
      line(out, one.field() + " of " + one.subject() + ": " + whence + ": " + one.why());
    }
    int more = inferred.size() - BlockWriter.MOST;
    if (more > 0) {
      line(out, "and " + more + " more inferred fields");
    }
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Criterion criterion : assumed) {
      byReason
          .computeIfAbsent(criterion.assumedComplete().orElse(""), r -> new ArrayList<>())
          .add(criterion.id());
    }
    byReason.forEach((reason, criteria) -> line(
        out,
        FactWords.listed(criteria) + ": this pack assumes that those reported are all: " + reason));
  }

  /** The same without what the pack assumes. */
  NotReported inferredOnly() {
    return new NotReported(inferred, List.of());
  }

  private static void line(BlockWriter out, String text) {
    out.bullet(3, Glyphs.sentence(text));
  }

  /** The keys {@code inferred} and {@code assumed}. */
  Obj data() {
    return SHAPE.of(
        each(inferred, i -> INFERRED.of(i.fact(), i.subject(), i.field(), i.why())),
        each(assumed, c -> ASSUMED.of(c.id(), c.title(), c.assumedComplete().orElse(""))));
  }
}
